import type { ProtectedFigure, Snapshot } from '@conoceles/contracts';
import { Chart } from '../../design/components/index.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { optionRows, shortLabel } from './answer-rows.ts';
import type { Drawn } from './capture-part.tsx';
import { CountTable, SaidTable } from './statistics-tables.tsx';

/** What people said of themselves, as counts in which nobody can be told apart. */
export function AnswersPart({
  snapshot,
  charts,
  timeZone,
}: {
  snapshot: Snapshot;
  charts: Drawn;
  timeZone: string;
}) {
  const { t } = useWords();
  const { figures } = snapshot;
  const { answers, identityCounted, minimumCount } = figures;
  const hidden = answers.filter(({ table }) => table === null);
  return (
    <section className="c-stats__part" id="identidad" aria-labelledby="identidad-titulo">
      <h2 id="identidad-titulo">{t('stats.answers')}</h2>
      <p>{t('stats.answersText', { whole: identityCounted })}</p>
      <p>{t('stats.answersNoFilter')}</p>
      {charts.said !== undefined && (
        <Chart
          title={t('stats.said')}
          note={t('stats.ofAnswered')}
          svg={charts.said}
          tableLabel={t('stats.table')}
          table={<SaidTable figures={figures} />}
        />
      )}
      <OlderFigures snapshot={snapshot} timeZone={timeZone} />
      {answers.map((figure) => (
        <Options key={figure.question} figure={figure} {...{ snapshot, charts, timeZone }} />
      ))}
      {hidden.length > 0 && <Hidden hidden={hidden} all={answers} minimum={minimumCount} />}
      <h3 className="mt-10">{t('stats.why')}</h3>
      <div className="c-stats__why">
        <p>{t('stats.why.few', { minimum: minimumCount })}</p>
        <p>{t('stats.why.fold')}</p>
        <p>{t('stats.why.cuts', { minimum: minimumCount })}</p>
        <p>{t('stats.why.party')}</p>
        <p>{t('stats.why.open')}</p>
      </div>
    </section>
  );
}

type Whole = { snapshot: Snapshot; timeZone: string };

/** A table that could not be renewed says of which snapshot it is. */
function useOwnCut({ snapshot, timeZone }: Whole, { table }: ProtectedFigure): string | null {
  const { t, moment } = useWords();
  if (table === null || table.snapshotId === snapshot.id) return null;
  return t('stats.fromCut', { cut: table.snapshotId, moment: moment(table.takenAt, timeZone) });
}

/** Questions whose figures are of an earlier snapshot, because renewing them would give somebody away. */
function OlderFigures({ snapshot, timeZone }: Whole) {
  const { t, moment } = useWords();
  const { answers } = snapshot.figures;
  const older = answers.filter(
    ({ kind, table }) => kind === 'yes' && table !== null && table.snapshotId !== snapshot.id,
  );
  return older.map((figure) => (
    <p className="c-chart__note" key={figure.question}>
      <InSpanish>{shortLabel(figure, answers)}</InSpanish>:{' '}
      {t('stats.fromCut', {
        cut: figure.table?.snapshotId ?? '',
        moment: moment(figure.table?.takenAt ?? snapshot.takenAt, timeZone),
      })}
    </p>
  ));
}

function Options({ figure, charts, ...whole }: Whole & { figure: ProtectedFigure; charts: Drawn }) {
  const words = useWords();
  const ownCut = useOwnCut(whole, figure);
  if (figure.kind !== 'options' || figure.table === null) return null;
  const rows = optionRows(words, figure.table);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const note = words.t('stats.ofQuestionnaires', { whole: total });
  return (
    <Chart
      title={<InSpanish>{figure.label}</InSpanish>}
      note={ownCut === null ? note : `${note} ${ownCut}`}
      svg={charts[`options-${figure.question}`]}
      tableLabel={words.t('stats.table')}
      table={
        <CountTable
          caption={`${figure.label} ${note}`}
          heading={words.t('stats.answer')}
          counts={words.t('stats.answered')}
          rows={rows}
          whole={total}
          isSpanish
        />
      }
    />
  );
}

/** What is not shown, each with its reason. */
function Hidden({
  hidden,
  all,
  minimum,
}: {
  hidden: readonly ProtectedFigure[];
  all: readonly ProtectedFigure[];
  minimum: number;
}) {
  const { t } = useWords();
  const states = (['protected', 'early'] as const).filter((state) =>
    hidden.some((one) => one.state === state),
  );
  return (
    <dl className="c-facts mt-8">
      {states.map((state) => (
        <div key={state}>
          <dt>{t(`stats.${state}`)}</dt>
          <dd>
            <InSpanish>
              {hidden
                .filter((figure) => figure.state === state)
                .map((figure) => (figure.kind === 'yes' ? shortLabel(figure, all) : figure.label))
                .join(' · ')}
            </InSpanish>
            <br />
            <span className="c-chart__note">
              {state === 'early' ? t('stats.earlyText') : t('stats.protectedText', { minimum })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
