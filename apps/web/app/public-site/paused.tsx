import type { ProfilePause } from '@conoceles/contracts';
import { Lines, Notice } from '../design/components/index.ts';
import { useWords } from '../language/words-context.tsx';

/** Stands first in a profile whose answers are off the site for a while: since when and why. */
export function Paused({ pause }: { pause: ProfilePause }) {
  const { t, day, inSpanish } = useWords();
  return (
    <Notice tone="waiting" title={t('paused.title', { day: day(pause.on) })}>
      <p {...inSpanish}>
        <Lines>{pause.reason}</Lines>
      </p>
      <p>{t('paused.text')}</p>
    </Notice>
  );
}
