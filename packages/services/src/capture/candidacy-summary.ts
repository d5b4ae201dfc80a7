import type { PublicTerritory } from '@conoceles/contracts';
import { and, eq, schema, sql, type TenantTx } from '@conoceles/db';
import { territoryLabel } from '@conoceles/rules';
import { nominationLabel } from '../publication/build-profile.ts';

const {
  accounts,
  affirmativeActions,
  candidacies,
  nominationParties,
  nominations,
  offices,
  parties,
  territories,
} = schema;

const acronyms = sql<string[]>`array(
  select ${parties.acronym} from ${nominationParties}
  inner join ${parties} on ${parties.tenantId} = ${nominationParties.tenantId} and ${parties.id} = ${nominationParties.partyId}
  where ${nominationParties.tenantId} = ${nominations.tenantId} and ${nominationParties.nominationId} = ${nominations.id}
  order by ${nominationParties.place})`;

/** First reception of an account of the party answerable for capture. */
const partyReceivedAt = sql<Date | null>`(
  select min(liaison.received_at) from app.accounts liaison
  where liaison.tenant_id = ${nominations.tenantId} and liaison.kind = 'liaison'
    and liaison.party_id = ${nominations.originPartyId})`.mapWith(accounts.receivedAt);

export const summaryColumns = {
  candidacyId: candidacies.id,
  processId: candidacies.processId,
  displayName: candidacies.displayName,
  nameKey: candidacies.nameKey,
  role: candidacies.role,
  status: candidacies.status,
  approvedOn: candidacies.approvedOn,
  createdAt: candidacies.createdAt,
  bySubstitution: candidacies.bySubstitution,
  publicSlug: candidacies.publicSlug,
  affirmativeActionGroup: affirmativeActions.group,
  officeSlug: offices.slug,
  officeName: offices.name,
  territorySlug: territories.slug,
  territoryName: territories.name,
  territoryNumber: territories.number,
  territoryKind: territories.kind,
  nominationKind: nominations.kind,
  nominationName: nominations.name,
  acronyms,
  ownReceivedAt: accounts.receivedAt,
  partyReceivedAt,
};

/** A candidacy with the place it stands for and whoever nominates it, in one row. */
export function selectSummaries(tx: TenantTx) {
  return tx
    .select(summaryColumns)
    .from(candidacies)
    .innerJoin(offices, eq(offices.id, candidacies.officeId))
    .innerJoin(territories, eq(territories.id, candidacies.territoryId))
    .innerJoin(nominations, eq(nominations.id, candidacies.nominationId))
    .leftJoin(affirmativeActions, eq(affirmativeActions.id, candidacies.affirmativeActionId))
    .leftJoin(accounts, and(eq(accounts.candidacyId, candidacies.id), eq(accounts.kind, 'candidate')))
    .$dynamic();
}

export type CandidacySummary = Awaited<ReturnType<typeof selectSummaries>>[number];

/** The part of a summary that every list shows. */
export function describeCandidacy(summary: CandidacySummary) {
  const { nominationKind: kind, nominationName: name } = summary;
  const territory: PublicTerritory = {
    slug: summary.territorySlug,
    name: territoryLabel({
      kind: summary.territoryKind,
      name: summary.territoryName,
      number: summary.territoryNumber,
    }),
    kind: summary.territoryKind,
  };
  return {
    candidacyId: summary.candidacyId,
    displayName: summary.displayName,
    office: { slug: summary.officeSlug, name: summary.officeName },
    territory,
    nomination: nominationLabel({ kind, name, parties: summary.acronyms.map((acronym) => ({ acronym })) }),
    role: summary.role,
    status: summary.status,
    independent: kind === 'independent',
  };
}
