import type { SnapshotHead } from '@conoceles/contracts';
import { Icon } from '../design/components/index.ts';
import { Say, useWords } from '../language/words-context.tsx';
import { figuresFileHref } from './addresses.ts';

const shownCuts = 30;

/** Snapshots of the figures, newest first, each as JSON and as CSV. */
export function FigureCuts({ cuts, timeZone }: { cuts: readonly SnapshotHead[]; timeZone: string }) {
  const { t, moment } = useWords();
  if (cuts.length === 0) return <p>{t('data.history.none')}</p>;
  const older = cuts.length - shownCuts;
  return (
    <>
      <ul className="c-files c-files--cuts" aria-label={t('data.history.title')}>
        {cuts.slice(0, shownCuts).map(({ id, takenAt }) => (
          <li key={id}>
            <span>
              <b>{id}</b>
              <br />
              {t('data.history.cut', { moment: moment(takenAt, timeZone) })}
            </span>
            <span className="c-files__both">
              {(['csv', 'json'] as const).map((format) => (
                <a key={format} href={figuresFileHref(id, format)}>
                  <Icon name="download" />
                  {format.toUpperCase()}
                  <span className="sr-only"> {id}</span>
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {older > 0 && (
        <p>
          <Say
            text="data.history.older"
            count={older}
            parts={{ count: older, link: (text) => <a href="/api/public/snapshots">{text}</a> }}
          />
        </p>
      )}
    </>
  );
}
