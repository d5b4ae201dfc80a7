import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { brandVersion } from './brand-version.ts';
import { drawn, drawnOnce } from './drawn.ts';
import { readPaper } from './read-paper.ts';

/** Icons of an installed site, by the end of their name. */
const icons = {
  '180': { size: 180, maskable: false },
  '192': { size: 192, maskable: false },
  '512': { size: 512, maskable: false },
  'maskable-512': { size: 512, maskable: true },
} as const;

/**
 * The state's mark as a square PNG, under an address that names its bytes.
 * @param file «<brand version>-192.png»
 * @throws ServiceProblem `not-found` for any other name, also of a brand that is not today's
 */
export async function drawIcon(deps: ServiceDeps, site: TenantSite, file: string): Promise<Uint8Array> {
  const [, version, name] = /^([0-9a-f]{12})-([a-z0-9-]+)\.png$/u.exec(file) ?? [];
  const icon = icons[name as keyof typeof icons];
  const { brand, markSvg } = await readPaper(deps, site);
  if (icon === undefined || version !== brandVersion({ brand, markSvg })) throw notFound();
  const mark = { brand: { color: brand.primary, markSvg }, ...icon };
  return drawnOnce(`icon/${file}`, () => drawn({ kind: 'mark', mark }));
}
