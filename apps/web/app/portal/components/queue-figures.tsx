import type { QuestionnaireKind, QuestionnaireState, ReviewQueue } from '@conoceles/contracts';
import { type Column, DataTable } from '../../design/components/index.ts';
import { type QueueQuery, queueAddress } from '../queue-address.ts';
import { formatNumber } from '../words/dates.ts';
import { kindNames, stateForReview } from '../words/states.ts';

interface Row {
  readonly kind: QuestionnaireKind;
  readonly counts: ReadonlyMap<QuestionnaireState, number>;
  readonly total: number;
}

/** States in the order of the life, so that the row reads as a path. */
const order: readonly QuestionnaireState[] = [
  'not-started',
  'draft',
  'submitted',
  'authorised',
  'in-review',
  'observed',
  'first-validated',
  'validated',
  'published',
];

function rowsOf(figures: ReviewQueue['figures']): Row[] {
  const kinds = [...new Set(figures.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = figures.filter((figure) => figure.kind === kind);
    return {
      kind,
      counts: new Map(own.map(({ state, count }) => [state, count])),
      total: own.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

/** How many questionnaires stand in each state, of how many; each figure leads to its list. */
export function QueueFigures({ figures, query }: { figures: ReviewQueue['figures']; query: QueueQuery }) {
  const rows = rowsOf(figures);
  const shown = order.filter((state) => rows.some((row) => (row.counts.get(state) ?? 0) > 0));
  const columns: readonly Column<Row>[] = [
    { key: 'kind', heading: 'Cuestionario', names: true, cell: (row) => kindNames[row.kind] },
    ...shown.map(
      (state): Column<Row> => ({
        key: state,
        heading: stateForReview[state].label,
        align: 'end',
        cell: (row) => {
          const count = row.counts.get(state) ?? 0;
          if (count === 0) return '0';
          return (
            <a href={queueAddress({ ...query, kind: row.kind, state })}>
              {formatNumber(count)}
              <span className="sr-only"> en {stateForReview[state].label}</span>
            </a>
          );
        },
      }),
    ),
    { key: 'total', heading: 'Total', align: 'end', cell: (row) => <b>{formatNumber(row.total)}</b> },
  ];
  if (rows.length === 0) return null;
  return (
    <DataTable
      label="Cifras por estado"
      caption="Cuestionarios de las candidaturas aprobadas, por estado"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.kind}
    />
  );
}
