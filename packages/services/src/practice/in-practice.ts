import { and, eq, isNull, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';

/**
 * The account of a session that is in practice. A delegate, who answers for one independent candidacy, practises with an invented one of that kind: always the
 * same while the practice lasts.
 */
export async function inPractice(tx: TenantTx, actor: AccountActor): Promise<AccountActor> {
  if (actor.accountKind !== 'liaison' || actor.partyId !== null) return { ...actor, practice: true };
  const { candidacies: c, nominations: n, processes: p } = schema;
  const [row] = await tx
    .select({ id: c.id })
    .from(c)
    .innerJoin(p, eq(p.id, c.processId))
    .innerJoin(n, eq(n.id, c.nominationId))
    .where(
      and(
        eq(p.practice, true),
        isNull(p.practiceClosedAt),
        eq(n.kind, 'independent'),
        eq(c.status, 'approved'),
        eq(c.role, 'owner'),
      ),
    )
    .orderBy(sql`md5(${c.id}::text || ${actor.accountId})`)
    .limit(1);
  return { ...actor, candidacyId: row?.id ?? null, practice: true };
}
