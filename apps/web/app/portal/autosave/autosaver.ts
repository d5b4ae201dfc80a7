import { fieldNames } from '../form/field-names.ts';
import { type AutosaveAnswer, isStuck, type SaveState } from './autosave-answer.ts';
import { backoffMs } from './backoff.ts';
import { baseOf, isTouched, putBase, snapshotOf } from './form-snapshot.ts';

/** With what a request takes, even on a slow network, under the two seconds that the portal promises. */
const pauseMs = 600;
const timeoutMs = 15_000;
/** Browsers let this many bytes of a request outlive its page. */
const keepaliveBytes = 60_000;

export interface AutosaverTold {
  readonly tell: (state: SaveState) => void;
  readonly keepBase: (base: string) => void;
  /** There is something that the server does not have. */
  readonly unsaved: () => void;
  /** The server has everything. */
  readonly allSaved: () => void;
  /** The server saw this page just now, and this is left of the session. */
  readonly seen: (at: string, sessionMs: number) => void;
}

/**
 * Saves a form by itself after a pause: one request at a time, again and again while the network fails, and at once when the page is hidden. Nothing is sent
 * twice that did not change.
 */
export class Autosaver {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;
  #state: SaveState = { state: 'idle' };
  #savedText: string | null;
  #failures = 0;
  readonly #form: HTMLFormElement;
  readonly #address: string;
  readonly #told: AutosaverTold;

  /** @param unsaved the form was shown with something that is not stored. */
  constructor(form: HTMLFormElement, address: string, told: AutosaverTold, unsaved: boolean) {
    this.#form = form;
    this.#address = address;
    this.#told = told;
    this.#savedText = unsaved || isTouched(form) ? null : snapshotOf(form);
  }

  get state(): SaveState {
    return this.#state;
  }

  get isDirty(): boolean {
    return snapshotOf(this.#form) !== this.#savedText;
  }

  /** Leaving now would lose something. */
  get isAtRisk(): boolean {
    return isStuck(this.#state) && this.isDirty;
  }

  readonly onInput = (event: Event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') return;
    this.#told.unsaved();
    if (!isStuck(this.#state)) this.#tell({ state: 'typing' });
    if (this.#state.state !== 'taken' && this.#state.state !== 'ended') this.#wait(pauseMs);
  };

  /** Now, whatever was waiting: the network or the session came back, or the page goes out of sight. */
  readonly saveNow = (): Promise<void> => {
    this.#failures = 0;
    clearTimeout(this.#timer);
    return this.#save();
  };

  /** What was written while the scripts were still on their way, or is shown without being stored, is saved too. */
  start(): void {
    if (this.isDirty) this.#wait(pauseMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #tell(state: SaveState): void {
    this.#state = state;
    this.#told.tell(state);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), ms);
  }

  async #save(): Promise<void> {
    while (this.#underWay !== undefined) await this.#underWay;
    const text = snapshotOf(this.#form);
    if (text === this.#savedText) {
      if (this.#state.state === 'typing') this.#tell({ state: 'saved', at: Date.now() });
      return;
    }
    this.#tell({ state: 'saving' });
    this.#underWay = this.#attempt(text).finally(() => {
      this.#underWay = undefined;
    });
    await this.#underWay;
  }

  async #attempt(text: string): Promise<void> {
    const answer = await send(
      this.#address,
      `${text}&${fieldNames.base}=${encodeURIComponent(baseOf(this.#form))}`,
    );
    if (answer === null) return this.#again({ state: 'offline' });
    if (!answer.saved) return this.#notSaved(answer);
    this.#failures = 0;
    this.#savedText = text;
    putBase(this.#form, answer.base);
    this.#told.keepBase(answer.base);
    this.#told.seen(answer.seenAt, answer.sessionMs);
    this.#tell({ state: 'saved', at: Date.now() });
    if (this.isDirty) this.#wait(pauseMs);
    else this.#told.allSaved();
  }

  #notSaved(answer: Extract<AutosaveAnswer, { saved: false }>): void {
    this.#told.unsaved();
    if (answer.why === 'ended') this.#tell({ state: 'ended' });
    else if (answer.why === 'taken') this.#tell({ state: 'taken', holder: answer.holder });
    else if (answer.why === 'refused') this.#tell({ state: 'refused', message: answer.message });
    else this.#again({ state: 'later', message: answer.message });
  }

  #again(state: SaveState): void {
    this.#failures += 1;
    this.#told.unsaved();
    this.#tell(state);
    this.#wait(backoffMs(this.#failures, Math.random()));
  }
}

/** Null when nothing came back that this page understands: no network, a proxy's page, a restart. */
async function send(address: string, body: string): Promise<AutosaveAnswer | null> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      body,
      keepalive: body.length < keepaliveBytes,
      signal: AbortSignal.timeout(timeoutMs),
    });
    return (await response.json()) as AutosaveAnswer;
  } catch {
    return null;
  }
}
