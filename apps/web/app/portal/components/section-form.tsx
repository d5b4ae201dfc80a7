import { useEffect, useRef } from 'react';
import { Button, ButtonRow } from '../../design/components/index.ts';
import type { DraftSafe } from '../autosave/draft-safe.ts';
import { useAutosave } from '../autosave/use-autosave.ts';
import { usePresence } from '../autosave/use-presence.ts';
import { fieldNames } from '../form/field-names.ts';
import type { SectionFormView } from '../form/section-view.ts';
import { sectionIntents } from '../section-intents.ts';
import { useSession } from '../session/session-context.tsx';
import { type FormState, QuestionField } from './question-field.tsx';
import { SaveLine } from './save-line.tsx';
import { TakenNotice } from './taken-notice.tsx';
import { useExclusiveOptions } from './use-exclusive-options.ts';

export interface SectionFormProps {
  readonly view: SectionFormView;
  readonly state: FormState;
  readonly base: string;
  /** Null where nothing can be saved by itself (a conflict being settled). */
  readonly autosaveTo: string | null;
  readonly presenceTo: string;
  /** When the server saw this session in the section, to leave it. */
  readonly seenAt: string | null;
  /** It shows something that is not stored: refused, or recovered from the device. */
  readonly unsaved: boolean;
  readonly safe: DraftSafe | null;
  /** When it was last saved, in words; null when never. */
  readonly savedWords: string | null;
  readonly submitLabel?: string;
}

/** Goes on where the session ended, once it is open again. */
function useSignedInAgain(rejoin: () => Promise<boolean>, saveNow: () => void) {
  const openings = useSession()?.openings ?? 0;
  const save = useRef(saveNow);
  save.current = saveNow;
  useEffect(() => {
    if (openings === 0) return;
    void rejoin().then((mine) => {
      if (mine) save.current();
    });
  }, [openings, rejoin]);
}

/** The form of one section, built from its definition alone. It is a plain form: with scripts it also saves by itself. */
export function SectionForm(props: SectionFormProps) {
  const { view, state, savedWords, submitLabel = 'Guardar y continuar' } = props;
  const form = useRef<HTMLFormElement>(null);
  const seen = useRef(props.seenAt);
  const { save, base, saveNow } = useAutosave(form, {
    address: props.autosaveTo,
    firstBase: props.base,
    unsaved: props.unsaved,
    safe: props.safe,
    seen,
  });
  const presence = usePresence(props.presenceTo, seen);
  useExclusiveOptions(form);
  useSignedInAgain(presence.rejoin, saveNow);
  const holder = save.state === 'taken' ? save.holder : presence.holder;
  const takeBack = async () => {
    if (await presence.take()) saveNow();
  };
  return (
    <>
      {holder !== null && <TakenNotice holder={holder} form={form} onTakeBack={() => void takeBack()} />}
      <form ref={form} method="post" noValidate>
        <input type="hidden" name={fieldNames.base} value={base} readOnly />
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
    </>
  );
}
