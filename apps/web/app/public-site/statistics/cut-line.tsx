import type { Snapshot, SnapshotHead } from '@conoceles/contracts';
import { Disclosure, Notice } from '../../design/components/index.ts';
import type { Words } from '../../language/words.ts';
import { Say, useWords } from '../../language/words-context.tsx';
import { statisticsHref } from './statistics-view.ts';

/** «10 de mayo de 2024, 12:00 (hora estándar central)»: an hour means nothing without its zone. */
export function momentWithZone({ t, moment, locale }: Words, instant: string, timeZone: string): string {
  const zone = new Intl.DateTimeFormat([locale, 'es-MX'], { timeZone, timeZoneName: 'long' })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return t('stats.cutAt', { moment: moment(instant, timeZone), zone: zone ?? timeZone });
}

/** Of which snapshot everything on the page is, and where the others are. */
export function CutLine({
  snapshot,
  latest,
  cuts,
  timeZone,
}: {
  snapshot: Snapshot;
  latest: string | null;
  cuts: readonly SnapshotHead[];
  timeZone: string;
}) {
  const words = useWords();
  const { t, href } = words;
  return (
    <>
      {latest !== null && latest !== snapshot.id && (
        <Notice tone="waiting" title={t('stats.isOld')}>
          <Say
            text="stats.isOldText"
            parts={{ link: (text) => <a href={href(statisticsHref())}>{text}</a> }}
          />
        </Notice>
      )}
      <div className="c-cut">
        <p>
          {t('stats.cut')} <span className="c-cut__id">{snapshot.id}</span>
          <br />
          {momentWithZone(words, snapshot.takenAt, timeZone)}
        </p>
        <p>{t('stats.cutWhat')}</p>
        <div className="c-cut__links" data-print="no">
          <a href={`/api/public/statistics?snapshot=${snapshot.id}`}>{t('stats.data')}</a>
          {cuts.length > 1 && (
            <Disclosure summary={t('stats.otherCuts')}>
              <p>{t('stats.otherCutsText')}</p>
              <ul className="c-cut__list">
                {cuts.map(({ id, takenAt }) => (
                  <li key={id}>
                    {id === snapshot.id ? (
                      `${words.moment(takenAt, timeZone)} ${t('stats.thisCut')}`
                    ) : (
                      <a href={href(statisticsHref(id === latest ? {} : { snapshot: id }))}>
                        {words.moment(takenAt, timeZone)}
                      </a>
                    )}
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      </div>
    </>
  );
}
