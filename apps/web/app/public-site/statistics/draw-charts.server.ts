import type { Figures, ProtectedFigure } from '@conoceles/contracts';
import type { Words } from '../../language/words.ts';
import { hiddenWord, optionRows, shortLabel, yesOf } from './answer-rows.ts';
import { type Bar, drawBars } from './draw-bars.server.ts';
import {
  type CaptureRow,
  type CaptureTables,
  type CompositionTables,
  type CountRow,
  captureTables,
  compositionTables,
} from './figure-rows.ts';
import type { StatisticsView } from './statistics-view.ts';

export type ChartName =
  | 'state'
  | Exclude<keyof CaptureTables, 'all'>
  | keyof CompositionTables
  | 'said'
  | `options-${string}`;

/** SVG of each chart by its name; one without rows is not drawn. */
export type Charts = Partial<Record<ChartName, string>>;

/** Draws every chart of a view of a snapshot, from the same rows as its tables. */
export function drawCharts(words: Words, figures: Figures, view: StatisticsView): Charts {
  const capture = captureTables(words, figures, view);
  const composition = compositionTables(words, figures, view);
  const charts: Charts = {};
  const draw = (name: ChartName, title: string, bars: readonly Bar[], whole: number | readonly number[]) => {
    if (bars.length > 0) charts[name] = drawBars({ id: `g-${name}`, title, bars, whole });
  };
  const { t } = words;
  draw('state', t('stats.byState'), stateBars(words, capture.all), capture.all.candidacies);
  for (const name of ['byOffice', 'byGender', 'byRole', 'byParty', 'byNomination'] as const) {
    const rows = capture[name];
    const bars = rows.map((row) => partOf(words, row.label, row.curricular.published, row.candidacies));
    const title = `${t('stats.chartPublished')}. ${t(`stats.${name}`)}`;
    draw(
      name,
      title,
      bars,
      rows.map(({ candidacies }) => candidacies),
    );
  }
  for (const name of ['gender', 'office', 'age', 'young', 'action', 'degree'] as const) {
    const whole =
      name === 'degree'
        ? composition.degree.reduce((sum, { count }) => sum + count, 0)
        : capture.all.candidacies;
    const bars = composition[name].map((row) => shareOf(words, row, whole));
    // Its track is everybody: a bar as long as the longest one would pass for all of them.
    draw(name, t(`stats.${name}`), bars, whole);
  }
  drawAnswers(words, figures, draw);
  return charts;
}

function drawAnswers(
  words: Words,
  { answers }: Figures,
  draw: (name: ChartName, title: string, bars: readonly Bar[], whole: number | readonly number[]) => void,
): void {
  const said = answers.filter(({ kind }) => kind === 'yes');
  draw(
    'said',
    words.t('stats.said'),
    said.map((figure) => saidBar(words, figure, answers)),
    said.map(({ table }) => (table === null ? 1 : yesOf(table).whole)),
  );
  for (const { question, kind, label, table } of answers) {
    if (kind !== 'options' || table === null) continue;
    const rows = optionRows(words, table);
    const whole = rows.reduce((sum, { count }) => sum + count, 0);
    draw(
      `options-${question}`,
      label,
      rows.map((row) => shareOf(words, row, whole)),
      whole,
    );
  }
}

/** A figure that is not shown has a bar without length, and says so. */
function saidBar(words: Words, figure: ProtectedFigure, all: readonly ProtectedFigure[]): Bar {
  const label = shortLabel(figure, all);
  if (figure.table === null) return { label, value: 0, text: hiddenWord(words, figure) };
  const { count, whole } = yesOf(figure.table);
  return partOf(words, label, count, whole);
}

function stateBars({ t, ...words }: Words, { candidacies, curricular, identity }: CaptureRow): Bar[] {
  const steps = ['captured', 'validated', 'published'] as const;
  return (
    [
      ['curricular', curricular],
      ['identity', identity],
    ] as const
  ).flatMap(([kind, counts]) =>
    steps.map((step) =>
      partOf(
        { t, ...words },
        t(`stats.short.${kind}`, { what: t(`stats.${step}`).toLowerCase() }),
        counts[step],
        candidacies,
      ),
    ),
  );
}

const partOf = ({ t }: Words, label: string, count: number, whole: number): Bar => ({
  label,
  value: count,
  text: t('stats.of', { count, whole }),
});

/** «310 (33.8 %)». */
function shareOf({ t, locale }: Words, { label, count }: CountRow, whole: number): Bar {
  const share = new Intl.NumberFormat([locale, 'es-MX'], { maximumFractionDigits: 1 }).format(
    whole === 0 ? 0 : (100 * count) / whole,
  );
  return { label, value: count, text: t('stats.share', { count, share }) };
}
