import type { PublicSite, SectionCatalogue } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import { dateInWords, territoryLabel } from '@conoceles/rules';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { brandVersion } from './brand-version.ts';
import { languageChoices } from './read-languages.ts';
import { drawSeed, type SiteRow, siteNow, siteWindow } from './site-rows.ts';

type Counted = { candidacies: number };
type OfficeRow = Counted & { slug: string; name: string; territoryKind: string };
type TerritoryRow = PublicSite['territories'][number] & { number: number | null };
type PartyRow = Counted & PublicSite['parties'][number];
type FigureRow = { candidacies: number; curricularPublished: number; identityPublished: number };

/** The site of a state: its process and window, the catalogues with how many candidacies each has, and the figures. One round trip. */
export async function readSite(deps: ServiceDeps, site: TenantSite): Promise<PublicSite> {
  const [sites, offices, territories, parties, figures, sections] = await readRows(deps, site);
  const row = sites[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const now = siteNow(row, deps.realClock);
  const state = siteWindow(row, now);
  const isOpen = state === 'open';
  const shown = <Row extends Counted>(rows: readonly Row[]) =>
    rows.map((one) => ({ ...one, candidacies: isOpen ? one.candidacies : 0 }));
  const none: FigureRow = { candidacies: 0, curricularPublished: 0, identityPublished: 0 };
  return {
    ...identityOf(row),
    window: { state, start: row.publicationStart, end: row.publicationEnd },
    demonstration: demonstrationOf(row),
    order: {
      rule: row.rules.order,
      seed: row.rules.order === 'drawn-daily' ? drawSeed(site, row.processSlug) : null,
    },
    offices: shown(offices),
    territories: shown(territories).map(({ number, ...territory }) => ({
      ...territory,
      name: territoryLabel({ ...territory, number }),
    })),
    parties: shown(parties),
    photosRevocable: row.rules.curricularNeedsAuthorisation ?? false,
    sections: sections[0] ?? null,
    // After the window profiles close and the figures stay (domain §3).
    figures: { ...(isOpen || state === 'after' ? (figures[0] ?? none) : none), asOf: now.toISOString() },
  };
}

function readRows(deps: ServiceDeps, site: TenantSite) {
  return publicRead(deps.db, site.tenantId, (sql) => [
    sql<
      SiteRow[]
    >`select slug, name, acronym, state_name as "stateName", website, contact_email as "contactEmail",
      time_zone as "timeZone", brand, mark_svg as "markSvg", texts, rules, process_slug as "processSlug",
      process_name as "processName", election_day::text as "electionDay", publication_start::text as "publicationStart",
      publication_end::text as "publicationEnd", (extract(epoch from demo_now) * 1000)::float8 as "demoNowMs",
      version::float8 as version, (extract(epoch from updated_at) * 1000)::float8 as "updatedMs",
      banner, (extract(epoch from frozen_at) * 1000)::float8 as "frozenMs", switches from published.sites`,
    sql<
      OfficeRow[]
    >`select o.slug, o.name, o.territory_kind as "territoryKind", count(p.id)::int as candidacies
      from published.offices o left join published.profiles p
        on p.tenant_id = o.tenant_id and p.office_id = o.id and p.tombstone is null
      group by o.tenant_id, o.id order by o.sort_order, o.slug`,
    sql<TerritoryRow[]>`select t.slug, t.name, t.number, t.kind, count(p.id)::int as candidacies
      from published.territories t left join published.profiles p
        on p.tenant_id = t.tenant_id and p.territory_id = t.id and p.tombstone is null
      group by t.tenant_id, t.id order by t.kind, t.sort_key, t.slug`,
    sql<PartyRow[]>`select y.slug, y.name, y.acronym, y.color, count(l.profile_id)::int as candidacies
      from published.parties y left join published.profile_parties l on l.tenant_id = y.tenant_id and l.party_id = y.id
      group by y.tenant_id, y.id order by y.acronym, y.slug`,
    sql<FigureRow[]>`select count(*)::int as candidacies,
        (count(*) filter (where curricular_note = 'published'))::int as "curricularPublished",
        (select count(*)::int from published.identity) as "identityPublished"
      from published.profiles where tombstone is null`,
    sql<SectionCatalogue[]>`select version, source, invented, sections from published.section_catalogues`,
  ]);
}

function identityOf(row: SiteRow) {
  return {
    slug: row.slug,
    name: row.name,
    acronym: row.acronym,
    stateName: row.stateName,
    siteTitle: row.texts.siteTitle,
    welcome: row.texts.welcome,
    about: row.texts.about,
    website: row.website,
    contactEmail: row.contactEmail,
    privacyNotice: row.texts.privacyNotice,
    process: { name: row.processName, electionDay: row.electionDay },
    banner: row.banner,
    frozen: frozenOf(row),
    switches: row.switches,
    method: row.rules.method ?? null,
    timeZone: row.timeZone,
    languages: languageChoices(row.texts.languages),
    version: row.version,
    brandVersion: brandVersion(row),
  };
}

/** The freeze in force, with its public words. */
function frozenOf({ frozenMs, switches }: SiteRow): PublicSite['frozen'] {
  if (frozenMs === null) return null;
  const told = switches.find(({ kind, until }) => kind === 'freeze' && until === null);
  return { message: told?.message ?? '', since: new Date(frozenMs).toISOString() };
}

function demonstrationOf(row: SiteRow): PublicSite['demonstration'] {
  if (row.demoNowMs === null) return null;
  const clock = new Date(row.demoNowMs);
  return {
    clock: clock.toISOString(),
    label: `Reloj de demostración: ${dateInWords(clock, row.timeZone)}`,
  };
}
