import { randomUUID } from 'node:crypto';
import type { DelegateState, NewDelegate } from '@conoceles/contracts';
import { contactHash, eq, recordAudit, schema, sealContact } from '@conoceles/db';
import { expectReal } from '../accounts/expect-real.ts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { ServiceProblem } from '../service-problem.ts';
import { normaliseEmail } from '../session/normalise-email.ts';
import { findDelegate, openIndependent } from './open-independent.ts';
import { delegateIn } from './read-delegate.ts';

/**
 * An independent candidacy names who may capture, send and authorise for it (Hidalgo 5.6), never give or revoke its consent. One at a time; the mail with the one-time link
 * leaves with the account.
 * @throws ServiceProblem `state-conflict` when it already has one, is not independent or no longer stands, or in practice; `not-found`, `forbidden`
 */
export async function nameDelegate(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
  input: NewDelegate,
): Promise<DelegateState> {
  expectReal(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const asked = { deps, actor, candidacyId };
    const { summary, tenant } = await openIndependent(tx, asked);
    if (summary.status !== 'approved') {
      throw new ServiceProblem('state-conflict', 'La candidatura fue sustituida o cancelada.');
    }
    // Held, so that two at once do not name two.
    const { candidacies: c } = schema;
    await tx.select({ id: c.id }).from(c).where(eq(c.id, candidacyId)).for('no key update');
    if ((await findDelegate(tx, candidacyId)) !== undefined) {
      throw new ServiceProblem(
        'state-conflict',
        'Ya nombraste a una persona. Retírala antes de nombrar a otra.',
      );
    }
    const id = randomUUID();
    const createdAt = deps.realClock.now();
    const email = normaliseEmail(input.email);
    await tx.insert(schema.accounts).values({
      id,
      tenantId: tx.tenantId,
      kind: 'liaison',
      candidacyId,
      displayName: input.displayName,
      emailCipher: await sealContact(tx, { ownerId: id, purpose: 'email', value: email }),
      emailHash: await contactHash(tx, 'email', email),
      issuedAt: tenant.now,
      createdAt,
    });
    await queueMail(tx, { kind: 'delegation', accountId: id }, { createdAt });
    await recordAudit(tx, {
      at: createdAt,
      verb: 'delegate.name',
      entity: 'candidacy',
      entityId: candidacyId,
      after: { account: id },
    });
    return delegateIn(tx, asked);
  });
}
