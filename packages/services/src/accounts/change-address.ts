import type { AccountDetail, ChangeAddress } from '@conoceles/contracts';
import { contactHash, eq, recordAudit, schema, sealContact } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { normaliseEmail } from '../session/normalise-email.ts';
import { expectReal } from './expect-real.ts';
import { linkMailOf } from './link-mail.ts';
import { findIssued } from './load-issued.ts';
import { accountDetail } from './read-account.ts';
import { closeLinks } from './replace-link.ts';

/**
 * Gives an account the address it is reached at, or another when the one it had bounced, and mails a link to it. Links sent to the former one stop working.
 * @throws ServiceProblem `not-found`; `state-conflict` when it is disabled, or in practice
 */
export async function changeAddress(
  deps: ServiceDeps,
  actor: AccountActor,
  accountId: string,
  input: ChangeAddress,
): Promise<AccountDetail> {
  expectReal(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const account = await findIssued(tx, accountId, 'for-update');
    if (account === undefined) throw notFound();
    if (account.status === 'disabled') {
      throw new ServiceProblem('state-conflict', 'La cuenta está deshabilitada.');
    }
    const { accounts: a } = schema;
    const at = deps.realClock.now();
    const email = normaliseEmail(input.email);
    await tx
      .update(a)
      .set({
        emailCipher: await sealContact(tx, { ownerId: accountId, purpose: 'email', value: email }),
        emailHash: await contactHash(tx, 'email', email),
      })
      .where(eq(a.id, accountId));
    await closeLinks(tx, accountId, at);
    await queueMail(tx, { kind: linkMailOf(account), accountId }, { createdAt: at });
    await recordAudit(tx, {
      at,
      verb: 'account.change-address',
      entity: 'account',
      entityId: accountId,
      fields: ['email'],
    });
    return accountDetail(tx, deps, accountId);
  });
}
