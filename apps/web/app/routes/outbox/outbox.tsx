import type { OutboxItem, OutboxPage } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { type Column, DataTable, EmptyState, PageHeading, StatusTag } from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';

export const meta = pageMeta('Buzón de salida');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) =>
    json(await api.outbox(), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

const states = {
  queued: <StatusTag tone="waiting">En espera</StatusTag>,
  sent: <StatusTag tone="done">Entregado</StatusTag>,
  failed: <StatusTag tone="stopped">Falló</StatusTag>,
  bounced: <StatusTag tone="stopped">Devuelto</StatusTag>,
} as const;

function columnsFor(timeZone: string): readonly Column<OutboxItem>[] {
  return [
    {
      key: 'subject',
      heading: 'Asunto',
      names: true,
      cell: (mail) => <a href={paths.mail(mail.id)}>{mail.subject}</a>,
    },
    { key: 'to', heading: 'Para', cell: (mail) => mail.to },
    { key: 'state', heading: 'Estado', fit: true, cell: (mail) => states[mail.state] },
    { key: 'at', heading: 'Escrito', cell: (mail) => formatMoment(mail.createdAt, timeZone) },
  ];
}

export default function OutboxListPage() {
  const { items } = usePage<OutboxPage>();
  const { timeZone } = useFrame();
  return (
    <>
      <PageHeading
        title="Buzón de salida"
        lead="Los correos de este organismo no salen: se quedan aquí para que los abras. Solo existe fuera de producción."
      />
      <DataTable
        caption={countOf(items.length, 'correo', 'correos')}
        columns={columnsFor(timeZone)}
        rows={items}
        rowKey={(mail) => mail.id}
        empty={
          <EmptyState title="Todavía no hay correos" icon="mail">
            Aparecen al emitir cuentas.
          </EmptyState>
        }
      />
    </>
  );
}
