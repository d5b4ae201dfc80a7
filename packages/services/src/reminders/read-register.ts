import {
  type RegisteredReminder,
  type RegisterFilter,
  type RegisterPage,
  ReminderDelivery,
  type ReminderRegister,
  type TableFormat,
} from '@conoceles/contracts';
import { and, asc, count, desc, schema, sql, type TenantTx } from '@conoceles/db';
import { localDay, territoryLabel } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { partyOf } from '../party/party-scope.ts';
import { localMoment } from '../tables/local-moment.ts';
import { type TableFile, tableFile } from '../tables/table-file.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { delivery, type RegisterRow, registerConditions, selectRegister } from './register-rows.ts';

const pageSize = 50;
const { parties: p, reminders: r } = schema;

/** Staff read the whole register; a liaison, what concerns its party. @throws ServiceProblem `forbidden` for whoever answers for no party */
const scopeOf = (actor: AccountActor) => (actor.accountKind === 'liaison' ? partyOf(actor) : undefined);

/** Reminders of the current process, newest first, with whom they went to, what was missing then and how far each got. */
export async function readReminderRegister(
  deps: ServiceDeps,
  actor: AccountActor,
  { page, ...filter }: RegisterPage,
): Promise<ReminderRegister> {
  const ofParty = scopeOf(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const { process } = await tenantContext(tx, deps.realClock);
    const kept = registerConditions(filter, { processId: process.id, ofParty });
    const counts = await countDeliveries(tx, kept);
    const { delivery: wanted } = filter;
    const total =
      wanted === undefined ? Object.values(counts).reduce((sum, each) => sum + each, 0) : counts[wanted];
    const rows = await selectRegister(tx)
      .where(and(kept, wanted === undefined ? undefined : sql`${delivery} = ${wanted}`))
      .orderBy(desc(r.createdAt), asc(r.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    const parties = await tx.select({ slug: p.slug, name: p.acronym }).from(p).orderBy(asc(p.slug));
    return {
      items: rows.map(toItem),
      page,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      total,
      deliveries: counts,
      parties: ofParty === undefined ? parties : [],
    };
  });
}

async function countDeliveries(tx: TenantTx, kept: ReturnType<typeof registerConditions>) {
  const rows = selectRegister(tx).where(kept).as('kept');
  const found = await tx
    .select({ delivery: rows.delivery, count: count() })
    .from(rows)
    .groupBy(rows.delivery);
  const countOf = (wanted: ReminderDelivery) => found.find((row) => row.delivery === wanted)?.count ?? 0;
  return Object.fromEntries(ReminderDelivery.options.map((each) => [each, countOf(each)])) as Record<
    ReminderDelivery,
    number
  >;
}

function toItem(row: RegisterRow): RegisteredReminder {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    recipient: row.candidacyName ?? row.accountName,
    audience: row.candidacyId === null ? 'parties' : 'people',
    party: row.party,
    candidacyId: row.candidacyId,
    office: row.office,
    territory: placeOf(row),
    dueAt: row.dueAt?.toISOString() ?? null,
    missing: row.missing,
    delivery: row.delivery,
    deliveryAt: row.deliveryAt?.toISOString() ?? null,
    letterNumber: row.letterNumber,
    by: row.by,
  };
}

function placeOf({ territoryKind: kind, territoryName: name, territoryNumber: number }: RegisterRow) {
  return kind === null || name === null ? null : territoryLabel({ kind, name, number });
}

const header = [
  'FECHA Y HORA',
  'RECORDATORIO',
  'DIRIGIDO A',
  'PERSONA O PARTIDO',
  'PARTIDO',
  'CARGO',
  'ÁMBITO',
  'PLAZO AL QUE SE REFIERE',
  'CURRICULAR PENDIENTE',
  'IDENTIDAD PENDIENTE',
  'CANDIDATURAS PENDIENTES',
  'OFICIO',
  'ENTREGA',
  'FECHA DE LA ENTREGA',
  'LO ENVIÓ',
] as const;
const kinds = {
  'before-deadline': 'Antes del vencimiento',
  overdue: 'Plazo vencido',
  manual: 'A mano',
} as const;
const deliveries: Readonly<Record<ReminderDelivery, string>> = {
  queued: 'En cola',
  sent: 'Enviado',
  delivered: 'Entregado',
  failed: 'No se pudo enviar',
  bounced: 'Rebotado',
  'no-address': 'Sin correo: entregar por oficio',
};

/** The register as a table, oldest first: the evidence that goes with a report (Hidalgo 5.8). @throws ServiceProblem `forbidden` */
export async function writeReminderRegister(
  deps: ServiceDeps,
  actor: AccountActor,
  { format, ...filter }: RegisterFilter & { format: TableFormat },
): Promise<TableFile> {
  const ofParty = scopeOf(actor);
  const { rows, day } = await asAccount(deps, actor, 'app', async (tx) => {
    const { process, now, timeZone } = await tenantContext(tx, deps.realClock);
    const kept = registerConditions(filter, { processId: process.id, ofParty });
    const { delivery: wanted } = filter;
    const found = await selectRegister(tx)
      .where(and(kept, wanted === undefined ? undefined : sql`${delivery} = ${wanted}`))
      .orderBy(asc(r.createdAt), asc(r.id));
    return { rows: found.map((row) => cells(row, timeZone)), day: localDay(now, timeZone) };
  });
  const sheet = { name: 'RECORDATORIOS', header, rows };
  return tableFile(sheet, { format, name: `recordatorios-${day}`, createdAt: deps.realClock.now() });
}

function cells(row: RegisterRow, timeZone: string): string[] {
  const at = (instant: Date | null) => (instant === null ? '' : localMoment(instant, timeZone));
  const { candidacies, curricular, identity } = row.missing;
  const toParty = row.candidacyId === null;
  const counted = (value: number | undefined) =>
    toParty ? String(value ?? 0) : value === undefined ? '' : 'Sí';
  return [
    at(row.at),
    kinds[row.kind],
    toParty ? 'Partido' : 'Persona',
    row.candidacyName ?? row.accountName,
    row.party ?? '',
    row.office ?? '',
    placeOf(row) ?? '',
    at(row.dueAt),
    counted(curricular),
    counted(identity),
    candidacies === undefined ? '' : String(candidacies),
    row.letterNumber ?? '',
    deliveries[row.delivery],
    at(row.deliveryAt),
    row.by ?? 'El sistema',
  ];
}
