import { randomUUID } from 'node:crypto';
import type { AccountDetail, NewHandover } from '@conoceles/contracts';
import { eq, recordAudit, schema, sealContact, type TenantTx } from '@conoceles/db';
import { localDay, startOfDay } from '@conoceles/rules';
import type { AccountActor } from '../../actor.ts';
import { asAccount } from '../../as-account.ts';
import type { ServiceDeps } from '../../deps.ts';
import { expectSignedPaper } from '../../files/signed-paper.ts';
import { notFound, ServiceProblem } from '../../service-problem.ts';
import { localInstant } from '../../tenants/local-instant.ts';
import { tenantContext } from '../../tenants/tenant-context.ts';
import { expectReal } from '../expect-real.ts';
import { findIssued } from '../load-issued.ts';
import { accountDetail } from '../read-account.ts';

export type HandoverInput = NewHandover & {
  readonly accountId: string;
  /** The acknowledgement as it came back signed. */
  readonly file?: Uint8Array | undefined;
};

/** Where the signed acknowledgement rests; never public. */
export function handoverKey(tenantId: string, handoverId: string): string {
  return `${tenantId}/acuses/${handoverId}`;
}

/**
 * Registers that an account was put in somebody's hands: if nobody had received it yet, the clock to capture starts at that instant (art. 16 f).
 * @throws ServiceProblem `not-found`; `invalid-input` when the instant is in the future or before the account was issued; `unsupported-file`, `too-large`; `state-conflict`
 */
export async function registerHandover(
  deps: ServiceDeps,
  actor: AccountActor,
  input: HandoverInput,
): Promise<AccountDetail> {
  expectReal(actor);
  const id = randomUUID();
  const kind = input.file === undefined ? null : expectSignedPaper(input.file);
  const fileKey = kind === null ? null : handoverKey(actor.tenantId, id);
  if (input.file !== undefined && kind !== null && fileKey !== null) {
    await deps.files.put(fileKey, input.file, kind.mime);
  }
  const write = (tx: TenantTx) =>
    writeHandover(tx, deps, { id, actor, input, fileKey, fileMime: kind?.mime ?? null });
  return asAccount(deps, actor, 'app', write).catch(async (error: unknown) => {
    if (fileKey !== null) await deps.files.delete(fileKey);
    throw error;
  });
}

type Written = {
  readonly id: string;
  readonly actor: AccountActor;
  readonly input: HandoverInput;
  readonly fileKey: string | null;
  readonly fileMime: string | null;
};

async function writeHandover(
  tx: TenantTx,
  deps: ServiceDeps,
  { id, actor, input, fileKey, fileMime }: Written,
): Promise<AccountDetail> {
  const { now, timeZone } = await tenantContext(tx, deps.realClock);
  const account = await findIssued(tx, input.accountId, 'for-update');
  if (account === undefined) throw notFound();
  if (account.status === 'disabled')
    throw new ServiceProblem('state-conflict', 'La cuenta está deshabilitada.');
  const handedAt = expectMoment(input.handedAt, { now, timeZone, issuedAt: account.issuedAt });
  const createdAt = deps.realClock.now();
  const recipientCipher = await sealContact(tx, { ownerId: id, purpose: 'handover', value: input.recipient });
  await tx.insert(schema.accountHandovers).values({
    tenantId: tx.tenantId,
    id,
    accountId: account.id,
    handedAt,
    recipientCipher,
    fileKey,
    fileMime,
    registeredBy: actor.accountId,
    createdAt,
  });
  const startsClock = account.receivedAt === null;
  if (startsClock) {
    const { accounts: a } = schema;
    await tx.update(a).set({ receivedAt: handedAt }).where(eq(a.id, account.id));
  }
  await recordAudit(tx, {
    at: createdAt,
    verb: 'account.hand-over',
    entity: 'account',
    entityId: account.id,
    fields: startsClock ? ['handover', 'receivedAt'] : ['handover'],
    after: { handover: id, handedAt: handedAt.toISOString(), file: fileKey !== null },
  });
  return accountDetail(tx, deps, account.id);
}

/** The instant at the state's clock; not in the future, nor before the day the account was issued. */
function expectMoment(
  local: string,
  { now, timeZone, issuedAt }: { now: Date; timeZone: string; issuedAt: Date },
): Date {
  const at = localInstant(local, timeZone);
  const wrong = (detail: string) =>
    new ServiceProblem('invalid-input', undefined, [{ pointer: '/handedAt', detail }]);
  if (at > now) throw wrong('Escribe un día y una hora que ya hayan pasado.');
  if (at < startOfDay(localDay(issuedAt, timeZone), timeZone)) {
    throw wrong('La cuenta se emitió después de ese día: revisa la fecha.');
  }
  return at;
}
