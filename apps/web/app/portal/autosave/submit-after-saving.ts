import type { Autosaver } from './autosaver.ts';

export interface Submission {
  readonly isUnderWay: () => boolean;
  readonly onSubmit: (event: SubmitEvent) => void;
  /** The server has everything: what waited for it goes on. */
  readonly onSaved: () => void;
  /** The person went on writing: nothing goes by itself any more. */
  readonly forget: () => void;
}

/**
 * A button of the form first saves what is left. Only then does the page go: without network or session it stays, with everything typed, and goes on by itself
 * once it is saved. What the server refuses is sent as a plain form, whose page says why.
 */
export function submitAfterSaving(form: HTMLFormElement, saver: Autosaver): Submission {
  let going = false;
  let waiting: { readonly submitter: HTMLElement | null } | null = null;
  const go = () => {
    if (waiting === null || going) return;
    going = true;
    form.requestSubmit(waiting.submitter);
  };
  const saveAndGo = async () => {
    await saver.saveNow();
    const { state } = saver.state;
    if (state === 'taken') waiting = null;
    if (!['offline', 'later', 'ended', 'taken'].includes(state)) go();
  };
  return {
    isUnderWay: () => going,
    onSaved: go,
    forget: () => {
      waiting = null;
    },
    onSubmit: (event) => {
      if (going || event.defaultPrevented) return;
      if (!saver.isDirty && saver.state.state !== 'saving') {
        going = true;
        return;
      }
      event.preventDefault();
      waiting = { submitter: event.submitter };
      void saveAndGo();
    },
  };
}
