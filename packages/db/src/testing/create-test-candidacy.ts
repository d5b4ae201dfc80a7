import { randomUUID } from 'node:crypto';
import type { Database } from '../open-database.ts';
import {
  candidacies,
  nominationParties,
  nominations,
  offices,
  parties,
  processes,
  questionnaireVersions,
  territories,
} from '../schema/index.ts';
import { systemActor } from '../tenant/actor.ts';
import type { TenantTx } from '../tenant/tenant-tx.ts';
import { withTenant } from '../tenant/with-tenant.ts';

const at = new Date('2024-04-01T12:00:00Z');

export type TestContest = {
  tenantId: string;
  processId: string;
  officeId: string;
  territoryId: string;
  partyId: string;
  nominationId: string;
};

/** A process with one office, one territory, one party and its ticket, so that candidacies can stand. */
export async function createTestContest(db: Database, tenantId: string): Promise<TestContest> {
  const ids = {
    processId: randomUUID(),
    officeId: randomUUID(),
    territoryId: randomUUID(),
    partyId: randomUUID(),
    nominationId: randomUUID(),
  };
  await withTenant(db, { tenantId, actor: systemActor('test'), scope: 'app' }, (tx) =>
    insertContest(tx, ids),
  );
  return { tenantId, ...ids };
}

async function insertContest(tx: TenantTx<'app'>, ids: Omit<TestContest, 'tenantId'>): Promise<void> {
  const { tenantId } = tx;
  const slug = ids.processId.slice(0, 8);
  const electionDay = '2024-06-02';
  const data = {
    slug,
    name: 'Proceso de prueba',
    electionDay,
    offices: [],
    holidays: [],
    sources: [],
    pending: [],
  };
  const process = { tenantId, id: ids.processId, slug, name: data.name, electionDay, data, createdAt: at };
  await tx.insert(processes).values(process);
  await tx.insert(offices).values({
    tenantId,
    id: ids.officeId,
    slug,
    kind: 'municipal-presidency',
    name: 'Presidencia municipal',
    ineName: 'PRESIDENCIA MUNICIPAL',
    territoryKind: 'municipality',
    hasSubstitute: true,
    hasList: false,
    sortOrder: 1,
  });
  const place = { tenantId, id: ids.territoryId, slug, kind: 'municipality' as const, name: 'Municipio' };
  await tx.insert(territories).values(place);
  const party = { name: 'Partido de prueba', acronym: 'PP', scope: 'local' as const, color: '#336699' };
  await tx.insert(parties).values({ tenantId, id: ids.partyId, slug, ...party });
  const { nominationId, partyId, ...contest } = ids;
  await tx.insert(nominations).values({
    tenantId,
    id: nominationId,
    processId: contest.processId,
    officeId: contest.officeId,
    territoryId: contest.territoryId,
    kind: 'party',
    originPartyId: partyId,
    ticketSlug: slug,
  });
  await tx.insert(nominationParties).values({ tenantId, nominationId, partyId, place: 1 });
  for (const kind of ['curricular', 'identity'] as const) {
    const definition = { kind, title: kind, source: 'prueba', sections: [] };
    const version = { version: 1, contentHash: kind, definition, createdAt: at };
    await tx.insert(questionnaireVersions).values({ tenantId, processId: ids.processId, kind, ...version });
  }
}

/**
 * One approved candidacy of the contest.
 * @returns its id
 */
export async function createTestCandidacy(
  db: Database,
  contest: TestContest,
  values: Partial<typeof candidacies.$inferInsert> = {},
): Promise<string> {
  const { tenantId, processId, nominationId, officeId, territoryId } = contest;
  const id = values.id ?? randomUUID();
  const options = { tenantId, actor: systemActor('test'), scope: 'app' } as const;
  await withTenant(db, options, (tx) =>
    tx.insert(candidacies).values({
      processId,
      nominationId,
      officeId,
      territoryId,
      givenNames: 'Persona',
      firstSurname: 'De Prueba',
      displayName: 'Persona De Prueba',
      nameKey: 'de prueba persona',
      gender: 'woman',
      role: 'owner',
      ticketKey: id,
      statusSince: at,
      publicSlug: id,
      invented: true,
      createdAt: at,
      updatedAt: at,
      ...values,
      tenantId,
      id,
    }),
  );
  return id;
}
