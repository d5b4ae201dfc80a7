import type { PartyItem } from '@conoceles/contracts';
import { Button, type Column, DataTable, EmptyState, RowMark } from '../../../design/components/index.ts';
import { paths } from '../../paths.ts';
import { registerAddress } from '../../register-query.ts';
import { countOf, formatMoment } from '../../words/dates.ts';
import { officeAndPlace, ticketRoles } from '../../words/places.ts';
import { isPending, stateForCapture } from '../../words/states.ts';
import { StateTag } from '../state-tag.tsx';
import { MarkPage } from './mark-page.tsx';

/** Name of the box that marks a candidacy, and of the parameter it travels as. */
export const markName = 'c';

const consentNames = {
  treatment: 'tratamiento de datos',
  'publish-identity': 'publicación de identidad',
  'publish-curricular': 'publicación curricular',
} as const;

function Questionnaire({ item, kind }: { item: PartyItem; kind: 'curricular' | 'identity' }) {
  const state = item[kind];
  const lacks = [
    item.missing[kind] === 0 || state === 'not-started'
      ? ''
      : `${item.missing[kind] === 1 ? 'falta' : 'faltan'} ${countOf(item.missing[kind], 'sección', 'secciones')}`,
    kind === 'curricular' && item.missing.photo && state !== 'not-started' ? 'sin fotografía' : '',
  ].filter(Boolean);
  return (
    <div>
      <StateTag told={stateForCapture[state]} />
      {lacks.length > 0 && <span className="c-tasks__hint">{lacks.join('; ')}</span>}
    </div>
  );
}

function Deadline({ item, timeZone }: { item: PartyItem; timeZone: string }) {
  const pending = isPending(item.curricular) || isPending(item.identity);
  return (
    <div>
      {pending ? item.deadline.words : 'Nada por capturar'}
      {pending && item.account !== 'received' && (
        <span className="c-tasks__hint">
          {item.account === 'none' ? 'La persona no tiene cuenta.' : 'La persona no ha abierto su cuenta.'}
        </span>
      )}
      {pending && item.remindedAt !== null && (
        <span className="c-tasks__hint">
          <a href={registerAddress(paths.partyReminders(), { candidacy: item.candidacyId })}>
            Último recordatorio<span className="sr-only"> a {item.displayName}</span>
          </a>
          : {formatMoment(item.remindedAt, timeZone)}
        </span>
      )}
    </div>
  );
}

function Consents({ item }: { item: PartyItem }) {
  const { consents } = item.missing;
  if (consents.length === 0) return 'Completas';
  return `${consents.length === 1 ? 'Falta' : 'Faltan'}: ${consents.map((kind) => consentNames[kind]).join(', ')}`;
}

function Actions({ item }: { item: PartyItem }) {
  const { candidacyId, displayName } = item;
  const whose = <span className="sr-only"> de {displayName}</span>;
  const open = item.deadline.state === 'open' || item.deadline.state === 'late';
  const captures = open && (isPending(item.curricular) || isPending(item.identity));
  return (
    <div className="grid gap-1">
      {item.awaitsAuthorisation && (
        <a href={`${paths.authoriseMany()}?${markName}=${candidacyId}`}>Leer y autorizar{whose}</a>
      )}
      <a href={paths.candidacy(candidacyId)}>
        {captures ? 'Capturar' : 'Ver'}
        {whose}
      </a>
    </div>
  );
}

function columnsFor(timeZone: string, grouped: boolean): readonly Column<PartyItem>[] {
  return [
    {
      key: 'mark',
      heading: <span className="sr-only">Marcar</span>,
      label: '',
      fit: true,
      cell: ({ candidacyId, displayName }) => (
        <RowMark name={markName} value={candidacyId} label={`Marcar a ${displayName}`} />
      ),
    },
    {
      key: 'name',
      heading: 'Candidatura',
      names: true,
      cell: (item) => (
        <>
          <a href={paths.candidacy(item.candidacyId)}>{item.displayName}</a>
          <span className="c-tasks__hint">
            {grouped ? '' : `${officeAndPlace(item)} · `}
            {item.nomination} · {ticketRoles[item.role]}
          </span>
        </>
      ),
    },
    {
      key: 'curricular',
      heading: 'Curricular',
      cell: (item) => <Questionnaire item={item} kind="curricular" />,
    },
    { key: 'identity', heading: 'Identidad', cell: (item) => <Questionnaire item={item} kind="identity" /> },
    { key: 'consents', heading: 'Autorizaciones', cell: (item) => <Consents item={item} /> },
    { key: 'clock', heading: 'Plazo', cell: (item) => <Deadline item={item} timeZone={timeZone} /> },
    { key: 'actions', heading: 'Acciones', cell: (item) => <Actions item={item} /> },
  ];
}

const goneWords = { approved: '', substituted: 'Sustituida', cancelled: 'Cancelada' } as const;

/** Those that left: nothing of them is captured any more. */
const goneColumns: readonly Column<PartyItem>[] = [
  { key: 'name', heading: 'Candidatura', names: true, cell: (item) => item.displayName },
  { key: 'place', heading: 'Cargo', cell: officeAndPlace },
  { key: 'role', heading: 'Tipo', cell: (item) => ticketRoles[item.role] },
  { key: 'status', heading: 'Situación', cell: (item) => goneWords[item.status] },
];

/**
 * One page of the party's candidacies with a box on each; the form only reads (GET), so that what is done with the marked ones is always seen before.
 * @param grouped by office and territory, with a heading for each.
 */
export function PartyList({
  items,
  total,
  timeZone,
  grouped,
  authorises,
  gone,
  filtered,
}: {
  items: readonly PartyItem[];
  total: number;
  timeZone: string;
  grouped: boolean;
  authorises: boolean;
  gone: boolean;
  filtered: boolean;
}) {
  const caption = countOf(total, 'candidatura', 'candidaturas');
  const empty = (
    <EmptyState title={filtered ? 'Ninguna con estos filtros' : 'Todavía no tienes candidaturas'}>
      {filtered
        ? 'Quita algún filtro para ver más.'
        : 'Aparecen aquí cuando el organismo electoral aprueba las que postula tu partido.'}
    </EmptyState>
  );
  const rowKey = (item: PartyItem) => item.candidacyId;
  if (gone || items.length === 0) {
    return <DataTable caption={caption} columns={goneColumns} rows={items} rowKey={rowKey} empty={empty} />;
  }
  return (
    <form method="get" action={paths.sendPartyReminders()} aria-label="Candidaturas marcadas">
      <MarkPage name={markName} count={items.length} />
      <DataTable
        label="Candidaturas"
        caption={caption}
        columns={columnsFor(timeZone, grouped)}
        rows={items}
        rowKey={rowKey}
        groupOf={grouped ? officeAndPlace : undefined}
        empty={empty}
      />
      <div className="c-marked">
        <span className="text-small text-ink-soft">Con las marcadas:</span>
        {authorises && (
          <Button small icon="check" formAction={paths.authoriseMany()}>
            Leer y autorizar
          </Button>
        )}
        <Button small look="secondary" icon="mail">
          Enviar recordatorio
        </Button>
      </div>
    </form>
  );
}
