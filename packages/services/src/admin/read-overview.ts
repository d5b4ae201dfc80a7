import { type AdminOverview, baseLicence, OpenDataLicence } from '@conoceles/contracts';
import { and, count, eq, isNull, schema, sql, type TenantTx } from '@conoceles/db';
import { accountDueAt } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { missingTexts } from '../site-switches/missing-texts.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { countQuestionnaires } from './count-questionnaires.ts';

/** Figures of the current process, each with its denominator and the instant they are of; and what is still to be confirmed. */
export async function readOverview(deps: ServiceDeps, actor: AccountActor): Promise<AdminOverview> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const context = await tenantContext(tx, deps.realClock);
    const candidacies = await countCandidacies(tx, context);
    const counts = await countQuestionnaires(tx, context.process.id);
    const total = candidacies.approved;
    return {
      processName: context.process.name,
      now: context.now.toISOString(),
      demonstration: context.isDemonstration,
      candidacies,
      accounts: await countAccounts(tx, context),
      questionnaires: [
        { kind: 'curricular', total, ...counts.curricular },
        { kind: 'identity', total, ...counts.identity },
      ],
      pending: [
        ...context.identity.pending,
        ...context.rules.pending,
        ...context.process.pending,
        ...(await missingTexts(tx, context.identity)),
        ...(await pendingLicence(tx)),
      ],
    };
  });
}

/** No document says under which licence the open data are: the base one is shown as such until the OPL decides. */
async function pendingLicence(tx: TenantTx): Promise<string[]> {
  const { publishedSites: s } = schema;
  const [site] = await tx
    .select({ stored: sql<unknown>`${s.texts} -> 'openData' -> 'licence'` })
    .from(s)
    .where(eq(s.tenantId, tx.tenantId));
  const { name, pending } = OpenDataLicence.parse(site?.stored ?? baseLicence);
  return pending ? [`Licencia de los datos abiertos: «${name}», hasta que el instituto confirme cuál.`] : [];
}

async function countCandidacies(tx: TenantTx, { process }: TenantContext) {
  const { candidacies: c } = schema;
  const rows = await tx
    .select({ status: c.status, rows: count() })
    .from(c)
    .where(eq(c.processId, process.id))
    .groupBy(c.status);
  const found = { approved: 0, substituted: 0, cancelled: 0 };
  for (const row of rows) found[row.status] = row.rows;
  return found;
}

async function countAccounts(tx: TenantTx, context: TenantContext): Promise<AdminOverview['accounts']> {
  const { accounts: a, candidacies: c } = schema;
  const ofProcess = and(eq(c.processId, context.process.id), eq(c.status, 'approved'));
  const ofCandidacy = and(eq(a.candidacyId, c.id), eq(a.kind, 'candidate'));
  const [all] = await tx
    .select({ issued: count(a.issuedAt), received: count(a.receivedAt) })
    .from(c)
    .leftJoin(a, ofCandidacy)
    .where(ofProcess);
  const missing = await tx
    .select({ approvedOn: c.approvedOn, rows: count() })
    .from(c)
    .leftJoin(a, ofCandidacy)
    .where(and(ofProcess, isNull(a.id)))
    .groupBy(c.approvedOn);
  const sum = (rows: readonly { rows: number }[]) => rows.reduce((total, row) => total + row.rows, 0);
  const received = all?.received ?? 0;
  return {
    toIssue: sum(missing),
    issued: (all?.issued ?? 0) - received,
    received,
    overdue: sum(missing.filter((row) => isOverdue(row.approvedOn, context))),
  };
}

function isOverdue(approvedOn: string | null, { rules, timeZone, now }: TenantContext): boolean {
  return approvedOn !== null && now > accountDueAt({ approvedOn, rules, timeZone });
}
