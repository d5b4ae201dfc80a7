import { useRef } from 'react';
import { Button, ButtonRow, Icon } from '../../design/components/index.ts';
import { fieldNames } from '../form/field-names.ts';
import type { SectionFormView } from '../form/section-view.ts';
import { sectionIntents } from '../section-intents.ts';
import { type FormState, QuestionField } from './question-field.tsx';
import { type AutosaveState, useAutosave } from './use-autosave.ts';
import { useExclusiveOptions } from './use-exclusive-options.ts';

const autosaveWords: Record<Exclude<AutosaveState['state'], 'idle' | 'stopped'>, string> = {
  saving: 'Guardando…',
  saved: 'Guardado hace un momento',
  offline: 'Sin conexión. Sigue escribiendo: se guarda en cuanto vuelva.',
};

function SaveLine({ save, savedWords }: { save: AutosaveState; savedWords: string | null }) {
  const text =
    save.state === 'idle' ? savedWords : save.state === 'stopped' ? save.message : autosaveWords[save.state];
  return (
    <p className="c-save-line" data-state={save.state} role="status">
      {text !== null && (
        <>
          <Icon name={save.state === 'stopped' || save.state === 'offline' ? 'warning' : 'check'} />
          {text}
        </>
      )}
    </p>
  );
}

/**
 * The form of one section, built from its definition alone. It is a plain form: with scripts it also saves by itself.
 * @param autosaveTo null where nothing can be saved by itself (a conflict being settled).
 */
export function SectionForm({
  view,
  state,
  base,
  autosaveTo,
  savedWords,
  submitLabel = 'Guardar y continuar',
}: {
  view: SectionFormView;
  state: FormState;
  base: string;
  autosaveTo: string | null;
  /** When it was last saved, in words; null when never. */
  savedWords: string | null;
  submitLabel?: string;
}) {
  const form = useRef<HTMLFormElement>(null);
  const { save, base: savedBase } = useAutosave(form, autosaveTo, base);
  useExclusiveOptions(form);
  return (
    <form ref={form} method="post" noValidate>
      <input type="hidden" name={fieldNames.base} value={savedBase} readOnly />
      {/* Enter sends the first button of a form: never «Agregar otro». */}
      <button
        type="submit"
        name={fieldNames.intent}
        value={sectionIntents.next}
        className="sr-only"
        tabIndex={-1}
        aria-hidden
      >
        {submitLabel}
      </button>
      {view.questions.map((question) => (
        <QuestionField key={question.id} question={question} state={state} />
      ))}
      <SaveLine save={save} savedWords={savedWords} />
      <ButtonRow>
        <Button name={fieldNames.intent} value={sectionIntents.next}>
          {submitLabel}
        </Button>
        <Button look="secondary" name={fieldNames.intent} value={sectionIntents.back}>
          Guardar y volver
        </Button>
      </ButtonRow>
    </form>
  );
}
