import { Readable } from 'node:stream';
import type { PublicProfile } from '@conoceles/contracts';
import type { PdfDocument } from '@conoceles/documents';
import { localDay } from '@conoceles/rules';
import sharp from 'sharp';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { letterheadOf } from '../papers/letterhead.ts';
import type { PdfFile } from '../papers/pdf-file.ts';
import { parseRendition, readRendition } from '../photos/renditions.ts';
import { ServiceProblem } from '../service-problem.ts';
import { drawn } from './drawn.ts';
import { profileBlocks } from './profile-blocks.ts';
import { readPaper } from './read-paper.ts';
import { readPublicProfile } from './read-profile.ts';
import { siteNow } from './site-rows.ts';

export type ProfilePdf = PdfFile & {
  /** Something in it rests on a consent that may be taken back: no copy is to be served without asking again. */
  readonly revocable: boolean;
};

/**
 * A profile on the state's paper: what its page shows and nothing more, from the same projection.
 * @param origin of the page, for its address and its QR
 * @throws ServiceProblem `not-found`, `gone`; `unavailable` when too many are asked for at once
 */
export async function writeProfilePdf(
  deps: ServiceDeps,
  site: TenantSite,
  { slug, host }: { readonly slug: string; readonly host: string },
): Promise<ProfilePdf> {
  const profile = await readPublicProfile(deps, site, slug);
  if (profile.state === 'gone') throw new ServiceProblem('gone');
  const paper = await readPaper(deps, site);
  const url = `${deps.publicOrigin.scheme}://${host}/candidaturas/${slug}`;
  const now = siteNow(paper, deps.realClock);
  const portrait = await portraitOf(deps, site, profile);
  const document: PdfDocument = {
    title: `Perfil de ${profile.displayName}`,
    letterhead: letterheadOf({ ...paper, isDemonstration: paper.demoNowMs !== null }),
    createdAt: now,
    pages: [profileBlocks(profile, { paper, url, portrait, day: localDay(now, paper.timeZone) })],
  };
  const bytes = await drawn({ kind: 'pdf', document });
  return {
    fileName: `perfil-${slug}.pdf`,
    stream: Readable.from([Buffer.from(bytes)]),
    revocable: profile.revocable,
  };
}

/** A small JPEG inside the document, as the data address that its writer takes. */
async function portraitOf(
  deps: ServiceDeps,
  site: TenantSite,
  { photo }: PublicProfile,
): Promise<string | null> {
  const asked = photo === null ? null : parseRendition(photo.split('/').at(-1) ?? '');
  if (asked === null) return null;
  const stored = await readRendition(deps.files, { tenantId: site.tenantId, photoKey: asked.photoKey });
  if (stored === null) return null;
  const jpeg = await sharp(stored.bytes).resize({ width: 336, height: 420 }).jpeg({ quality: 84 }).toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}
