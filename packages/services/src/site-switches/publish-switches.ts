import { eq, schema, type TenantTx } from '@conoceles/db';
import type { z } from 'zod';
import { nextVersion } from '../publication/project-candidacies.ts';
import type {
  PublishedBanner,
  PublishedMaintenance,
  PublishedSwitches,
} from '../publication/published-json.ts';
import { findOn, loadSwitches, type SwitchRow } from './load-switches.ts';

/** Copies to the site what is switched on now, with the history in public words, and moves its version: every page that was kept is old. */
export async function publishSwitches(tx: TenantTx, now: Date): Promise<void> {
  const banner = await findOn(tx, 'banner', now);
  const maintenance = await findOn(tx, 'maintenance', now);
  const freeze = await findOn(tx, 'freeze', now);
  const history = await loadSwitches(tx);
  const { publishedSites: site } = schema;
  await tx
    .update(site)
    .set({
      banner: banner === undefined ? null : bannerOf(banner),
      maintenance: maintenance === undefined ? null : wordsOf(maintenance),
      frozenAt: freeze?.since ?? null,
      switches: history.map((row) => ({ kind: row.kind, ...wordsOf(row) })) satisfies z.infer<
        typeof PublishedSwitches
      >,
    })
    .where(eq(site.tenantId, tx.tenantId));
  await nextVersion(tx, now);
}

const bannerOf = ({ message, link }: SwitchRow): PublishedBanner => ({ message, link });

const wordsOf = ({ message, since, until }: SwitchRow): PublishedMaintenance => ({
  message,
  since: since.toISOString(),
  until: until?.toISOString() ?? null,
});
