import { randomUUID } from 'node:crypto';
import type { QuestionnaireDefinition, TenantRules } from '@conoceles/contracts';
import { type Database, listHosts, schema, systemActor, withTenant } from '@conoceles/db';
import { createTestTenant } from '@conoceles/db/testing';
import type { TenantSite } from '../actor.ts';

/** Somebody on a published site, as little as an order or a comparison looks at. */
export type PublishedPerson = {
  readonly slug: string;
  readonly name: string;
  readonly nomination: string;
  readonly listNumber?: number;
  readonly role?: 'owner' | 'substitute';
  readonly office?: string;
  readonly territory?: string;
  readonly ticketKey?: string;
  /** Answers in words by question; nothing is published without them. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly photoKey?: string;
  readonly revocable?: boolean;
  readonly tombstone?: { reason: 'substituted' | 'cancelled'; on: string; replacedBy: string | null };
};

const definition: QuestionnaireDefinition = {
  kind: 'curricular',
  title: 'Prueba',
  source: 'prueba',
  sections: [
    {
      id: 'historia',
      title: 'Historia',
      questions: ['trayectoria', 'propuesta'].map((id) => ({
        id,
        type: 'long-text',
        label: `¿Cuál es tu ${id}?`,
        required: false,
        maxCharacters: 5_000,
        countWhitespace: false,
      })),
    },
  ],
};

/**
 * A site with its window open, written straight into the projection: what a reader of it does with many people, cheaply.
 * @param order the declared order of the state
 */
export async function publishSite(
  db: Database,
  slug: string,
  { order, people }: { order: TenantRules['order']; people: readonly PublishedPerson[] },
): Promise<TenantSite> {
  const tenantId = await createTestTenant(db, slug);
  const scope = { tenantId, actor: systemActor('prueba'), scope: 'identity' } as const;
  const versionId = randomUUID();
  const now = new Date('2024-05-10T12:00:00Z');
  const idOf = new Map<string, string>();
  const id = (kind: string, name: string) => {
    const known = idOf.get(`${kind}/${name}`) ?? randomUUID();
    idOf.set(`${kind}/${name}`, known);
    return known;
  };
  const offices = [...new Set(people.map(({ office = 'o' }) => office))];
  const territories = [...new Set(people.map(({ territory = 't' }) => territory))];
  await withTenant(db, scope, async (tx) => {
    await tx.insert(schema.publishedSites).values({
      tenantId,
      slug,
      name: slug,
      acronym: slug,
      stateName: slug,
      timeZone: 'America/Mexico_City',
      brand: { primary: '#000000', accent: '#000000', mark: 'mark.svg' },
      markSvg: '',
      texts: {},
      rules: { order, minimumCount: 5, youth: { from: 18, to: 29 } },
      questionnaires: { curricular: [{ id: versionId, definition }] },
      processSlug: '2024',
      processName: '2024',
      electionDay: '2030-06-02',
      publicationStart: '2000-01-01',
      publicationEnd: '2030-06-02',
      version: 1,
      updatedAt: now,
    });
    await tx.insert(schema.publishedOffices).values(
      offices.map((name, place) => ({
        tenantId,
        id: id('office', name),
        slug: name,
        kind: 'other' as const,
        name,
        territoryKind: 'municipality' as const,
        sortOrder: place,
      })),
    );
    await tx.insert(schema.publishedTerritories).values(
      territories.map((name) => ({
        tenantId,
        id: id('territory', name),
        slug: name,
        kind: 'municipality' as const,
        name,
        sortKey: name,
      })),
    );
    await tx
      .insert(schema.publishedProfiles)
      .values(people.map((person) => rowOf(person, { tenantId, id, versionId, now })));
  });
  const site = (await listHosts(db)).find((host) => host.tenantId === tenantId);
  return site ?? { tenantId, slug, timeZone: 'America/Mexico_City', status: 'active' };
}

type RowContext = {
  tenantId: string;
  id: (kind: string, name: string) => string;
  versionId: string;
  now: Date;
};

function rowOf(person: PublishedPerson, { tenantId, id, versionId, now }: RowContext) {
  const { answers, tombstone, office = 'o', territory = 't' } = person;
  const isGone = tombstone !== undefined;
  return {
    tenantId,
    id: randomUUID(),
    slug: person.slug,
    officeId: id('office', office),
    territoryId: id('territory', territory),
    ticketKey: person.ticketKey ?? person.slug,
    listNumber: person.listNumber ?? null,
    role: person.role ?? ('owner' as const),
    gender: isGone ? null : ('woman' as const),
    ageYears: isGone ? null : 40,
    displayName: isGone ? null : person.name,
    sortKey: isGone ? '' : person.name.toLowerCase(),
    nominationKind: isGone ? null : ('party' as const),
    nominationLabel: isGone ? null : person.nomination,
    photoKey: person.photoKey ?? null,
    curricularNote: answers === undefined ? ('not-captured' as const) : ('published' as const),
    curricular:
      answers === undefined
        ? null
        : {
            sections: [
              {
                id: 'historia',
                title: 'Historia',
                answers: Object.entries(answers).map(([question, line]) => ({
                  question,
                  label: question,
                  lines: [line],
                  links: [],
                  long: true,
                })),
              },
            ],
            answers: { trayectoria: { kind: 'text', text: 'no se compara' } },
            questionnaireVersionId: versionId,
            publishedOn: '2024-05-08',
            basis: 'prueba',
            revocable: person.revocable ?? false,
          },
    tombstone: tombstone ?? null,
    version: 1,
    updatedAt: now,
  };
}
