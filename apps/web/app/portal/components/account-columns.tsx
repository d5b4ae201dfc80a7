import type { AccountRow } from '@conoceles/contracts';
import { Button, type Column, RowMark } from '../../design/components/index.ts';
import { paths } from '../paths.ts';
import { formatMoment } from '../words/dates.ts';
import { accountStates, deliveryTold } from '../words/states.ts';
import { StateTag } from './state-tag.tsx';

const isToIssue = (row: AccountRow) => row.state === 'to-issue' && row.status === 'approved';

/** A candidacy still without account is marked to issue it; one that has it, to send it a link or write its letter. */
function Mark({ row }: { row: AccountRow }) {
  const label = `Marcar a ${row.displayName}`;
  if (row.accountId !== null && row.state !== 'disabled') {
    return <RowMark name="accounts" value={row.accountId} label={label} />;
  }
  return isToIssue(row) ? <RowMark name="ids" value={row.candidacyId} label={label} /> : null;
}

/** The clock of art. 14 c while it runs; afterwards, when it was issued and received. */
function Dates({ row, timeZone }: { row: AccountRow; timeZone: string }) {
  if (row.issuedAt === null) {
    if (row.status !== 'approved') return '—';
    return <span className={row.overdue ? 'text-stopped-ink' : undefined}>{row.dueWords}</span>;
  }
  return (
    <div>
      Emitida el {formatMoment(row.issuedAt, timeZone)}
      {row.receivedAt !== null && (
        <span className="c-tasks__hint">Recibida el {formatMoment(row.receivedAt, timeZone)}</span>
      )}
    </div>
  );
}

function Act({ row }: { row: AccountRow }) {
  if (isToIssue(row)) {
    return (
      <Button small look="secondary" name="one" value={row.candidacyId}>
        Emitir<span className="sr-only"> la cuenta de {row.displayName}</span>
      </Button>
    );
  }
  if (row.accountId === null) return null;
  return (
    <a href={paths.account(row.accountId)}>
      Ver cuenta<span className="sr-only"> de {row.displayName}</span>
    </a>
  );
}

/** Columns of the list of accounts. */
export function accountColumns(timeZone: string): readonly Column<AccountRow>[] {
  return [
    {
      key: 'mark',
      heading: <span className="sr-only">Marcar</span>,
      label: '',
      fit: true,
      cell: (row) => <Mark row={row} />,
    },
    {
      key: 'name',
      heading: 'Candidatura',
      names: true,
      cell: (row) => (
        <>
          <a href={paths.status(row.candidacyId)}>{row.displayName}</a>
          <span className="c-tasks__hint">
            {row.office} · {row.territory}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      heading: 'Cuenta',
      fit: true,
      cell: (row) => <StateTag told={accountStates[row.state]} />,
    },
    {
      key: 'delivery',
      heading: 'Entrega',
      fit: true,
      cell: (row) => (row.accountId === null ? '—' : <StateTag told={deliveryTold(row)} />),
    },
    { key: 'dates', heading: 'Plazo y fechas', cell: (row) => <Dates row={row} timeZone={timeZone} /> },
    {
      key: 'act',
      heading: <span className="sr-only">Acción</span>,
      label: '',
      fit: true,
      cell: (row) => <Act row={row} />,
    },
  ];
}
