import type { TenantFolder } from '@conoceles/contracts';

export type InventedSection = {
  readonly number: number;
  readonly municipality: string;
  readonly district: string;
};

/** Voters per invented section, and municipalities so large that they are split between districts. */
const votersPerSection = 1_500;
const unknownRoll = 9_000;

/**
 * A catalogue of sections that does not exist, for the demonstration: the municipalities in the order of INE's keys fill the districts one after
 * another by their voter roll, so that large ones are split as in a true one. Which district a municipality falls in here means nothing.
 */
export function inventSections({ territories }: Pick<TenantFolder, 'territories'>): InventedSection[] {
  const municipalities = territories
    .filter(({ kind }) => kind === 'municipality')
    .sort((one, other) => Number(one.ineKey) - Number(other.ineKey));
  const districts = territories
    .filter(({ kind }) => kind === 'district')
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
  const sizes = municipalities.map(({ slug, voterRoll }) => ({
    slug,
    sections: Math.max(2, Math.round((voterRoll ?? unknownRoll) / votersPerSection)),
  }));
  const total = sizes.reduce((sum, { sections }) => sum + sections, 0);
  const invented: InventedSection[] = [];
  for (const { slug, sections } of sizes) {
    for (let count = 0; count < sections; count += 1) {
      const place = Math.floor((invented.length * districts.length) / total);
      const district = districts[Math.min(place, districts.length - 1)];
      if (district === undefined) return [];
      invented.push({ number: invented.length + 1, municipality: slug, district: district.slug });
    }
  }
  return invented;
}
