import { Figures, type ProtectedFigure } from '@conoceles/contracts';
import {
  and,
  asc,
  count,
  type DbActor,
  desc,
  eq,
  like,
  recordAudit,
  schema,
  sql,
  type TenantTx,
  withTenant,
} from '@conoceles/db';
import { localDay, publicationWindow } from '@conoceles/rules';
import type { ServiceDeps } from '../deps.ts';
import { nextVersion } from '../publication/project-candidacies.ts';
import { canonicalJson } from '../questionnaire/content-hash.ts';
import { loadCatalogues, loadCurrentVersion } from '../questionnaire/load-versions.ts';
import { findFreeze } from '../site-switches/load-freeze.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { askedQuestions } from './asked-questions.ts';
import { countAnswers } from './count-answers.ts';
import { countPublic } from './count-public.ts';
import { loadIdentityAnswers } from './load-identity-answers.ts';
import { loadPopulation } from './load-population.ts';

const { publishedSnapshots: s } = schema;

/**
 * Takes the figures of a tenant as they stand at its legal instant and publishes them under an id (Lineamientos art. 15 g; domain §6). Nothing is taken before
 * the publication window, when nothing is public; a snapshot equal to the last is not taken. Protected tables are renewed by `rules/figures`.
 * @returns id of the snapshot that holds now; null while there is none
 */
export async function takeSnapshot(
  deps: ServiceDeps,
  tenantId: string,
  actor: DbActor,
): Promise<string | null> {
  return withTenant(deps.db, { tenantId, actor, scope: 'identity' }, async (tx) => {
    // Two takers at once would each release a table against the same former one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`snapshot:${tenantId}`}, 0))`);
    const tenant = await tenantContext(tx, deps.realClock);
    const last = await readLast(tx, tenant.process.slug);
    const window = windowOf(tenant);
    if (window === 'before' || window === 'undated') return last?.id ?? null;
    // New figures wait for the end of a freeze too.
    if ((await findFreeze(tx)) !== undefined) return last?.id ?? null;
    const id = await nextId(tx, tenant);
    const figures = await countFigures(tx, tenant, { id, last: last?.figures, isOver: window === 'after' });
    if (last !== undefined && canonicalJson(last.figures) === canonicalJson(figures)) return last.id;
    const siteVersion = await nextVersion(tx, deps.realClock.now());
    const createdAt = deps.realClock.now();
    await tx.insert(s).values({
      tenantId,
      id,
      processSlug: tenant.process.slug,
      takenAt: tenant.now,
      createdAt,
      siteVersion,
      figures,
    });
    await recordAudit(tx, {
      at: createdAt,
      verb: 'statistics.take-snapshot',
      entity: 'tenant',
      entityId: tenantId,
      after: { snapshot: id, candidacies: figures.capture.reduce((sum, cell) => sum + cell.candidacies, 0) },
    });
    return id;
  });
}

const windowOf = ({ process, now, timeZone }: TenantContext) =>
  publicationWindow({
    start: process.publicationStart ?? undefined,
    end: process.publicationEnd ?? undefined,
    now,
    timeZone,
  });

async function readLast(tx: TenantTx, processSlug: string) {
  const [row] = await tx
    .select({ id: s.id, figures: s.figures })
    .from(s)
    .where(eq(s.processSlug, processSlug))
    .orderBy(desc(s.createdAt), desc(s.takenAt), desc(s.id))
    .limit(1);
  return row === undefined ? undefined : { id: row.id, figures: Figures.parse(row.figures) };
}

/** Process, legal day and number of that day: «2023-2024.2024-05-10.01». */
async function nextId(tx: TenantTx, { process, now, timeZone }: TenantContext): Promise<string> {
  const stem = `${process.slug}.${localDay(now, timeZone)}.`;
  const [row] = await tx
    .select({ taken: count() })
    .from(s)
    .where(and(eq(s.processSlug, process.slug), like(s.id, `${stem}%`)));
  return `${stem}${String((row?.taken ?? 0) + 1).padStart(2, '0')}`;
}

type Taking = { readonly id: string; readonly last: Figures | undefined; readonly isOver: boolean };

async function countFigures(
  tx: TenantTx<'identity'>,
  tenant: TenantContext,
  { id, last, isOver }: Taking,
): Promise<Figures> {
  const { process, rules, identity } = tenant;
  const people = await loadPopulation(tx, tenant);
  const opened = await loadIdentityAnswers(tx, people);
  const catalogues = await loadCatalogues(tx);
  const { definition } = await loadCurrentVersion(tx, process.id, 'identity');
  const youth = { from: rules.youth.from, to: rules.youth.to };
  const counted = countPublic(people, youth);
  const answers: ProtectedFigure[] = await countAnswers(tx, {
    tenant,
    snapshotId: id,
    people,
    opened,
    questions: askedQuestions(definition, catalogues, identity.state.name),
    last: last?.answers ?? [],
    isOver,
  });
  return {
    version: 1,
    process: { slug: process.slug, name: process.name },
    minimumCount: rules.minimumCount,
    identityCounted: opened.size,
    youth,
    ...(await namesOf(tx, people)),
    degrees: catalogues.degrees ?? [],
    ...counted,
    // Curricular answers close with the profiles: their figures stay as they were last public.
    degreesHeld: isOver && last !== undefined ? last.degreesHeld : counted.degreesHeld,
    answers,
  };
}

async function namesOf(tx: TenantTx, people: readonly { office: string; parties: readonly string[] }[]) {
  const { offices: o, parties: y } = schema;
  const [inOffices, inParties] = [
    new Set(people.map(({ office }) => office)),
    new Set(people.flatMap(({ parties }) => parties)),
  ];
  const offices = await tx
    .select({ slug: o.slug, name: o.name })
    .from(o)
    .orderBy(asc(o.sortOrder), asc(o.slug));
  const parties = await tx
    .select({ slug: y.slug, name: y.name, acronym: y.acronym, color: y.color })
    .from(y)
    .orderBy(asc(y.acronym), asc(y.slug));
  return {
    offices: offices.filter(({ slug }) => inOffices.has(slug)),
    parties: parties.filter(({ slug }) => inParties.has(slug)),
  };
}
