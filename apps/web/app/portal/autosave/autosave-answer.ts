import type { SectionHolder } from '@conoceles/contracts';

/** Answer of the autosave address. `sessionMs` is what is left of the session, so that no clock of a phone has to be right. */
export type AutosaveAnswer =
  | { readonly saved: true; readonly base: string; readonly sessionMs: number; readonly seenAt: string }
  | { readonly saved: false; readonly why: 'ended' }
  | { readonly saved: false; readonly why: 'taken'; readonly holder: SectionHolder }
  | { readonly saved: false; readonly why: 'refused' | 'later'; readonly message: string };

/** What the page says about what was typed. */
export type SaveState =
  | { readonly state: 'idle' | 'typing' | 'saving' | 'offline' | 'ended' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'taken'; readonly holder: SectionHolder }
  | { readonly state: 'later' | 'refused'; readonly message: string };

/** States in which leaving the page would leave something behind. */
export function isStuck({ state }: SaveState): boolean {
  return ['offline', 'ended', 'taken', 'later', 'refused'].includes(state);
}
