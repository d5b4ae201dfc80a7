import { type RefObject, useEffect, useState } from 'react';

export type Kept = 'idle' | 'saving' | 'saved' | 'failed';

const pauseMs = 900;

/**
 * Keeps what is marked by itself after a pause, so that a half-done review survives a closed tab. A save that fails says so and is tried with the next
 * change; the form sends everything again anyway.
 */
export function useKeepFindings(form: RefObject<HTMLFormElement>, address: string | null): Kept {
  const [kept, setKept] = useState<Kept>('idle');
  useEffect(() => {
    const element = form.current;
    if (element === null || address === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const abort = new AbortController();
    const save = async () => {
      setKept('saving');
      try {
        const body = new FormData(element);
        const response = await fetch(address, { method: 'POST', body, signal: abort.signal });
        setKept(response.ok ? 'saved' : 'failed');
      } catch {
        if (!abort.signal.aborted) setKept('failed');
      }
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(save, pauseMs);
    };
    // A verdict under way must not meet a save of its own page.
    const stop = () => clearTimeout(timer);
    element.addEventListener('input', wait);
    element.addEventListener('submit', stop);
    return () => {
      stop();
      abort.abort();
      element.removeEventListener('input', wait);
      element.removeEventListener('submit', stop);
    };
  }, [form, address]);
  return kept;
}
