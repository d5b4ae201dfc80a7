import type { Figures, ProtectedFigure } from '@conoceles/contracts';
import { type Column, DataTable } from '../../design/components/index.ts';
import type { Words } from '../../language/words.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { classLabel, hiddenWord, orderedRows, questionText, yesOf } from './answer-rows.ts';
import type { CaptureRow, CountRow } from './figure-rows.ts';

/** Tables of figures: the same rows as their charts. */

const steps = ['captured', 'validated', 'published'] as const;

/** Where the questionnaires of each group stand, beside how many the group has. */
export function CaptureTable({
  caption,
  rows,
  isSpanish = false,
}: {
  caption: string;
  rows: readonly CaptureRow[];
  /** Names of the rows are of the state. */
  isSpanish?: boolean;
}) {
  const { t, figure } = useWords();
  const kinds = ['curricular', 'identity'] as const;
  const columns: Column<CaptureRow>[] = [
    {
      key: 'label',
      heading: t('stats.group'),
      names: true,
      cell: ({ label }) => (isSpanish ? <InSpanish>{label}</InSpanish> : label),
    },
    {
      key: 'candidacies',
      heading: t('stats.candidacies'),
      align: 'end',
      cell: ({ candidacies }) => figure(candidacies),
    },
    ...kinds.flatMap((kind) =>
      steps.map(
        (step): Column<CaptureRow> => ({
          key: `${kind}-${step}`,
          heading: t(`stats.short.${kind}`, { what: t(`stats.${step}`).toLowerCase() }),
          align: 'end',
          cell: (row) => figure(row[kind][step]),
        }),
      ),
    ),
  ];
  return (
    <DataTable
      caption={caption}
      label={caption}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      stack={false}
    />
  );
}

/** How many each group has, with its share of the whole. */
export function CountTable({
  caption,
  heading,
  counts,
  rows,
  whole,
  isSpanish = false,
}: {
  caption: string;
  heading: string;
  /** What is counted. */
  counts: string;
  rows: readonly CountRow[];
  whole: number;
  isSpanish?: boolean;
}) {
  const { figure, locale } = useWords();
  const share = new Intl.NumberFormat([locale, 'es-MX'], { maximumFractionDigits: 1 });
  return (
    <DataTable
      caption={caption}
      label={caption}
      rows={rows}
      rowKey={({ key }) => key}
      stack={false}
      columns={[
        {
          key: 'label',
          heading,
          names: true,
          cell: ({ label }) => (isSpanish ? <InSpanish>{label}</InSpanish> : label),
        },
        { key: 'count', heading: counts, align: 'end', cell: ({ count }) => figure(count) },
        {
          key: 'share',
          heading: '%',
          align: 'end',
          cell: ({ count }) => share.format(whole === 0 ? 0 : (100 * count) / whole),
        },
      ]}
    />
  );
}

interface SaidRow {
  key: string;
  question: string;
  label: string;
  answered: string;
  said: string;
}

/** How many said it of themselves, by question and in each class that may be told apart; in its place, that it is not shown. */
export function SaidTable({ figures }: { figures: Figures }) {
  const words = useWords();
  const { t } = words;
  const rows = figures.answers.flatMap((figure) =>
    figure.kind === 'yes' ? saidRows(words, figures, figure) : [],
  );
  return (
    <DataTable
      caption={t('stats.said')}
      label={t('stats.said')}
      rows={rows}
      rowKey={({ key }) => key}
      groupOf={({ question }) => question}
      stack={false}
      columns={[
        { key: 'label', heading: t('stats.group'), names: true, cell: ({ label }) => label },
        { key: 'answered', heading: t('stats.answered'), align: 'end', cell: (row) => row.answered },
        { key: 'said', heading: t('stats.yes'), align: 'end', cell: (row) => row.said },
      ]}
    />
  );
}

function saidRows(words: Words, figures: Figures, figure: ProtectedFigure): SaidRow[] {
  const { t, figure: written } = words;
  const question = questionText(figure);
  const { table } = figure;
  const all = { key: `${figure.question} all`, question, label: t('stats.everybody') };
  if (table === null) return [{ ...all, answered: '', said: hiddenWord(words, figure) }];
  const { count, whole } = yesOf(table);
  const parts = orderedRows(table, figures.offices).map((row) => ({
    key: `${figure.question} ${JSON.stringify([row.genders, row.offices])}`,
    question,
    label: classLabel(words, row, figures.offices),
    answered: written(row.answered),
    said: written(row.counts[0] ?? 0),
  }));
  return [...(parts.length > 1 ? parts : []), { ...all, answered: written(whole), said: written(count) }];
}
