import { useEffect, useState } from 'react';
import { Icon } from '../../design/components/index.ts';
import { isStuck, type SaveState } from '../autosave/autosave-answer.ts';
import { useFrame } from '../use-frame.ts';
import { formatHour } from '../words/dates.ts';
import { holderName } from '../words/holder.ts';

/** A moment lasts a minute; then the hour says more. */
const momentMs = 60_000;

function useIsRecent(at: number | null): boolean {
  const [old, setOld] = useState<number | null>(null);
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(() => setOld(at), momentMs);
    return () => clearTimeout(timer);
  }, [at]);
  return old !== at;
}

function wordsOf(save: SaveState, savedWords: string | null, hour: string | null): string | null {
  switch (save.state) {
    case 'idle':
      return savedWords;
    case 'typing':
      return 'Sin guardar todavía…';
    case 'saving':
      return 'Guardando…';
    case 'saved':
      return hour === null ? 'Guardado hace un momento' : `Guardado a las ${hour}`;
    case 'offline':
      return 'Sin conexión. Sigue escribiendo: se guarda en cuanto vuelva.';
    case 'ended':
      return 'Sin guardar: tu sesión terminó. Entra otra vez y se guarda.';
    case 'taken':
      return `Sin guardar: ${holderName(save.holder)} tomó la edición.`;
    case 'later':
      return `${save.message} Lo intentamos otra vez en un momento.`;
    case 'refused':
      return save.message;
  }
}

/** Where what was typed stands, in honest words. */
export function SaveLine({ save, savedWords }: { save: SaveState; savedWords: string | null }) {
  const { timeZone } = useFrame();
  const at = save.state === 'saved' ? save.at : null;
  const recent = useIsRecent(at);
  const text = wordsOf(save, savedWords, at === null || recent ? null : formatHour(new Date(at), timeZone));
  return (
    <p className="c-save-line" data-state={save.state} role="status">
      {text !== null && (
        <>
          <Icon name={isStuck(save) ? 'warning' : save.state === 'typing' ? 'dashed' : 'check'} />
          {text}
        </>
      )}
    </p>
  );
}
