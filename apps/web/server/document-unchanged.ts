import { PublicationVersion, PublicSite } from '@conoceles/contracts';
import { frameStamp } from '../app/public-site/frame-stamp.ts';
import type { CachedPage } from './page-cache.ts';

/** More candidacies than this on one page (long lists of RP) cost as much to ask for as to render. */
const maxCandidacies = 4;

/** Reads the JSON of a path under `/api/public/` as a citizen of one state. */
export type ReadPublic = (path: string) => Promise<unknown>;

export interface DocumentRevisions {
  /**
   * Whether a page of an earlier publication version still says what is public: one publication must not empty a state's cache. A profile's own
   * version is the site's version of its last change, so it is compared with the page's. Pages with identity answers are always rendered anew: a
   * revoked consent depends on nothing but the truth.
   */
  isUnchanged: (
    page: CachedPage,
    now: { tenantId: string; version: number; read: ReadPublic },
  ) => Promise<boolean>;
}

/** Keeps the frame of each state's pages for its current version, so that it is read once per publication. */
export function openDocumentRevisions(): DocumentRevisions {
  const frames = new Map<string, { version: number; frame: Promise<string> }>();
  const frameOf = (tenantId: string, version: number, read: ReadPublic): Promise<string> => {
    const held = frames.get(tenantId);
    if (held?.version === version) return held.frame;
    const frame = read('site').then((site) => frameStamp(PublicSite.parse(site)));
    frames.set(tenantId, { version, frame });
    frame.catch(() => frames.delete(tenantId));
    return frame;
  };
  return {
    isUnchanged: async (page, { tenantId, version, read }) => {
      const { candidacies, frame, identity } = page.notes;
      if (page.status !== 200 || identity || frame === null || candidacies === null) return false;
      if (candidacies.length > maxCandidacies) return false;
      const versions = await Promise.all(
        candidacies.map(async (slug) => PublicationVersion.parse(await read(`version?slug=${slug}`)).profile),
      );
      if (versions.some((found) => found === null || found > page.version)) return false;
      return (await frameOf(tenantId, version, read)) === frame;
    },
  };
}
