import { recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { asImporter, type ImportActor } from '../imports/import-actor.ts';
import { nextVersion } from '../publication/project-candidacies.ts';
import { parseSections, type SectionFault, type SectionPlaces } from './parse-sections.ts';
import { type PlacedSection, writeSections } from './write-sections.ts';

export type SectionsReport = {
  readonly rows: number;
  readonly faults: readonly SectionFault[];
  /** Municipalities and districts of the state that no section names: most often a file of another year. */
  readonly withoutSections: readonly string[];
  /** Null when nothing was written. */
  readonly version: string | null;
};

export type SectionsFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Where it comes from, as citizens will read it. */
  readonly source: string;
};

/**
 * Checks a catalogue of electoral sections row by row and, when no row is wrong, replaces the state's with it: «mi boleta» by section works from then on. All or
 * nothing.
 * @throws TableError when the file is no table or lacks a column.
 */
export async function importSections(
  deps: ServiceDeps,
  actor: ImportActor,
  file: SectionsFile,
): Promise<SectionsReport> {
  return asImporter(deps, actor, async (tx) => {
    const known = await loadPlaces(tx);
    const { rows, faults } = await parseSections(file, known.places);
    const report = { rows: rows.length + faults.length, faults, withoutSections: known.missing(rows) };
    if (faults.length > 0) return { ...report, version: null };
    const placed: PlacedSection[] = rows.map(({ number, municipality, district }) => ({
      number,
      municipalityId: known.municipalityIds.get(municipality) ?? '',
      districtId: known.districtIds.get(district) ?? '',
    }));
    const at = deps.realClock.now();
    const version = await writeSections(tx, placed, { source: file.source, invented: false, at });
    await nextVersion(tx, at);
    await recordAudit(tx, {
      at,
      verb: 'sections.import',
      entity: 'tenant',
      entityId: tx.tenantId,
      after: { sections: rows.length, version, source: file.source },
    });
    return { ...report, version };
  });
}

/** Territories citizens can read, by INE's key and by number. */
async function loadPlaces(tx: TenantTx) {
  const [tenant] = await tx.select().from(schema.tenants);
  const territories = await tx.select().from(schema.publishedTerritories);
  const municipalityIds = new Map<number, string>();
  const districtIds = new Map<number, string>();
  const names = new Map<string, string>();
  for (const { id, kind, name, ineKey, number } of territories) {
    if (kind === 'municipality' && ineKey !== null) municipalityIds.set(Number(ineKey), id);
    if (kind === 'district' && number !== null) districtIds.set(number, id);
    names.set(id, kind === 'district' ? `Distrito ${number}` : name);
  }
  const { state } = tenant?.identity ?? { state: { name: '', ineKey: '0' } };
  const places: SectionPlaces = {
    state: Number(state.ineKey),
    stateName: state.name,
    municipalities: new Set(municipalityIds.keys()),
    districts: new Set(districtIds.keys()),
  };
  const missing = (rows: readonly { municipality: number; district: number }[]): string[] => {
    const named = new Set(
      rows.flatMap((row) => [
        municipalityIds.get(row.municipality) ?? '',
        districtIds.get(row.district) ?? '',
      ]),
    );
    return [...municipalityIds.values(), ...districtIds.values()]
      .filter((id) => !named.has(id))
      .map((id) => names.get(id) ?? '');
  };
  return { places, municipalityIds, districtIds, missing };
}
