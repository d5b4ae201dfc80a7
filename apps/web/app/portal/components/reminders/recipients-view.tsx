import type { Recipient, RecipientList, SentReminders } from '@conoceles/contracts';
import type { ReactNode } from 'react';
import {
  type Column,
  DataTable,
  EmptyState,
  Notice,
  Pagination,
  Panel,
  StatusTag,
} from '../../../design/components/index.ts';
import { countOf } from '../../words/dates.ts';
import { officeAndPlace } from '../../words/places.ts';
import { missingWords } from '../../words/reminders.ts';

const columns: readonly Column<Recipient>[] = [
  {
    key: 'name',
    heading: 'Para quién',
    names: true,
    cell: ({ name, standing, party }) => (
      <>
        {name}
        <span className="c-tasks__hint">
          {standing === null
            ? `Enlace de ${party ?? 'partido'}`
            : `${officeAndPlace(standing)} · ${standing.nomination}`}
        </span>
      </>
    ),
  },
  { key: 'missing', heading: 'Le falta', cell: ({ missing }) => missingWords(missing) },
  {
    key: 'deadline',
    heading: 'Plazo',
    cell: ({ deadline }) => (
      <div>
        {deadline.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    ),
  },
  {
    key: 'how',
    heading: 'Cómo le llega',
    cell: ({ hasAddress, remindedToday }) => {
      if (remindedToday) return <StatusTag tone="idle">Ya recibió uno hoy</StatusTag>;
      return hasAddress ? 'Por correo' : <StatusTag tone="waiting">Sin correo: por oficio</StatusTag>;
    },
  },
];

/** What happened with what was sent, counted. */
export function SentNotice({ sent }: { sent: SentReminders }) {
  const { already, withoutAddress } = sent;
  const none = sent.sent + withoutAddress === 0;
  return (
    <Notice
      tone={none ? 'idle' : 'done'}
      live
      title={
        none
          ? 'No salió ninguno'
          : `${sent.sent === 1 ? 'Salió 1 recordatorio' : `Salieron ${sent.sent} recordatorios`}`
      }
    >
      {withoutAddress > 0 && (
        <p>
          {countOf(withoutAddress, 'persona no tiene', 'personas no tienen')} correo: quedó en el registro
          para entregarlo por oficio.
        </p>
      )}
      {already > 0 && (
        <p>{countOf(already, 'ya había recibido', 'ya habían recibido')} uno hoy y no se repitió.</p>
      )}
    </Notice>
  );
}

/** Numbers before sending: how many, and why some do not get a mail. */
function Counts({ list }: { list: RecipientList }) {
  const { withoutAccount, withoutAddress, remindedToday } = list;
  const lines = [
    [remindedToday, 'ya recibió uno hoy: no se repite', 'ya recibieron uno hoy: no se repite'],
    [withoutAddress, 'no tiene correo: queda en el registro', 'no tienen correo: quedan en el registro'],
    [
      withoutAccount,
      'no tiene cuenta emitida: no se le puede escribir',
      'no tienen cuenta emitida: no se les puede escribir',
    ],
  ] as const;
  const told = lines.filter(([count]) => count > 0);
  if (told.length === 0) return null;
  return (
    <ul className="c-prose mt-3">
      {told.map(([count, one, many]) => (
        <li key={one}>{countOf(count, one, many)}.</li>
      ))}
    </ul>
  );
}

/** Whom a reminder goes to and exactly what the first of them reads, before it is sent. */
export function RecipientsView({
  list,
  hrefOf,
  children,
}: {
  list: RecipientList;
  hrefOf: (page: number) => string;
  /** The form that sends. */
  children: ReactNode;
}) {
  const { items, total, page, pages, sample } = list;
  if (total === 0) {
    return (
      <EmptyState title="A nadie le falta nada aquí" icon="done">
        {list.withoutAccount > 0
          ? `${countOf(list.withoutAccount, 'candidatura no tiene', 'candidaturas no tienen')} cuenta emitida: primero hay que emitirla.`
          : 'Cambia los filtros, o vuelve a la lista: lo que ya se envió no necesita recordatorio.'}
      </EmptyState>
    );
  }
  return (
    <>
      <Counts list={list} />
      {sample !== null && (
        <div className="mt-5 max-w-[46rem]">
          <Panel title="Lo que va a leer la primera">
            <p>
              <b>{sample.subject}</b>
            </p>
            {sample.lines.map((line) => (
              <p key={line} className="mt-2">
                {line}
              </p>
            ))}
          </Panel>
        </div>
      )}
      {children}
      <div className="mt-8">
        <DataTable
          label="Destinatarias"
          caption={countOf(total, 'destinataria', 'destinatarias')}
          columns={columns}
          rows={items}
          rowKey={({ accountId, standing, name }) => `${accountId} ${standing?.office.slug ?? ''} ${name}`}
        />
        <Pagination page={page} pages={pages} hrefOf={hrefOf} />
      </div>
    </>
  );
}
