import { contentHash } from '../questionnaire/content-hash.ts';
import type { SiteRow } from './site-rows.ts';

/** Changes with colours or mark, so that their addresses can be cached for ever. */
export function brandVersion(row: Pick<SiteRow, 'brand' | 'markSvg'>): string {
  return contentHash({ brand: row.brand, mark: row.markSvg }).slice(0, 12);
}
