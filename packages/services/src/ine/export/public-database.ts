import { setImmediate } from 'node:timers/promises';
import type { QuestionnaireKind } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { OutputSheet } from '@conoceles/documents';
import type { ServiceDeps } from '../../deps.ts';
import { clockColumns } from '../../public-site/site-columns.ts';
import { type SiteClockRow, siteNow, siteWindow } from '../../public-site/site-rows.ts';
import {
  PublishedCurricular,
  PublishedIdentity,
  PublishedParties,
  PublishedQuestionnaires,
} from '../../publication/published-json.ts';
import { ServiceProblem } from '../../service-problem.ts';
import { publishedOfficeNames } from '../format/office-names.ts';
import { encodeRegistry, type RegistryFacts } from '../format/registry-facts.ts';
import { toSheet } from './to-sheet.ts';
import { buildVersionedFormat, type VersionedFormat } from './versioned-format.ts';

interface SiteRow extends SiteClockRow {
  readonly stateName: string;
  readonly questionnaires: unknown;
}

interface ProfileRow {
  readonly displayName: string;
  readonly gender: RegistryFacts['gender'];
  readonly ageYears: number | null;
  readonly role: RegistryFacts['role'];
  readonly listNumber: number | null;
  readonly nominationKind: RegistryFacts['nomination']['kind'];
  readonly nominationLabel: string;
  readonly parties: unknown;
  readonly officeKind: keyof typeof publishedOfficeNames;
  readonly officeName: string;
  readonly territoryKind: RegistryFacts['territory']['kind'];
  readonly territoryName: string;
  readonly territoryNumber: number | null;
  readonly answers: unknown;
}

type PublicDeps = Pick<ServiceDeps, 'db' | 'realClock'>;

/** Profiles read at once: the pool of public reads stops any statement at two seconds. */
const batchSize = 500;
/** Rows between two turns of the event loop: a state's file must not hold up whoever reads a page. */
const rowsPerTurn = 20;

/**
 * Both sheets with only what citizens may see, read as app_public from the projection. Outside the publication window there are
 * headings and no rows. A tombstone has no row: it holds no personal data.
 */
export async function publicSheets(deps: PublicDeps, tenantId: string): Promise<OutputSheet[]> {
  const [sites, profiles] = await publicRead(deps.db, tenantId, (sql) => [
    sql<
      SiteRow[]
    >`select ${clockColumns(sql)}, state_name as "stateName", questionnaires from published.sites`,
    sql<{ id: string }[]>`select p.id from published.profiles p
      join published.offices o on o.tenant_id = p.tenant_id and o.id = p.office_id
      join published.territories t on t.tenant_id = p.tenant_id and t.id = p.territory_id
      where p.tombstone is null
      order by o.sort_order, t.sort_key, p.ticket_key, p.list_number, p.role, p.sort_key`,
  ]);
  const [site] = sites;
  if (site === undefined) throw new ServiceProblem('unavailable');
  const versions = PublishedQuestionnaires.parse(site.questionnaires);
  const isOpen = siteWindow(site, siteNow(site, deps.realClock)) === 'open';
  const ids = isOpen ? profiles.map(({ id }) => id) : [];
  const sheet = (kind: QuestionnaireKind) => {
    const format = buildVersionedFormat(versions[kind], versions.catalogues);
    return toSheet(kind, format, publicRows(deps, { tenantId, site, ids, kind, format }));
  };
  return [sheet('curricular'), sheet('identity')];
}

interface PublicRows {
  readonly tenantId: string;
  readonly site: SiteRow;
  readonly ids: readonly string[];
  readonly kind: QuestionnaireKind;
  readonly format: VersionedFormat;
}

async function* publicRows(deps: PublicDeps, rows: PublicRows): AsyncGenerator<string[]> {
  const { tenantId, site, ids, kind, format } = rows;
  const schema = kind === 'curricular' ? PublishedCurricular : PublishedIdentity;
  let written = 0;
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize);
    const byId = await readBatch(deps, tenantId, { kind, batch });
    for (const id of batch) {
      const row = byId.get(id);
      // Withdrawn while the file was being written.
      if (row !== undefined) yield [...registration(row, site), ...encodePart(format, schema, row.answers)];
      written += 1;
      if (written % rowsPerTurn === 0) await setImmediate();
    }
  }
}

async function readBatch(
  deps: PublicDeps,
  tenantId: string,
  { kind, batch }: { kind: QuestionnaireKind; batch: string[] },
) {
  const [rows] = await publicRead(deps.db, tenantId, (sql) => [
    sql<(ProfileRow & { id: string })[]>`select p.id, p.display_name as "displayName", p.gender,
        p.age_years as "ageYears", p.role, p.list_number as "listNumber", p.nomination_kind as "nominationKind",
        p.nomination_label as "nominationLabel", p.parties, o.kind as "officeKind", o.name as "officeName",
        t.kind as "territoryKind", t.name as "territoryName", t.number as "territoryNumber",
        ${kind === 'curricular' ? sql`p.curricular` : sql`i.answers`} as answers
      from published.profiles p
      join published.offices o on o.tenant_id = p.tenant_id and o.id = p.office_id
      join published.territories t on t.tenant_id = p.tenant_id and t.id = p.territory_id
      left join published.identity i on i.tenant_id = p.tenant_id and i.id = p.id
      where p.tombstone is null and p.id = any(${batch}::uuid[])`,
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

function encodePart(
  format: VersionedFormat,
  schema: typeof PublishedCurricular | typeof PublishedIdentity,
  stored: unknown,
): string[] {
  if (stored === null) return format.encode(null, null);
  const { answers, questionnaireVersionId } = schema.parse(stored);
  return format.encode(questionnaireVersionId, { answers, captured: true });
}

function registration(row: ProfileRow, { stateName }: SiteRow): string[] {
  const parties = PublishedParties.parse(row.parties);
  const hasOwnName = row.nominationKind === 'coalition' || row.nominationKind === 'common-candidacy';
  return encodeRegistry({
    nomination: { kind: row.nominationKind, name: hasOwnName ? row.nominationLabel : null, parties },
    officeIneName: publishedOfficeNames[row.officeKind] ?? row.officeName.toLocaleUpperCase('es-MX'),
    stateName,
    territory: { kind: row.territoryKind, number: row.territoryNumber, name: row.territoryName },
    ticketNumber: row.listNumber === null ? '' : String(row.listNumber),
    fullName: row.displayName,
    role: row.role,
    ageYears: row.ageYears,
    gender: row.gender,
  });
}
