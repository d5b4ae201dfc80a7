import { randomUUID } from 'node:crypto';
import type { QuestionnaireKind } from '@conoceles/contracts';
import {
  and,
  contactHash,
  type DbActor,
  eq,
  recordAudit,
  schema,
  sealContact,
  type TenantTx,
  withTenant,
} from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { ServiceProblem } from '../service-problem.ts';
import { normaliseEmail } from '../session/normalise-email.ts';
import { tenantContext } from '../tenants/tenant-context.ts';

export type StaffInvitation = {
  readonly tenantId: string;
  readonly kind: 'admin' | 'reviewer' | 'observer' | 'liaison';
  readonly displayName: string;
  readonly email: string;
  /** Questionnaires a reviewer verifies. */
  readonly reviews: readonly QuestionnaireKind[];
  /** Slug of the party a liaison answers for. */
  readonly party?: string | undefined;
};

/**
 * Opens the account of somebody of the OPL or of a party and mails the one-time link; account, mail and job stand or fall together. It is how a state gets its
 * first administrator. The same kind for the same address is not opened twice.
 * @returns whether it was opened now
 * @throws ServiceProblem `invalid-input` when the party does not exist in the state
 */
export async function inviteStaff(
  deps: ServiceDeps,
  actor: DbActor,
  invitation: StaffInvitation,
): Promise<{ opened: boolean }> {
  const scope = { tenantId: invitation.tenantId, actor, scope: 'app' } as const;
  return withTenant(deps.db, scope, (tx) => invite(tx, deps, invitation));
}

async function invite(tx: TenantTx, deps: ServiceDeps, invitation: StaffInvitation) {
  const { accounts: a } = schema;
  const { kind, displayName, reviews } = invitation;
  const email = normaliseEmail(invitation.email);
  const emailHash = await contactHash(tx, 'email', email);
  const known = await tx
    .select({ id: a.id })
    .from(a)
    .where(and(eq(a.kind, kind), eq(a.emailHash, emailHash)));
  if (known.length > 0) return { opened: false };
  const { now } = await tenantContext(tx, deps.realClock);
  const id = randomUUID();
  const createdAt = deps.realClock.now();
  await tx.insert(a).values({
    id,
    tenantId: tx.tenantId,
    kind,
    displayName,
    partyId: kind === 'liaison' ? await findParty(tx, invitation.party) : null,
    reviewKinds: kind === 'reviewer' ? [...reviews] : [],
    emailCipher: await sealContact(tx, { ownerId: id, purpose: 'email', value: email }),
    emailHash,
    issuedAt: now,
    createdAt,
  });
  await queueMail(tx, { kind: 'activation', accountId: id }, { createdAt });
  await recordAudit(tx, {
    at: createdAt,
    verb: 'account.invite',
    entity: 'account',
    entityId: id,
    after: { kind, reviews: [...reviews] },
  });
  return { opened: true };
}

async function findParty(tx: TenantTx, slug: string | undefined): Promise<string> {
  const { parties: p } = schema;
  const [party] = await tx
    .select({ id: p.id })
    .from(p)
    .where(eq(p.slug, slug ?? ''));
  if (party !== undefined) return party.id;
  throw new ServiceProblem('invalid-input', `No hay un partido «${slug ?? ''}» en este estado.`);
}
