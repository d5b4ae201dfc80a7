/** What could not be saved, as it is kept on the device (ADR 0015): encrypted under a key that only the page of whoever signed in carries. */
export interface DeviceDraft {
  readonly base: string;
  readonly at: number;
  readonly entries: readonly (readonly [string, string])[];
}

interface Sealed {
  readonly at: number;
  readonly iv: string;
  readonly text: string;
}

export interface DraftOwner {
  readonly accountId: string;
  readonly candidacyId: string;
  readonly kind: string;
  readonly section: string;
}

const prefix = 'conoceles.borrador.';
export const draftDays = 7;
const maxAgeMs = draftDays * 24 * 60 * 60 * 1000;

/** A place on the device for the unsaved text of one section. */
export class DraftSafe {
  #turn = 0;
  readonly #key: CryptoKey;
  readonly #name: string;
  readonly #storage: Storage;

  private constructor(key: CryptoKey, name: string, storage: Storage) {
    this.#key = key;
    this.#name = name;
    this.#storage = storage;
  }

  /** Null where the browser cannot encrypt or keep anything: then nothing is kept. */
  static async open(keyHex: string, owner: DraftOwner, storage = deviceStorage()): Promise<DraftSafe | null> {
    const subtle = globalThis.crypto?.subtle;
    if (subtle === undefined || storage === null) return null;
    const bytes = Uint8Array.from(keyHex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
    if (bytes.length !== 32) return null;
    const key = await subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    // The name says whose it is, to be removed when that account leaves, and not of what.
    const about = `${keyHex}/${owner.candidacyId}/${owner.kind}/${owner.section}`;
    const digest = await subtle.digest('SHA-256', new TextEncoder().encode(about));
    const name = `${prefix}${owner.accountId}.${toText(new Uint8Array(digest)).slice(0, 22)}`;
    return new DraftSafe(key, name, storage);
  }

  /** The last one kept, when this account can open it. */
  async read(now = Date.now()): Promise<DeviceDraft | null> {
    const sealed = parseSealed(this.#storage.getItem(this.#name));
    if (sealed === null || now - sealed.at > maxAgeMs) {
      this.remove();
      return null;
    }
    try {
      const algorithm = { name: 'AES-GCM', iv: toBytes(sealed.iv), additionalData: bound(this.#name) };
      const plain = await crypto.subtle.decrypt(algorithm, this.#key, toBytes(sealed.text));
      // What opens under the key is what this page wrote.
      return JSON.parse(new TextDecoder().decode(plain)) as DeviceDraft;
    } catch {
      this.remove();
      return null;
    }
  }

  /** Keeps it in the place of the one before. A full device keeps nothing more, and says nothing. */
  async write(draft: DeviceDraft): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const algorithm = { name: 'AES-GCM', iv, additionalData: bound(this.#name) };
    const plain = new TextEncoder().encode(JSON.stringify(draft));
    const text = toText(new Uint8Array(await crypto.subtle.encrypt(algorithm, this.#key, plain)));
    // Something newer was kept, or the server has it, while this was being encrypted.
    if (turn !== this.#turn) return false;
    try {
      this.#storage.setItem(this.#name, JSON.stringify({ at: draft.at, iv: toText(iv), text }));
      return true;
    } catch {
      return false;
    }
  }

  remove(): void {
    this.#turn += 1;
    this.#storage.removeItem(this.#name);
  }
}

/** Removes what an account left on the device: it signs out. */
export function removeDraftsOf(accountId: string, storage = deviceStorage()): void {
  for (const name of draftNames(storage)) {
    if (name.startsWith(`${prefix}${accountId}.`)) storage?.removeItem(name);
  }
}

/** Removes what anybody left more than seven days ago. */
export function sweepDrafts(now = Date.now(), storage = deviceStorage()): void {
  for (const name of draftNames(storage)) {
    const sealed = parseSealed(storage?.getItem(name) ?? null);
    if (sealed === null || now - sealed.at > maxAgeMs) storage?.removeItem(name);
  }
}

function deviceStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function draftNames(storage: Storage | null): string[] {
  if (storage === null) return [];
  return Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '').filter((name) =>
    name.startsWith(prefix),
  );
}

function parseSealed(stored: string | null): Sealed | null {
  try {
    const value = JSON.parse(stored ?? 'null') as Partial<Sealed> | null;
    const { at, iv, text } = value ?? {};
    if (typeof at !== 'number' || typeof iv !== 'string' || typeof text !== 'string') return null;
    return { at, iv, text };
  } catch {
    return null;
  }
}

const bound = (name: string) => new TextEncoder().encode(name);

function toText(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8_192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  }
  return btoa(text);
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
