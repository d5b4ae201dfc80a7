import { type MutableRefObject, type RefObject, useEffect, useRef, useState } from 'react';
import { useSession } from '../session/session-context.tsx';
import type { SaveState } from './autosave-answer.ts';
import { Autosaver } from './autosaver.ts';
import type { DraftSafe } from './draft-safe.ts';
import { baseOf, entriesOf } from './form-snapshot.ts';
import { type Submission, submitAfterSaving } from './submit-after-saving.ts';

export interface Autosave {
  readonly save: SaveState;
  /** Fingerprint of the answers as last saved, for the form to carry. */
  readonly base: string;
  /** Saves at once: the section was taken back. */
  readonly saveNow: () => void;
}

export interface AutosaveOptions {
  /** Null where nothing can be saved by itself: a conflict being settled. */
  readonly address: string | null;
  readonly firstBase: string;
  /** The form shows something that is not stored. */
  readonly unsaved: boolean;
  /** Where unsaved text waits on the device; null where the browser cannot. */
  readonly safe: DraftSafe | null;
  /** When the server last saw this page. */
  readonly seen: MutableRefObject<string | null>;
}

const keepAfterMs = 300;

/** Autosave for one form. Without scripts the plain form does the same. */
export function useAutosave(form: RefObject<HTMLFormElement>, options: AutosaveOptions): Autosave {
  const { address, firstBase, unsaved, seen } = options;
  const [save, tell] = useState<SaveState>({ state: 'idle' });
  const [base, keepBase] = useState(firstBase);
  const saver = useRef<Autosaver | null>(null);
  const safe = useRef(options.safe);
  safe.current = options.safe;
  const session = useSession();
  const told = useRef(session);
  told.current = session;

  useEffect(() => {
    const element = form.current;
    if (element === null || address === null) return;
    const keeper = keepOnDevice(element, () => safe.current);
    let submission: Submission | undefined;
    const own = new Autosaver(
      element,
      address,
      {
        tell: (state) => {
          tell(state);
          if (state.state === 'ended') told.current?.reportEnded();
        },
        keepBase,
        unsaved: keeper.keep,
        allSaved: () => {
          keeper.forget();
          submission?.onSaved();
        },
        seen: (at, ms) => {
          seen.current = at;
          told.current?.left(ms);
        },
      },
      unsaved,
    );
    saver.current = own;
    submission = submitAfterSaving(element, own);
    const unlisten = listen(element, own, submission);
    own.start();
    return () => {
      own.stop();
      keeper.stop();
      unlisten();
      saver.current = null;
    };
  }, [form, address, unsaved, seen]);

  return { save, base, saveNow: () => void saver.current?.saveNow() };
}

/** Keeps what the form holds on the device shortly after it changes, and forgets it once the server has it. */
function keepOnDevice(form: HTMLFormElement, safe: () => DraftSafe | null) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    keep: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void safe()?.write({ base: baseOf(form), at: Date.now(), entries: entriesOf(form) });
      }, keepAfterMs);
    },
    forget: () => {
      clearTimeout(timer);
      safe()?.remove();
    },
    stop: () => clearTimeout(timer),
  };
}

function listen(form: HTMLFormElement, saver: Autosaver, submission: Submission): () => void {
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void saver.saveNow();
  };
  const saveNow = () => void saver.saveNow();
  const onInput = (event: Event) => {
    submission.forget();
    saver.onInput(event);
  };
  const onLeave = (event: BeforeUnloadEvent) => {
    if (saver.isAtRisk && !submission.isUnderWay()) event.preventDefault();
  };
  form.addEventListener('input', onInput);
  form.addEventListener('submit', submission.onSubmit);
  window.addEventListener('online', saveNow);
  window.addEventListener('pagehide', saveNow);
  window.addEventListener('beforeunload', onLeave);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    form.removeEventListener('input', onInput);
    form.removeEventListener('submit', submission.onSubmit);
    window.removeEventListener('online', saveNow);
    window.removeEventListener('pagehide', saveNow);
    window.removeEventListener('beforeunload', onLeave);
    document.removeEventListener('visibilitychange', onHidden);
  };
}
