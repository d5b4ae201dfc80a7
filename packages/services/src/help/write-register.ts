import type { Writable } from 'node:stream';
import type { HelpKind, HelpRegister, HelpState } from '@conoceles/contracts';
import { asc, eq, openContact, recordAudit, schema, sql, type TenantTx } from '@conoceles/db';
import { writeCsv, writeWorkbook } from '@conoceles/documents';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { expectHelpDesk } from './help-reach.ts';
import { pageInWords } from './page-in-words.ts';
import { selectThreads, type ThreadRow, whoAsks } from './thread-rows.ts';

const kinds: Record<HelpKind, string> = { help: 'Solicitud de ayuda', opinion: 'Opinión sobre el sistema' };
const states: Record<HelpState, string> = { open: 'Abierto', answered: 'Respondido', closed: 'Cerrado' };
const header = [
  'NÚMERO',
  'FECHA',
  'HORA',
  'ASUNTO',
  'QUIÉN',
  'CANDIDATURA',
  'PÁGINA',
  'ESTADO',
  'PRIMERA RESPUESTA',
  'RESPONDIÓ',
  'CIERRE',
] as const;
const textHeader = 'CONVERSACIÓN (CONFIDENCIAL: PUEDE LLEVAR DATOS PERSONALES)';

/**
 * Writes the register of help and opinions of the process (art. 14 h, art. 6) and ends `out`: who asked, when, and when and by whom it was answered. With what was
 * said only for the internal body. Written to the audit log before its first byte leaves. @throws ServiceProblem `forbidden`
 */
export async function writeHelpRegister(
  deps: ServiceDeps,
  actor: AccountActor,
  { format, texts, out }: HelpRegister & { out: Writable },
): Promise<void> {
  expectHelpDesk(actor);
  if (texts && actor.accountKind !== 'admin') {
    throw new ServiceProblem('forbidden', 'El registro con los textos es solo para la instancia interna.');
  }
  const sheet = await asAccount(deps, actor, 'app', (tx) => readSheet(tx, deps, { format, texts }));
  if (format === 'csv') return writeCsv(sheet, out);
  return writeWorkbook([sheet], out, { createdAt: deps.realClock.now() });
}

async function readSheet(tx: TenantTx, deps: ServiceDeps, { format, texts }: HelpRegister) {
  const tenant = await tenantContext(tx, deps.realClock);
  const { helpThreads: t } = schema;
  const threads = await selectThreads(tx)
    .where(eq(t.processId, tenant.process.id))
    .orderBy(asc(t.createdAt), asc(t.id));
  const answered = await firstAnswers(tx, tenant);
  const said = texts ? await conversations(tx, tenant) : null;
  await recordAudit(tx, {
    at: deps.realClock.now(),
    verb: 'help.export',
    entity: 'process',
    entityId: tenant.process.id,
    after: { format, texts, threads: threads.length },
  });
  const rows = threads.map((row, place) => [
    ...rowOf(row, tenant, { place, author: answered.get(row.thread.id) ?? null }),
    ...(said === null ? [] : [said.get(row.thread.id) ?? '']),
  ]);
  const name = texts ? 'CON TEXTOS (CONFIDENCIAL)' : 'REGISTRO DE AYUDA';
  return { name, header: texts ? [...header, textHeader] : header, rows };
}

type Placed = { place: number; author: string | null };

function rowOf(row: ThreadRow, { timeZone }: TenantContext, { place, author }: Placed): (string | null)[] {
  const { thread } = row;
  const whole = (at: Date | null) => (at === null ? null : `${dayOf(at, timeZone)} ${hourOf(at, timeZone)}`);
  return [
    String(place + 1),
    dayOf(thread.createdAt, timeZone),
    hourOf(thread.createdAt, timeZone),
    kinds[thread.kind],
    whoAsks(row),
    row.candidacyName,
    pageInWords(thread.askedFrom),
    states[thread.state],
    whole(thread.firstAnsweredAt),
    author,
    whole(thread.closedAt),
  ];
}

const format = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('es-MX', { timeZone, ...options });
const dayOf = (at: Date, timeZone: string) =>
  format(timeZone, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);
const hourOf = (at: Date, timeZone: string) =>
  format(timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** Who of the OPL gave the first answer of each thread. */
async function firstAnswers(tx: TenantTx, { process }: TenantContext): Promise<ReadonlyMap<string, string>> {
  const { accounts, helpMessages: m, helpThreads: t } = schema;
  const rows = await tx
    .selectDistinctOn([m.threadId], { threadId: m.threadId, author: accounts.displayName })
    .from(m)
    .innerJoin(t, eq(t.id, m.threadId))
    .innerJoin(accounts, eq(accounts.id, m.authorId))
    .where(sql`${m.fromOpl} and ${t.processId} = ${process.id}`)
    .orderBy(m.threadId, m.createdAt);
  return new Map(rows.map(({ threadId, author }) => [threadId, author]));
}

/** Everything said in each thread, each message with its moment and side. */
async function conversations(
  tx: TenantTx,
  { process, timeZone }: TenantContext,
): Promise<ReadonlyMap<string, string>> {
  const { helpMessages: m, helpThreads: t } = schema;
  const rows = await tx
    .select({ message: m })
    .from(m)
    .innerJoin(t, eq(t.id, m.threadId))
    .where(eq(t.processId, process.id))
    .orderBy(m.threadId, m.createdAt);
  const said = new Map<string, string>();
  for (const { message } of rows) {
    const { id, threadId, textCipher: cipher, fromOpl, createdAt } = message;
    const text = await openContact(tx, { ownerId: id, purpose: 'help-message', cipher });
    const line = `[${dayOf(createdAt, timeZone)} ${hourOf(createdAt, timeZone)} · ${fromOpl ? 'OPL' : 'Quien pregunta'}] ${text}`;
    const before = said.get(threadId);
    said.set(threadId, before === undefined ? line : `${before}\n${line}`);
  }
  return said;
}
