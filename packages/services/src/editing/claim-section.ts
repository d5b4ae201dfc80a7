import type { QuestionnaireKind, SectionClaim, SectionHolder } from '@conoceles/contracts';
import { and, contactHash, eq, lt, not, or, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { openCaptured } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { loadCurrentVersion } from '../questionnaire/load-versions.ts';
import { notFound } from '../service-problem.ts';
import { hashToken } from '../session/one-time-token.ts';

export type SectionTarget = {
  readonly candidacyId: string;
  readonly kind: QuestionnaireKind;
  readonly section: string;
};

/** Not seen for so long, of real time, the section is free: nobody's lock blocks another for long. */
export const staleAfterMs = 2 * 60 * 1000;

const { accounts, editing: e, sessions } = schema;

/**
 * Says that this session is writing in a section, or who else is. It is free when nobody holds it, when the holder has not been seen for two minutes, or when
 * the holder's session has ended. It guards nothing by itself: every save still compares with what is stored.
 * @param take takes it from whoever has it
 * @throws ServiceProblem `not-found`
 */
export async function claimSection(
  deps: ServiceDeps,
  actor: AccountActor,
  { take = false, ...target }: SectionTarget & { take?: boolean },
): Promise<SectionClaim> {
  return asAccount(deps, actor, 'app', async (tx) => {
    await expectSection(tx, { deps, actor, target });
    const now = deps.realClock.now();
    const mine = await claim(tx, actor, { target, take, now });
    return {
      holder: mine ? null : await readHolder(tx, actor, { target, now }),
      deviceKey: await deviceKey(tx, actor, target),
      sessionEndsAt: actor.expiresAt.toISOString(),
      seenAt: now.toISOString(),
    };
  });
}

type Opening = { deps: ServiceDeps; actor: AccountActor; target: SectionTarget };

async function expectSection(tx: TenantTx, { deps, actor, target }: Opening): Promise<void> {
  const { candidacyId, kind, section } = target;
  const { summary } = await openCaptured(tx, { deps, actor, candidacyId });
  const { definition } = await loadCurrentVersion(tx, summary.processId, kind);
  if (!definition.sections.some(({ id }) => id === section)) throw notFound();
}

type Claim = { target: SectionTarget; take: boolean; now: Date };

/** One statement, so that of two that arrive at once one finds the other's. */
async function claim(tx: TenantTx, actor: AccountActor, { target, take, now }: Claim): Promise<boolean> {
  const own = { accountId: actor.accountId, sessionId: hashToken(actor.sessionId), seenAt: now };
  const alive = sql`exists (select 1 from ${sessions} where ${sessions.tenantId} = ${e.tenantId}
    and ${sessions.id} = ${e.sessionId} and ${sessions.expiresAt} > ${now.toISOString()}::timestamptz)`;
  const free = or(
    eq(e.sessionId, own.sessionId),
    lt(e.seenAt, new Date(now.getTime() - staleAfterMs)),
    not(alive),
  );
  const rows = await tx
    .insert(e)
    .values({ tenantId: tx.tenantId, ...target, ...own, since: now })
    .onConflictDoUpdate({
      target: [e.tenantId, e.candidacyId, e.kind, e.section],
      set: {
        ...own,
        since: sql`case when ${e.sessionId} = ${own.sessionId} then ${e.since} else ${now.toISOString()}::timestamptz end`,
      },
      ...(take ? {} : { setWhere: sql`${free}` }),
    })
    .returning({ section: e.section });
  return rows.length > 0;
}

async function readHolder(
  tx: TenantTx,
  actor: AccountActor,
  { target, now }: { target: SectionTarget; now: Date },
): Promise<SectionHolder | null> {
  const [row] = await tx
    .select({ id: accounts.id, kind: accounts.kind, displayName: accounts.displayName, since: e.since })
    .from(e)
    .innerJoin(accounts, eq(accounts.id, e.accountId))
    .where(ofSection(target));
  if (row === undefined) return null;
  const minutes = Math.max(0, Math.floor((now.getTime() - row.since.getTime()) / 60_000));
  const { displayName, kind } = row;
  return { displayName, kind, minutes, sameAccount: row.id === actor.accountId };
}

export function ofSection({ candidacyId, kind, section }: SectionTarget) {
  return and(eq(e.candidacyId, candidacyId), eq(e.kind, kind), eq(e.section, section));
}

/** The same for an account and a questionnaire whenever it asks, and nobody else's: it opens what that account left unsaved on a device (ADR 0015). */
function deviceKey(tx: TenantTx, actor: AccountActor, { candidacyId, kind }: SectionTarget): Promise<string> {
  return contactHash(tx, 'device-draft', `${actor.accountId}/${candidacyId}/${kind}`);
}
