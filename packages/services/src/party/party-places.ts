import type { Named } from '@conoceles/contracts';
import { asc, inArray, schema, type TenantTx } from '@conoceles/db';
import { territoryLabel } from '@conoceles/rules';
import type { StandingRows } from '../capture/standing-rows.ts';

/** Offices and territories that the candidacies of a party stand for: what its filters offer. */
export async function partyPlaces(
  tx: TenantTx<'identity'>,
  rows: StandingRows,
): Promise<{ offices: Named[]; territories: Named[] }> {
  const { offices: o, territories: t } = schema;
  const places = await tx
    .selectDistinct({ office: rows.officeSlug, territory: rows.territorySlug })
    .from(rows);
  if (places.length === 0) return { offices: [], territories: [] };
  const slugs = (of: 'office' | 'territory') => [...new Set(places.map((place) => place[of]))];
  const offices = await tx
    .select({ slug: o.slug, name: o.name })
    .from(o)
    .where(inArray(o.slug, slugs('office')))
    .orderBy(asc(o.sortOrder), asc(o.slug));
  const territories = await tx
    .select({ slug: t.slug, name: t.name, kind: t.kind, number: t.number })
    .from(t)
    .where(inArray(t.slug, slugs('territory')))
    .orderBy(asc(t.kind), asc(t.number), asc(t.slug));
  return {
    offices,
    territories: territories.map(({ slug, ...territory }) => ({ slug, name: territoryLabel(territory) })),
  };
}
