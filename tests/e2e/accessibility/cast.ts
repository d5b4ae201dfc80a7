import type { QuestionnaireState } from '@conoceles/contracts';
import { eq, ne, schema, systemActor, withTenant } from '@conoceles/db';
import {
  type AccountActor,
  listCapture,
  listErrorReports,
  listHelp,
  listOutbox,
  listPublicCandidacies,
  listReviewQueue,
  previewCandidacyImport,
  readBallot,
  readOutboxMail,
  readPublicProfile,
  readSite,
  resolveSession,
  runIssuanceStep,
  sendMail,
  signIn,
  startIssuance,
} from '@conoceles/services';
import type { Product } from '../../support/product.ts';
import { askedCorrection } from './correction-scenes.ts';

/** The state whose pages are seen: there the party authorises, so that every page exists. */
export const slug = 'jalisco';

export type Cast = Awaited<ReturnType<typeof findCast>>;

/** Candidacies of the demonstration in the states that the pages need, and what only exists when somebody acts: a list under review, a mail. */
export async function findCast(product: Product) {
  const { deps } = product;
  const site = product.siteOf(slug);
  const account = async (name: string): Promise<AccountActor> => {
    const opened = await signIn(deps, site, product.account(slug, name), { address: 'reparto' });
    const actor = await resolveSession(deps, { kind: 'tenant', site }, opened.sessionId);
    if (actor?.kind !== 'account') throw new Error(`«${name}» cannot sign in.`);
    return actor;
  };
  const [admin, candidate, liaison, reviewer] = [
    await account('instancia'),
    await account('candidatura'),
    await account('enlace'),
    await account('curricular'),
  ];
  const party = await partyPlaces(product, liaison);
  return {
    admin,
    candidate,
    mine: candidate.candidacyId ?? '',
    accountId: candidate.accountId,
    ...(await publicPlaces(product)),
    ...party,
    ...(await ballotPlaces(product)),
    ...(await helpPlaces(product, liaison)),
    ...(await askedCorrection(product, liaison, party.published)),
    sheet: await sheetOf(product, reviewer, 'in-review'),
    ...(await reportPlaces(product, admin)),
    importId: await reviewedList(product, admin),
    ...(await sentMail(product, admin)),
  };
}

async function reportPlaces({ deps }: Product, admin: AccountActor) {
  const { items } = await listErrorReports(deps, admin, { page: 1 });
  return {
    reportOpen: found(items, ({ state }) => state === 'open').reportId,
    reportClosed: found(items, ({ state }) => state === 'closed').reportId,
  };
}

async function publicPlaces({ deps, siteOf }: Product) {
  const site = siteOf(slug);
  const { items } = await listPublicCandidacies(deps, site, { page: 1 });
  const profiles = await Promise.all(items.map((item) => readPublicProfile(deps, site, item.slug)));
  const listed = profiles.flatMap((profile) => (profile.state === 'listed' ? [profile] : []));
  const scope = { tenantId: site.tenantId, actor: systemActor('accessibility'), scope: 'app' } as const;
  const { candidacies: c } = schema;
  const [gone] = await withTenant(deps.db, scope, (tx) =>
    tx.select().from(c).where(ne(c.status, 'approved')).limit(1),
  );
  const offices = Map.groupBy(listed, ({ office }) => office.slug);
  const { office, territory } = found(listed, ({ listNumber }) => listNumber === null);
  return {
    contest: `/comparar?cargo=${office.slug}&ambito=${territory.slug}`,
    mixed: [...offices.values()].flatMap(([one]) => (one === undefined ? [] : [`c=${one.slug}`])).join('&'),
    whole: found(listed, (one) => one.identityView !== null && one.curricularView !== null).slug,
    blank: found(listed, (one) => one.curricularView === null).slug,
    gone: gone?.publicSlug ?? '',
  };
}

/** A municipality that the invented catalogue splits between districts, and a ballot with somebody on it. */
async function ballotPlaces({ deps, siteOf }: Product) {
  const site = siteOf(slug);
  const { territories } = await readSite(deps, site);
  const places = [];
  for (const { slug: municipality } of territories.filter(({ kind }) => kind === 'municipality')) {
    places.push(await readBallot(deps, site, { municipality }));
  }
  const split = found(places, ({ districts }) => districts.length > 1);
  return {
    split: split.municipality.slug,
    ballot: `/boleta/${split.municipality.slug}/${split.districts[0]?.slug}`,
  };
}

async function partyPlaces({ deps }: Product, liaison: AccountActor) {
  const { pages, items } = await listCapture(deps, liaison, { page: 1 });
  for (let page = 2; page <= pages; page += 1) {
    items.push(...(await listCapture(deps, liaison, { page })).items);
  }
  const inState = (state: QuestionnaireState) => found(items, (one) => one.curricular === state).candidacyId;
  return { submitted: inState('submitted'), observed: inState('observed'), published: inState('published') };
}

/** Threads of the demonstration: one that waits and one that was answered. */
async function helpPlaces({ deps }: Product, liaison: AccountActor) {
  const { items } = await listHelp(deps, liaison, { page: 1 });
  return { helpOpen: found(items, ({ state }) => state === 'open').threadId };
}

async function sheetOf(
  { deps }: Product,
  reviewer: AccountActor,
  state: QuestionnaireState,
): Promise<string> {
  const { items } = await listReviewQueue(deps, reviewer, { kind: 'curricular', state, page: 1 });
  return found(items, () => true).candidacyId;
}

/** One row that would be registered and one to mend. */
async function reviewedList({ deps }: Product, admin: AccountActor): Promise<string> {
  const rows = [
    'NOMBRE(S);PRIMER APELLIDO;GÉNERO;CARGO;ÁMBITO;POSTULACIÓN;TIPO',
    'Persona;Inventada;MUJER;Presidencia municipal;Tequila;Candidatura independiente;PROPIETARIA',
    'Otra;Inventada;MUJER;Presidencia municipal;Ningún lugar;MC;PROPIETARIA',
  ];
  const file = { fileName: 'relacion.csv', bytes: Buffer.from(rows.join('\n')) };
  return (await previewCandidacyImport(deps, admin, file)).importId;
}

async function sentMail({ deps, siteOf }: Product, admin: AccountActor) {
  const site = siteOf(slug);
  const { tenantId } = site;
  const { batchId } = await startIssuance(deps, admin, { all: true });
  while (await runIssuanceStep(deps, { tenantId, batchId }));
  const { batchId: waitingBatchId } = await startIssuance(deps, admin, { all: true });
  const scope = { tenantId, actor: systemActor('accessibility'), scope: 'app' } as const;
  const { mailOutbox: m } = schema;
  const [row] = await withTenant(deps.db, scope, (tx) =>
    tx.select().from(m).where(eq(m.state, 'queued')).limit(1),
  );
  const mailId = row?.id ?? '';
  await sendMail(deps, { tenantId, mailId });
  const { items } = await listOutbox(deps, site);
  if (items.length === 0) throw new Error('Nobody got a mail.');
  const { text } = await readOutboxMail(deps, site, mailId);
  const token = /token=([\w-]+)/u.exec(text)?.[1] ?? '';
  return { mailId, token, batchId, waitingBatchId };
}

function found<T>(list: readonly T[], fits: (one: T) => boolean): T {
  const one = list.find(fits);
  if (one === undefined) throw new Error(`The demonstration has nobody for whom ${fits}.`);
  return one;
}
