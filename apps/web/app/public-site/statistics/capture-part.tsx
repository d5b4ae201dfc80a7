import { Chart } from '../../design/components/index.ts';
import { useWords } from '../../language/words-context.tsx';
import type { ChartName } from './draw-charts.server.ts';
import type { CaptureTables } from './figure-rows.ts';
import { CaptureTable } from './statistics-tables.tsx';

export type Drawn = Partial<Record<ChartName, string>>;

const tables = ['byOffice', 'byGender', 'byRole', 'byParty', 'byNomination'] as const;
const ofTheState: readonly string[] = ['byOffice', 'byParty'];

/** Where questionnaires stand: sent, found correct, on the site. */
export function CapturePart({
  capture,
  charts,
  acronym,
}: {
  capture: CaptureTables;
  charts: Drawn;
  acronym: string;
}) {
  const { t } = useWords();
  const { all } = capture;
  const isEmpty = all.curricular.captured + all.identity.captured === 0;
  return (
    <section className="c-stats__part" id="captura" aria-labelledby="captura-titulo">
      <h2 id="captura-titulo">{t('stats.capture')}</h2>
      <p>{t('stats.captureText', { acronym })}</p>
      {isEmpty && <p>{t('stats.captureNone')}</p>}
      <Chart
        title={t('stats.byState')}
        note={t('stats.ofCandidacies', { whole: all.candidacies })}
        svg={charts.state}
        tableLabel={t('stats.table')}
        table={<CaptureTable caption={t('stats.byState')} rows={[all]} />}
        wide
      />
      {tables.map((name) => (
        <Chart
          key={name}
          title={t(`stats.${name}`)}
          note={name === 'byParty' ? t('stats.byPartyNote') : t('stats.chartPublished')}
          svg={charts[name]}
          tableLabel={t('stats.table')}
          table={
            <CaptureTable
              caption={t(`stats.${name}`)}
              rows={capture[name]}
              isSpanish={ofTheState.includes(name)}
            />
          }
          wide
        />
      ))}
    </section>
  );
}
