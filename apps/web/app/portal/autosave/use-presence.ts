import type { SectionHolder } from '@conoceles/contracts';
import { type MutableRefObject, useCallback, useEffect, useState } from 'react';
import { fieldNames } from '../form/field-names.ts';
import { sectionIntents } from '../section-intents.ts';
import { useSession } from '../session/session-context.tsx';

/** Answer of the presence address. */
export interface PresenceAnswer {
  /** Null when this session has the section. */
  readonly holder: SectionHolder | null;
  readonly sessionMs: number;
  readonly seenAt: string;
}

/** Seldom enough to be light, often enough for a section not to look abandoned (two minutes). */
const beatMs = 45_000;
/** A page left open is nobody writing: neither the section nor the session are held for it. */
const idleMs = 5 * 60_000;

export async function askPresence(address: string, take = false): Promise<PresenceAnswer | null> {
  try {
    const body = new URLSearchParams(take ? { [fieldNames.intent]: sectionIntents.take } : {});
    const response = await fetch(address, { method: 'POST', body });
    return response.ok ? ((await response.json()) as PresenceAnswer) : null;
  } catch {
    return null;
  }
}

/** Leaving the page leaves the section to whoever comes next. */
function leaveSection(address: string, seenAt: string): void {
  const body = new URLSearchParams({ [fieldNames.intent]: sectionIntents.leave, seenAt });
  navigator.sendBeacon(address, body);
}

/**
 * Tells the server that somebody is here while somebody is, and learns who took the section meanwhile.
 * @param seen when the server last saw this page
 */
export function usePresence(address: string, seen: MutableRefObject<string | null>) {
  const [holder, setHolder] = useState<SectionHolder | null>(null);
  const session = useSession();
  const left = session?.left;
  const ask = useCallback(
    async (take: boolean) => {
      const answer = await askPresence(address, take);
      if (answer === null) return undefined;
      seen.current = answer.seenAt;
      left?.(answer.sessionMs);
      setHolder(answer.holder);
      return answer.holder;
    },
    [address, left, seen],
  );
  useEffect(() => {
    let active = Date.now();
    const onActive = () => {
      active = Date.now();
    };
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - active < idleMs) void ask(false);
    }, beatMs);
    const onLeave = () => {
      if (seen.current !== null) leaveSection(address, seen.current);
    };
    window.addEventListener('pagehide', onLeave);
    for (const event of ['input', 'pointerdown', 'keydown'] as const)
      document.addEventListener(event, onActive);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', onLeave);
      for (const event of ['input', 'pointerdown', 'keydown'] as const)
        document.removeEventListener(event, onActive);
    };
  }, [address, ask, seen]);
  return {
    holder,
    take: useCallback(async () => (await ask(true)) === null, [ask]),
    /** After signing in again: what this account held under the session that ended is its own. */
    rejoin: useCallback(async () => {
      const held = await ask(false);
      return held?.sameAccount === true ? (await ask(true)) === null : held == null;
    }, [ask]),
  };
}
