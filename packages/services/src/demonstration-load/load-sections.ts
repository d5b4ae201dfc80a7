import { schema } from '@conoceles/db';
import { inventSections } from '../demonstration/invent-sections.ts';
import { writeSections } from '../sections/write-sections.ts';
import type { LoadContext } from './load-context.ts';

/** Gives a demonstration state an invented catalogue of sections, unless one was imported; every page that uses it says that it is invented. */
export async function loadSections({ tx, folder, territories, createdAt }: LoadContext): Promise<void> {
  const { publishedSectionCatalogues } = schema;
  const known = await tx
    .select({ tenantId: publishedSectionCatalogues.tenantId })
    .from(publishedSectionCatalogues);
  if (known.length > 0) return;
  const sections = inventSections(folder).map(({ number, municipality, district }) => ({
    number,
    municipalityId: territories.get(municipality) ?? '',
    districtId: territories.get(district) ?? '',
  }));
  if (sections.length === 0) return;
  const source = 'secciones inventadas para la demostración';
  await writeSections(tx, sections, { source, invented: true, at: createdAt });
}
