import {
  contactHash,
  ensureKeysOfCandidacies,
  eq,
  identityHash,
  schema,
  sealContact,
  sealField,
} from '@conoceles/db';
import type { InventedCandidacy } from '../demonstration/invented-candidacy.ts';
import { sortKey } from '../publication/sort-key.ts';
import { fullNameOf, ticketKeyOf } from '../registry/add-candidacies.ts';
import { choosePublicSlug } from '../registry/choose-public-slug.ts';
import { ticketSlug } from '../tenants/ticket-slug.ts';
import { insertInBatches } from './insert-in-batches.ts';
import type { LoadContext } from './load-context.ts';
import { stableId } from './stable-id.ts';

/** Ids that follow from an invented candidacy: its own, its account's and its portrait's. */
export function idsOf(invented: Pick<InventedCandidacy, 'seed'>) {
  return {
    id: stableId(`candidatura/${invented.seed}`),
    accountId: stableId(`cuenta/${invented.seed}`),
    photoId: stableId(`retrato/${invented.seed}`),
  };
}

/** Registers invented candidacies with their private data (sealed) and the accounts they were issued. */
export async function writeCandidacies(
  context: LoadContext,
  list: readonly InventedCandidacy[],
): Promise<void> {
  const { tx } = context;
  const { accounts, candidacies, candidacyPrivate } = schema;
  const rows = list.map((invented) => candidacyRow(context, invented));
  await insertInBatches(rows, (slice) => tx.insert(candidacies).values(slice));
  const keyed = new Map(list.map((invented) => [invented.key, idsOf(invented).id]));
  for (const invented of list.filter((one) => one.replacedByKey !== null)) {
    await tx
      .update(candidacies)
      .set({ replacedById: keyed.get(invented.replacedByKey ?? '') ?? null })
      .where(eq(candidacies.id, idsOf(invented).id));
  }
  await ensureKeysOfCandidacies(
    tx,
    list.map((invented) => idsOf(invented).id),
  );
  const privateRows = [];
  const accountRows = [];
  for (const invented of list) {
    privateRows.push(await privateRow(context, invented));
    if (invented.life.accountIssuedAt !== undefined) accountRows.push(await accountRow(context, invented));
  }
  await insertInBatches(privateRows, (slice) => tx.insert(candidacyPrivate).values(slice));
  await insertInBatches(accountRows, (slice) => tx.insert(accounts).values(slice));
}

function candidacyRow(context: LoadContext, invented: InventedCandidacy) {
  const { id } = idsOf(invented);
  const { person, life } = invented;
  const officeId = context.offices.get(invented.office) ?? '';
  const territoryId = context.territories.get(invented.territory) ?? '';
  const slug = ticketSlug(invented.ticket, invented.ticketIndex + 1);
  const name = {
    givenNames: person.givenNames,
    firstSurname: person.firstSurname,
    secondSurname: person.secondSurname,
  };
  return {
    tenantId: context.tx.tenantId,
    id,
    processId: context.processId,
    nominationId: context.nominations.get(`${officeId}/${territoryId}/${slug}`) ?? '',
    officeId,
    territoryId,
    ...name,
    displayName: fullNameOf(name),
    nameKey: sortKey(name),
    gender: person.gender,
    age: person.ageYears,
    role: invented.role,
    listNumber: invented.listNumber,
    ticketKey: ticketKeyOf({
      office: { slug: invented.office },
      territory: { slug: invented.territory },
      nomination: { ticketSlug: slug },
      listNumber: invented.listNumber,
      ineNumber: null,
    }),
    status: life.status,
    statusSince: life.statusSince,
    approvedOn: invented.approvedOn,
    approvalAgreement: invented.approvalAgreement,
    affirmativeActionId:
      invented.affirmativeAction === null
        ? null
        : (context.affirmativeActions.get(invented.affirmativeAction) ?? null),
    bySubstitution: invented.bySubstitution,
    invented: true,
    publicSlug: choosePublicSlug({
      office: invented.office,
      territory: invented.territory,
      candidacyId: id,
    }),
    createdAt: context.createdAt,
    updatedAt: context.createdAt,
  };
}

async function privateRow(context: LoadContext, { seed, person }: InventedCandidacy) {
  const { tx } = context;
  const candidacyId = idsOf({ seed }).id;
  return {
    tenantId: tx.tenantId,
    candidacyId,
    birthDateCipher: await sealField(tx, { candidacyId, purpose: 'birth-date', value: person.birthDate }),
    contactEmailCipher: await sealField(tx, { candidacyId, purpose: 'contact-email', value: person.email }),
    contactEmailHash: await identityHash(tx, 'contact-email', person.email),
    phoneCipher: await sealField(tx, { candidacyId, purpose: 'phone', value: person.phone }),
    updatedAt: context.createdAt,
  };
}

async function accountRow(context: LoadContext, invented: InventedCandidacy) {
  const { tx } = context;
  const { id: candidacyId, accountId: id } = idsOf(invented);
  const { person, life } = invented;
  return {
    tenantId: tx.tenantId,
    id,
    kind: 'candidate' as const,
    candidacyId,
    displayName: fullNameOf(person),
    emailCipher: await sealContact(tx, { ownerId: id, purpose: 'email', value: person.email }),
    emailHash: await contactHash(tx, 'email', person.email),
    status: life.accountReceivedAt === undefined ? ('issued' as const) : ('active' as const),
    issuedAt: life.accountIssuedAt ?? context.createdAt,
    receivedAt: life.accountReceivedAt ?? null,
    createdAt: context.createdAt,
  };
}
