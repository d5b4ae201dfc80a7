import type { ToAuthorise } from '@conoceles/contracts';
import { Checkbox } from '../../../design/components/index.ts';
import { paths } from '../../paths.ts';
import { standingLine } from '../../words/places.ts';
import { kindNames } from '../../words/states.ts';
import { SectionAnswers } from '../answers-view.tsx';

/** Name of the box that authorises one questionnaire; its value names it with the hash of what is read here. */
export const authoriseName = 'autoriza';

export const readingId = ({ candidacyId, kind }: Pick<ToAuthorise, 'candidacyId' | 'kind'>) =>
  `lectura-${kind}-${candidacyId}`;

/** One questionnaire as it will be published, with the box that authorises exactly this. */
export function Reading({ item }: { item: ToAuthorise }) {
  const { candidacyId, kind, contentHash, displayName, sections, photo, audience } = item;
  const id = readingId(item);
  const value = `${candidacyId} ${kind} ${contentHash}`;
  return (
    <article className="c-reading" aria-labelledby={id}>
      <header className="c-reading__head">
        <h2 id={id}>
          {displayName}
          <span className="c-reading__kind"> · {kindNames[kind]}</span>
        </h2>
        <p className="text-ink-soft">{standingLine(item)}</p>
      </header>
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`${id}-${section.id}`} className="mt-6">
          <h3 id={`${id}-${section.id}`} className="mb-2">
            {section.title}
          </h3>
          <SectionAnswers
            section={section.answers.length === 0 ? null : section}
            photo={section.asksPhoto ? photo : undefined}
          />
        </section>
      ))}
      <p className="c-prose c-hint mt-6">{audience}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 mt-3">
        <Checkbox
          id={`${authoriseName}-${kind}-${candidacyId}`}
          name={authoriseName}
          value={value}
          defaultChecked
          label={
            <>
              Autorizo publicar esto<span className="sr-only"> de {displayName}</span>
            </>
          }
        />
        <a href={paths.authorise(candidacyId, kind)}>
          Devolver con motivo<span className="sr-only"> a {displayName}</span>
        </a>
      </div>
    </article>
  );
}
