import type {
  ComparedContest,
  ComparedOffice,
  ComparedPerson,
  ComparisonQuery,
  PublicComparison,
} from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { PublishedCurricular, PublishedQuestionnaires } from '../publication/published-json.ts';
import { ServiceProblem } from '../service-problem.ts';
import { ballotOrder } from './ballot-order.ts';
import { type Absence, comparedAnswers, type QuestionRow, questionRows } from './compared-questions.ts';
import { siteOrderSql } from './profile-filter.ts';
import type { PublicSql } from './public-sql.ts';
import { clockColumns, profileColumns } from './site-columns.ts';
import { type ProfileRow, type SiteClockRow, siteNow, siteWindow } from './site-rows.ts';
import { photoWidths, toPublicCandidacy } from './to-public-candidacy.ts';

type ShownRow = ProfileRow & { curricular: unknown };
type StandingRow = ProfileRow & { ticketKey: string };

/** What is read of a published questionnaire to compare it: not the answers as data. */
const Compared = PublishedCurricular.omit({ answers: true, questionnaireVersionId: true });

/**
 * Candidacies side by side, in the order of the ballot whatever the order they were named in: those named, by office, or a whole contest. One round trip.
 * Outside the window nobody is compared.
 */
export async function comparePublicCandidacies(
  deps: ServiceDeps,
  site: TenantSite,
  query: ComparisonQuery,
): Promise<PublicComparison> {
  const [sites, shown, standing] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<(SiteClockRow & { curricular: unknown })[]>`select ${clockColumns(sql)},
      questionnaires -> 'curricular' as curricular from published.sites`,
    shownQuery(sql, query),
    standingQuery(sql, query, deps.realClock.now()),
  ]);
  const row = sites[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const versions = PublishedQuestionnaires.shape.curricular.safeParse(row.curricular);
  const rows = questionRows(versions.data?.map(({ definition }) => definition) ?? []);
  const isOpen = siteWindow(row, siteNow(row, deps.realClock)) === 'open';
  const people = isOpen ? shown.filter(({ tombstone }) => tombstone === null) : [];
  return {
    questions: rows.map(({ questions: _, ...question }) => question),
    offices: toOffices(people, standing, rows),
    gone: isOpen ? goneOf(query, shown) : [],
    revocable: people.some(
      (person) => person.curricular !== null && Compared.parse(person.curricular).revocable,
    ),
  };
}

const placesOf = (sql: PublicSql) => sql`
  join published.offices o on o.tenant_id = p.tenant_id and o.id = p.office_id
  join published.territories t on t.tenant_id = p.tenant_id and t.id = p.territory_id`;

/** Those whose answers are laid side by side. */
export function shownQuery(sql: PublicSql, query: ComparisonQuery) {
  return sql<ShownRow[]>`select ${profileColumns(sql)}, p.curricular - 'answers' as curricular
    from published.profiles p ${placesOf(sql)}
    where ${query.slugs === undefined ? contestSql(sql, query) : sql`p.slug = any(${query.slugs.split(',')})`}`;
}

function contestSql(sql: PublicSql, { office = '', territory = '', role, place }: ComparisonQuery) {
  const contest = sql`p.office_id = (select id from published.offices where slug = ${office})
    and p.territory_id = (select id from published.territories where slug = ${territory})
    and p.tombstone is null and p.role = ${role}`;
  if (place === 'all') return contest;
  return sql`${contest} and (p.list_number is null or p.list_number = coalesce(${place ?? null}::int, (
    select min(m.list_number) from published.profiles m
    where m.office_id = p.office_id and m.territory_id = p.territory_id and m.tombstone is null and m.role = ${role})))`;
}

/** Everybody who stands in those contests, in the neutral order: who else there is, and where each falls on the ballot. */
export function standingQuery(
  sql: PublicSql,
  { slugs, office = '', territory = '' }: ComparisonQuery,
  now: Date,
) {
  return sql<StandingRow[]>`select ${profileColumns(sql)}, p.ticket_key as "ticketKey"
    from published.profiles p ${placesOf(sql)} cross join published.sites s
    where p.tombstone is null and ${
      slugs === undefined
        ? sql`p.office_id = (select id from published.offices where slug = ${office})
          and p.territory_id = (select id from published.territories where slug = ${territory})`
        : sql`(p.office_id, p.territory_id) in
          (select c.office_id, c.territory_id from published.profiles c where c.slug = any(${slugs.split(',')}))`
    }
    order by o.sort_order, o.slug, t.sort_key, ${siteOrderSql(sql, now)}`;
}

function toOffices(
  shown: readonly ShownRow[],
  standing: readonly StandingRow[],
  rows: readonly QuestionRow[],
): ComparedOffice[] {
  const contests = Map.groupBy(standing, (row) => `${row.officeSlug}/${row.territorySlug}`);
  const onBallots = [...contests.values()].flatMap((people) => ballotOrder(people).flat());
  const byId = new Map(shown.map((row) => [row.id, row]));
  const offices = Map.groupBy(onBallots, (row) => row.officeSlug);
  return [...offices.values()].flatMap((everyone) => {
    const people = everyone.flatMap((row) => {
      const found = byId.get(row.id);
      return found === undefined ? [] : [toPerson(found, matesOf(row, everyone), rows)];
    });
    const [first] = people;
    if (first === undefined) return [];
    return [{ office: first.office, contests: toContests(everyone), people }];
  });
}

function toContests(everyone: readonly StandingRow[]): ComparedContest[] {
  const contests = Map.groupBy(everyone, (row) => row.territorySlug);
  return [...contests.values()].flatMap((people) => {
    const names = people.map((row) => toPublicCandidacy(row));
    const [first] = names;
    if (first === undefined) return [];
    const places = new Set(names.flatMap(({ listNumber }) => listNumber ?? []));
    return [
      {
        territory: first.territory,
        places: [...places].sort((one, other) => one - other),
        everyone: names.map(({ slug, displayName, role, listNumber, nomination }) => ({
          slug,
          displayName,
          role,
          listNumber,
          nomination,
        })),
      },
    ];
  });
}

const matesOf = (row: StandingRow, everyone: readonly StandingRow[]) =>
  everyone
    .filter(({ id, ticketKey }) => id !== row.id && ticketKey === row.ticketKey)
    .map(({ slug, displayName }) => ({ slug, displayName }));

function absenceOf({ paused, curricularNote }: ShownRow): Absence {
  if (paused !== null) return 'paused';
  return curricularNote === 'published' ? 'not-shown' : curricularNote;
}

function toPerson(
  row: ShownRow,
  mates: ComparedPerson['mates'],
  rows: readonly QuestionRow[],
): ComparedPerson {
  const published = row.curricular === null ? null : Compared.parse(row.curricular);
  return {
    ...toPublicCandidacy(row, photoWidths.mate),
    publishedOn: published?.publishedOn ?? null,
    mates,
    answers: comparedAnswers(rows, published, absenceOf(row)),
  };
}

/** Those named who are not on the ballot, in the order of their addresses. */
function goneOf({ slugs }: ComparisonQuery, shown: readonly ShownRow[]): PublicComparison['gone'] {
  const found = new Map(shown.map((row) => [row.slug, row]));
  return [...new Set(slugs?.split(',') ?? [])].toSorted().flatMap((slug): PublicComparison['gone'] => {
    const row = found.get(slug);
    if (row === undefined) return [{ slug, tombstone: null }];
    if (row.tombstone === null) return [];
    const { office, territory } = toPublicCandidacy(row);
    return [{ slug, tombstone: { ...row.tombstone, office, territory } }];
  });
}
