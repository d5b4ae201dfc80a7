import { and, desc, eq, isNull, ne, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import type { OpenCandidacy } from '../capture/open-candidacy.ts';
import { openOwn } from '../consents/open-own.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

/** The person's own independent candidacy: only those have a delegate (Hidalgo 5.6). @throws ServiceProblem `not-found`, `forbidden`, `state-conflict` */
export async function openIndependent(
  tx: TenantTx,
  input: { deps: ServiceDeps; actor: AccountActor; candidacyId: string },
): Promise<OpenCandidacy> {
  const open = await openOwn(tx, input);
  if (open.summary.nominationKind === 'independent') return open;
  throw new ServiceProblem(
    'state-conflict',
    'Sólo las candidaturas independientes nombran a una persona delegada; por las demás captura también su partido.',
  );
}

/** The delegate of a candidacy, while it has one. */
export async function findDelegate(tx: TenantTx, candidacyId: string) {
  const { accounts: a } = schema;
  const [row] = await tx
    .select()
    .from(a)
    .where(
      and(eq(a.candidacyId, candidacyId), eq(a.kind, 'liaison'), isNull(a.partyId), ne(a.status, 'disabled')),
    )
    .orderBy(desc(a.createdAt))
    .limit(1);
  return row;
}
