import type { ImportLine } from '@conoceles/contracts';
import { type Column, DataTable, EmptyState, Notice, Pagination } from '../../../design/components/index.ts';
import type { ReportPage, ReportRefusal } from '../../server/report-lines.ts';
import { formatNumber } from '../../words/dates.ts';
import { importResults } from '../../words/states.ts';
import { StateTag } from '../state-tag.tsx';

const columns: readonly Column<ImportLine>[] = [
  { key: 'row', heading: 'Renglón', align: 'end', fit: true, cell: (line) => formatNumber(line.row) },
  { key: 'name', heading: 'Nombre', names: true, cell: (line) => line.name || '—' },
  {
    key: 'result',
    heading: 'Qué pasa',
    fit: true,
    cell: (line) => <StateTag told={importResults[line.result]} />,
  },
  { key: 'message', heading: 'Explicación', cell: (line) => line.message },
];

/** The lines of a report, one by one, and the way to its other pages. */
export function ReportLines({
  report,
  caption,
  empty,
  hrefOf,
}: {
  report: ReportPage;
  caption: string;
  empty: string;
  hrefOf: (page: number) => string;
}) {
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={report.lines}
        rowKey={(line) => `${line.row} ${line.result} ${line.message}`}
        empty={<EmptyState title={empty} />}
      />
      <Pagination page={report.page} pages={report.pages} hrefOf={hrefOf} />
    </>
  );
}

/** Why it was not confirmed. */
export function ReportRefused({ refusal }: { refusal: ReportRefusal | undefined }) {
  if (refusal === undefined) return null;
  return (
    <div className="mb-6">
      <Notice tone="stopped" live title={refusal.title}>
        {refusal.detail !== undefined && <p>{refusal.detail}</p>}
      </Notice>
    </div>
  );
}
