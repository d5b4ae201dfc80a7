import type { Party } from '@conoceles/contracts';
import { contactHash, eq, schema, sealContact } from '@conoceles/db';
import { currentPrivacyNotice } from '../accounts/privacy-notice.ts';
import type { InventedCandidacy } from '../demonstration/invented-candidacy.ts';
import { hashPassphrase } from '../session/passphrase.ts';
import { type DemonstrationAccount, demonstrationAccounts } from './demonstration-accounts.ts';
import type { LoadContext } from './load-context.ts';
import { stableId } from './stable-id.ts';
import { idsOf } from './write-candidacies.ts';
import type { Staff } from './write-responses.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Days before the declared instant: while a person has not opened her account, the clock of art. 16 f runs from her party's liaison. */
const receivedDaysAgo = 4;
const issuedDaysAgo = 5;

/** Makes the demonstration accounts of a state; the candidate's is that of an invented candidacy whose time to capture is running. */
export async function writeStaff(context: LoadContext, list: readonly InventedCandidacy[]): Promise<Staff> {
  const { slug } = context.folder.identity;
  const reviewers = { curricular: '', identity: '' };
  for (const account of demonstrationAccounts(slug)) {
    if (account.kind === 'candidate') {
      await lendCandidacy(context, list, account);
      continue;
    }
    const id = stableId(`cuenta/${slug}/${account.email}`);
    for (const kind of account.reviews) reviewers[kind] = id;
    const party = account.kind === 'liaison' ? busiestParty(context, list) : undefined;
    await context.tx.insert(schema.accounts).values({
      tenantId: context.tx.tenantId,
      id,
      kind: account.kind,
      displayName: party === undefined ? account.displayName : `${account.displayName} · ${party.acronym}`,
      partyId: party === undefined ? null : (context.parties.get(party.slug) ?? null),
      reviewKinds: [...account.reviews],
      ...(await credentials(context, id, account)),
      issuedAt: daysBefore(context.now, issuedDaysAgo),
      receivedAt: daysBefore(context.now, receivedDaysAgo),
      createdAt: context.createdAt,
    });
    if (account.kind === 'liaison') await acceptNotice(context, id);
  }
  return { reviewers };
}

/** The accounts one signs in with have been activated: they know the notice in force. */
async function acceptNotice(context: LoadContext, accountId: string): Promise<void> {
  const { version } = await currentPrivacyNotice(context.tx);
  await context.tx.insert(schema.privacyAcceptances).values({
    tenantId: context.tx.tenantId,
    accountId,
    noticeVersion: version,
    acceptedAt: daysBefore(context.now, receivedDaysAgo),
  });
}

function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * dayMs);
}

async function credentials(context: LoadContext, id: string, account: DemonstrationAccount) {
  return {
    status: 'active' as const,
    emailCipher: await sealContact(context.tx, { ownerId: id, purpose: 'email', value: account.email }),
    emailHash: await contactHash(context.tx, 'email', account.email),
    passwordHash: await hashPassphrase(account.passphrase),
  };
}

async function lendCandidacy(
  context: LoadContext,
  list: readonly InventedCandidacy[],
  account: DemonstrationAccount,
): Promise<void> {
  const isReady = ({ life, role }: InventedCandidacy) => life.target === 'no-draft' && role === 'owner';
  const ready = list.find(isReady);
  if (ready === undefined) throw new Error('the demonstration has no candidacy ready to capture');
  const { accountId } = idsOf(ready);
  await context.tx
    .update(schema.accounts)
    .set(await credentials(context, accountId, account))
    .where(eq(schema.accounts.id, accountId));
  await acceptNotice(context, accountId);
}

/** The party that answers for most candidacies: its liaison has the most to see. */
function busiestParty(context: LoadContext, list: readonly InventedCandidacy[]): Party | undefined {
  const counts = new Map<string, number>();
  for (const { ticket } of list) {
    const party = ticket.originParty ?? ticket.parties[0];
    if (party !== undefined) counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  const [busiest] = [...counts].toSorted(([, one], [, two]) => two - one)[0] ?? [];
  return context.folder.parties.find(({ slug }) => slug === busiest);
}
