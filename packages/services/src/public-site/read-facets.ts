import { type AgeRange, ageRanges, type PublicFacets } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { allianceKinds, labelSlug } from './alliance.ts';
import { clockColumns } from './site-columns.ts';
import { type ProfileRow, type SiteClockRow, siteNow, siteWindow } from './site-rows.ts';

type Row = {
  facet: 'alliance' | 'gender' | 'degree' | 'age' | 'action' | 'role' | 'answered';
  value: string;
  kind: ProfileRow['nominationKind'] | null;
  candidacies: number;
};
type Degree = { value: string; label: string };

/** Choices of the list's filters with how many listed candidacies each has: one walk over the state's profiles, asked for once per publication. */
export async function readFacets(deps: ServiceDeps, site: TenantSite): Promise<PublicFacets> {
  const [sites, degrees, rows] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<SiteClockRow[]>`select ${clockColumns(sql)} from published.sites`,
    sql<Degree[]>`select d ->> 'value' as value, d ->> 'label' as label
      from published.sites, jsonb_array_elements(questionnaires -> 'catalogues' -> 'degrees') d`,
    sql<Row[]>`
      select case grouping(nomination_label, gender, degree, age_years, affirmative_action_label, role, curricular_note)
          when 63 then 'alliance' when 95 then 'gender' when 111 then 'degree' when 119 then 'age' when 123 then 'action'
          when 125 then 'role' else 'answered' end as facet,
        coalesce(nomination_label, gender, degree, age_years::text, affirmative_action_label, role, curricular_note) as value,
        nomination_kind as kind, count(*)::int as candidacies
      from published.profiles where tombstone is null
      group by grouping sets ((nomination_kind, nomination_label), (gender), (degree), (age_years), (affirmative_action_label), (role),
        (curricular_note))`,
  ]);
  const row = sites[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const isOpen = siteWindow(row, siteNow(row, deps.realClock)) === 'open';
  return toFacets(isOpen ? rows.filter(({ value }) => value !== null) : [], degrees);
}

function toFacets(rows: readonly Row[], degrees: readonly Degree[]): PublicFacets {
  const of = (facet: Row['facet']) => rows.filter((row) => row.facet === facet);
  const countOf = new Map(of('degree').map(({ value, candidacies }) => [value, candidacies]));
  const words = <Value extends string>(facet: Row['facet'], values: readonly Value[]) =>
    values.flatMap((value) => {
      const found = of(facet).find((row) => row.value === value);
      return found === undefined ? [] : [{ value, candidacies: found.candidacies }];
    });
  const alliances = of('alliance').filter(({ kind }) => allianceKinds.some((known) => known === kind));
  return {
    alliances: labelled(alliances).map((option) => ({
      ...option,
      kind: alliances.find(({ value }) => value === option.label)?.kind ?? 'coalition',
    })),
    genders: words('gender', ['woman', 'man', 'non-binary']),
    degrees: degrees.flatMap(({ value, label }) => {
      const candidacies = countOf.get(value);
      return candidacies === undefined ? [] : [{ value, label, candidacies }];
    }),
    ages: agesOf(of('age')),
    affirmativeActions: labelled(of('action')),
    roles: words('role', ['owner', 'substitute']),
    answered: of('answered').find(({ value }) => value === 'published')?.candidacies ?? 0,
  };
}

/** Labels by their slug, in the order of the alphabet; two that read the same are one choice. */
function labelled(rows: readonly Row[]) {
  const bySlug = Map.groupBy(rows, ({ value }) => labelSlug(value));
  return [...bySlug]
    .map(([value, same]) => ({
      value,
      label: same[0]?.value ?? '',
      candidacies: same.reduce((sum, row) => sum + row.candidacies, 0),
    }))
    .sort((one, other) => one.label.localeCompare(other.label, 'es-MX'));
}

function agesOf(rows: readonly Row[]): PublicFacets['ages'] {
  return (Object.keys(ageRanges) as AgeRange[]).flatMap((value) => {
    const [from, to] = ageRanges[value];
    const inside = rows.filter((row) => Number(row.value) >= from && Number(row.value) <= to);
    const candidacies = inside.reduce((sum, row) => sum + row.candidacies, 0);
    return candidacies === 0 ? [] : [{ value, candidacies }];
  });
}
