import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { removeDraftsOf } from '../autosave/draft-safe.ts';

/** What the pages of somebody signed in know of the session, and tell each other. */
export interface SessionView {
  readonly accountId: string;
  /** When it ends, by the clock of this device. */
  readonly endsAt: number;
  readonly ended: boolean;
  /** Grows each time the session is opened again in the page. */
  readonly openings: number;
  /** The server said how long is left. */
  readonly left: (ms: number) => void;
  /** The server no longer knows the session. */
  readonly reportEnded: () => void;
  readonly reopened: (ms: number) => void;
}

const Context = createContext<SessionView | null>(null);

/** Null in pages of nobody, and on the server. */
export function useSession(): SessionView | null {
  return useContext(Context);
}

/** Other tabs of this browser share the session: what one learns, all know. */
type Message = { readonly accountId: string; readonly endsAt: number };

function useOtherTabs(accountId: string, hear: (message: Message) => void) {
  const [channel, setChannel] = useState<BroadcastChannel | null>(null);
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const opened = new BroadcastChannel('conoceles-sesion');
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.accountId === accountId) hear(data);
    };
    setChannel(opened);
    return () => opened.close();
  }, [accountId, hear]);
  return channel;
}

/** @param sessionMs what was left of the session when the page was made. */
export function SessionProvider({
  accountId,
  sessionMs,
  children,
}: {
  accountId: string;
  sessionMs: number;
  children: ReactNode;
}) {
  const [endsAt, setEndsAt] = useState(() => Date.now() + sessionMs);
  const [ended, setEnded] = useState(false);
  const [openings, setOpenings] = useState(0);
  const hear = useCallback((message: Message) => {
    setEndsAt(message.endsAt);
    setEnded((before) => {
      if (before) setOpenings((count) => count + 1);
      return false;
    });
  }, []);
  const channel = useOtherTabs(accountId, hear);
  const left = useCallback(
    (ms: number) => {
      const at = Date.now() + ms;
      setEndsAt(at);
      channel?.postMessage({ accountId, endsAt: at } satisfies Message);
    },
    [accountId, channel],
  );
  const view = useMemo<SessionView>(
    () => ({
      accountId,
      endsAt,
      ended,
      openings,
      left,
      reportEnded: () => setEnded(true),
      reopened: (ms) => {
        left(ms);
        setEnded(false);
        setOpenings((count) => count + 1);
      },
    }),
    [accountId, endsAt, ended, openings, left],
  );
  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target;
      if (form instanceof HTMLFormElement && new URL(form.action).pathname === '/salir')
        removeDraftsOf(accountId);
    };
    document.addEventListener('submit', onSubmit);
    return () => document.removeEventListener('submit', onSubmit);
  }, [accountId]);
  return <Context.Provider value={view}>{children}</Context.Provider>;
}
