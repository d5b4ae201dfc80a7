import { type RefObject, useEffect, useState } from 'react';
import { fieldNames } from '../form/field-names.ts';

/** What the page says about what was typed. */
export type AutosaveState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  | { readonly state: 'offline' }
  | { readonly state: 'stopped'; readonly message: string };

/** Answer of the autosave address. */
export type AutosaveAnswer =
  | { readonly saved: true; readonly base: string }
  | { readonly saved: false; readonly message: string };

const pauseMs = 1200;
const retryMs = 5000;

function withoutFiles(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  for (const [name, value] of [...data.entries()]) if (typeof value !== 'string') data.delete(name);
  return data;
}

async function send(form: HTMLFormElement, address: string): Promise<AutosaveAnswer> {
  const response = await fetch(address, { method: 'POST', body: withoutFiles(form) });
  return (await response.json()) as AutosaveAnswer;
}

interface Told {
  readonly tell: (state: AutosaveState) => void;
  readonly keepBase: (base: string) => void;
}

/**
 * Saves the form by itself after a pause, one request at a time, and again when the network comes back. Submitting waits for a save under
 * way, so that the form never meets its own shadow as a conflict.
 */
class Autosaver {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;
  #again = false;
  readonly #form: HTMLFormElement;
  readonly #address: string;
  readonly #tell: (state: AutosaveState) => void;
  readonly #keepBase: (base: string) => void;

  constructor(form: HTMLFormElement, address: string, told: Told) {
    this.#form = form;
    this.#address = address;
    this.#tell = told.tell;
    this.#keepBase = told.keepBase;
  }

  readonly onInput = (event: Event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') return;
    this.#wait(pauseMs);
  };

  readonly onOnline = () => this.#wait(0);

  /** What was written while the scripts were still on their way is saved too. */
  start() {
    if (isTouched(this.#form)) this.#wait(pauseMs);
  }

  readonly onSubmit = (event: SubmitEvent) => {
    clearTimeout(this.#timer);
    this.#again = false;
    if (this.#underWay === undefined) return;
    event.preventDefault();
    void this.#underWay.then(() => this.#form.requestSubmit(event.submitter));
  };

  stop() {
    clearTimeout(this.#timer);
    this.#again = false;
  }

  #wait(ms: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), ms);
  }

  #save() {
    if (this.#underWay !== undefined) {
      this.#again = true;
      return;
    }
    this.#tell({ state: 'saving' });
    this.#underWay = this.#attempt().finally(() => {
      this.#underWay = undefined;
      if (this.#again) this.#save();
      this.#again = false;
    });
  }

  async #attempt(): Promise<void> {
    try {
      const answer = await send(this.#form, this.#address);
      if (!answer.saved) return this.#tell({ state: 'stopped', message: answer.message });
      const base = this.#form.elements.namedItem(fieldNames.base);
      // At once for a save that waits; in the state too, or the next render would put the first one back.
      if (base instanceof HTMLInputElement) base.value = answer.base;
      this.#keepBase(answer.base);
      this.#tell({ state: 'saved' });
    } catch {
      this.#tell({ state: 'offline' });
      this.#wait(retryMs);
    }
  }
}

export interface Autosave {
  readonly save: AutosaveState;
  /** Fingerprint of the answers as last saved, for the form to carry. */
  readonly base: string;
}

/** Whether something was already written or marked in what the server sent. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some((option) => option.selected !== option.defaultSelected);
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    if (!(control instanceof HTMLInputElement) || control.type === 'file') return false;
    return control.value !== control.defaultValue || control.checked !== control.defaultChecked;
  });
}

/** Autosave for one form; does nothing where `address` is null (read-only) or without scripts. */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  address: string | null,
  firstBase: string,
): Autosave {
  const [save, tell] = useState<AutosaveState>({ state: 'idle' });
  const [base, keepBase] = useState(firstBase);
  useEffect(() => {
    const element = form.current;
    if (element === null || address === null) return;
    const saver = new Autosaver(element, address, { tell, keepBase });
    element.addEventListener('input', saver.onInput);
    element.addEventListener('submit', saver.onSubmit);
    window.addEventListener('online', saver.onOnline);
    saver.start();
    return () => {
      saver.stop();
      element.removeEventListener('input', saver.onInput);
      element.removeEventListener('submit', saver.onSubmit);
      window.removeEventListener('online', saver.onOnline);
    };
  }, [form, address]);
  return { save, base };
}
