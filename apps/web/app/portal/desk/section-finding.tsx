import type { ReviewSection, ReviewSheet } from '@conoceles/contracts';
import { RadioGroup, Select, TextArea } from '../../design/components/index.ts';
import { findingNames } from '../finding-names.ts';
import { type Fields, firstOf } from '../form/field-names.ts';

/** What the page shows when it opens: what was refused and typed, else what was found so far. */
export interface Typed {
  readonly fields: Fields;
  readonly errors: Readonly<Record<string, string>>;
}

export type Found = 'correct' | 'observed' | 'none';

/** What stands in the store: an observation being written, a mark that counts, or nothing. */
export function foundSoFar(section: ReviewSection): Found {
  if (section.draft !== null) return 'observed';
  return section.mark?.counts === true ? 'correct' : 'none';
}

/** «Correcta», or «Observada» with its motive of art. 18 and what to mend. */
export function SectionFinding({
  section,
  motives,
  typed,
}: {
  section: ReviewSection;
  motives: ReviewSheet['motives'];
  typed: Typed | undefined;
}) {
  const found = findingNames.found(section.id);
  const motive = findingNames.motive(section.id);
  const text = findingNames.text(section.id);
  const before = foundSoFar(section);
  const shown = typed === undefined ? before : firstOf(typed.fields, found);
  const value = (name: string, stored: string | undefined) =>
    typed === undefined ? (stored ?? '') : firstOf(typed.fields, name);
  return (
    <div className="c-finding">
      <input type="hidden" name={findingNames.before(section.id)} value={before} />
      <RadioGroup
        name={found}
        label={<span className="sr-only">{section.title}: ¿está correcta?</span>}
        error={typed?.errors[found]}
        marked={shown === '' ? [] : [shown]}
        choices={[
          {
            value: 'correct',
            label: 'Correcta',
            data: section.answered ? { 'data-needed': '' } : {},
          },
          {
            value: 'observed',
            label: 'Observada',
            data: { 'data-observed': '' },
            inside: (
              <>
                <Select
                  name={motive}
                  label="Motivo"
                  empty="Elige un motivo"
                  defaultValue={value(motive, section.draft?.motive)}
                  error={typed?.errors[motive]}
                  options={motives.map(({ slug, label }) => ({ value: slug, label }))}
                />
                <TextArea
                  name={text}
                  label="Qué hay que corregir"
                  hint="Lo lee la persona candidata tal como lo escribas."
                  rows={4}
                  maxCharacters={2000}
                  countWhitespace
                  defaultValue={value(text, section.draft?.text)}
                  error={typed?.errors[text]}
                />
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
