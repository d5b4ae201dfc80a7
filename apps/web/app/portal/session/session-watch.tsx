import { useEffect, useState } from 'react';
import { Button, ButtonRow, Dialog, Notice } from '../../design/components/index.ts';
import { paths } from '../paths.ts';
import { useFrame } from '../use-frame.ts';
import { formatHour } from '../words/dates.ts';
import { useSession } from './session-context.tsx';
import { SignInHere } from './sign-in-here.tsx';

const warnMs = 15 * 60 * 1000;

/** Milliseconds to the end of the session, looked at when it matters and not every second. */
function useLeft(endsAt: number | undefined): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (endsAt === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      const ms = endsAt - Date.now();
      setLeft(ms);
      if (ms > 0) timer = setTimeout(look, Math.min(ms > warnMs ? ms - warnMs : ms, 60_000) + 50);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [endsAt]);
  return left;
}

async function askToStay(): Promise<number | null> {
  const response = await fetch(paths.stay(), { method: 'POST' });
  const { sessionMs } = (await response.json()) as { sessionMs: number | null };
  return sessionMs;
}

function minutesInWords(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  return minutes === 1 ? 'un minuto' : `${minutes} minutos`;
}

/** Warns a quarter of an hour before the session ends, and when it has ended lets the person in again without leaving the page. */
export function SessionWatch() {
  const session = useSession();
  const left = useLeft(session?.endsAt);
  const [failed, setFailed] = useState(false);
  const ended = session !== null && (session.ended || (left !== null && left <= 0));
  if (session === null || left === null) return null;
  const stay = async () => {
    try {
      const ms = await askToStay();
      setFailed(false);
      if (ms === null) session.reportEnded();
      else session.left(ms);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {!ended && left <= warnMs && (
        <Warning left={left} endsAt={session.endsAt} failed={failed} onStay={stay} />
      )}
      <Dialog open={ended} title="Tu sesión terminó">
        <SignInHere accountId={session.accountId} onOpened={session.reopened} />
      </Dialog>
    </>
  );
}

function Warning({
  left,
  endsAt,
  failed,
  onStay,
}: {
  left: number;
  endsAt: number;
  failed: boolean;
  onStay: () => Promise<void>;
}) {
  const { timeZone } = useFrame();
  return (
    <div className="c-toast">
      <Notice
        tone="waiting"
        icon="clock"
        live
        title={`Tu sesión termina en ${minutesInWords(left)}, a las ${formatHour(new Date(endsAt), timeZone)}`}
      >
        <p>
          {failed
            ? 'No hubo conexión. Inténtalo otra vez.'
            : 'Lo que escribes se guarda solo. Si sigues aquí, avísanos.'}
        </p>
        <ButtonRow>
          <Button type="button" small onClick={() => void onStay()}>
            Seguir aquí
          </Button>
        </ButtonRow>
      </Notice>
    </div>
  );
}
