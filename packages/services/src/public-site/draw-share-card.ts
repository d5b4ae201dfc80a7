import { initialsOf, type PublicProfile } from '@conoceles/contracts';
import type { ShareCard } from '@conoceles/documents';
import sharp from 'sharp';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { parseRendition, readRendition } from '../photos/renditions.ts';
import { contentHash } from '../questionnaire/content-hash.ts';
import { ServiceProblem } from '../service-problem.ts';
import { drawn, drawnOnce } from './drawn.ts';
import { readPaper, type SitePaper } from './read-paper.ts';
import { readPublicProfile } from './read-profile.ts';
import { nominationInWords, officeInWords } from './spanish-words.ts';

type Face = ShareCard['face'];

/**
 * The card of a candidacy, as a PNG: registry facts alone, and its photograph where it rests on no authorisation. Whoever shares it keeps a copy, so nothing
 * that can be taken back is on it.
 * @param host as the page was called, port included
 * @throws ServiceProblem `not-found`, `gone`; `unavailable` when too many are asked for at once
 */
export async function drawShareCard(
  deps: ServiceDeps,
  site: TenantSite,
  { slug, host }: { readonly slug: string; readonly host: string },
): Promise<Uint8Array> {
  const profile = await readPublicProfile(deps, site, slug);
  if (profile.state === 'gone') throw new ServiceProblem('gone');
  const paper = await readPaper(deps, site);
  const photo = photoOf(profile, paper);
  const facts = {
    ...frameOf(paper, host),
    demonstration: profile.invented ? 'Datos de demostración' : null,
    title: profile.displayName,
    lines: [officeInWords(profile), profile.territory.name],
    nomination: {
      colors: profile.nomination.parties.map(({ color }) => color),
      text: nominationInWords(profile.nomination),
    },
  };
  return drawnOnce(contentHash({ facts, photo }), async () =>
    draw({ ...facts, face: await faceOf(deps, site, { profile, paper, photo }) }),
  );
}

/** The card of the state's site. @throws ServiceProblem `unavailable` */
export async function drawSiteCard(
  deps: ServiceDeps,
  site: TenantSite,
  { host }: { readonly host: string },
): Promise<Uint8Array> {
  const paper = await readPaper(deps, site);
  const facts = {
    ...frameOf(paper, host),
    title: '¿Quiénes aparecen en tu boleta?',
    lines: [paper.processName],
    nomination: null,
    face: null,
  };
  return drawnOnce(contentHash(facts), () => draw(facts));
}

function frameOf(paper: SitePaper, host: string) {
  const { brand, markSvg, texts, stateName, demoNowMs } = paper;
  const site = texts.siteTitle.includes(stateName) ? texts.siteTitle : `${texts.siteTitle} · ${stateName}`;
  return {
    brand: { color: brand.primary, markSvg },
    site,
    demonstration: demoNowMs === null ? null : 'Datos de demostración',
    address: host.replace(/:\d+$/u, ''),
  };
}

const takesBack = ({ rules }: SitePaper): boolean => rules.curricularNeedsAuthorisation === true;

/** Key of the photograph that may be on the card. */
function photoOf({ photo }: PublicProfile, paper: SitePaper): string | null {
  if (photo === null || takesBack(paper)) return null;
  return parseRendition(photo.split('/').at(-1) ?? '')?.photoKey ?? null;
}

type Person = { profile: PublicProfile; paper: SitePaper; photo: string | null };

/** Where photographs can be taken back no card has room for one, so that none tells who gave what. */
async function faceOf(deps: ServiceDeps, site: TenantSite, person: Person): Promise<Face> {
  const { profile, paper, photo } = person;
  if (takesBack(paper)) return null;
  const initials = { initials: initialsOf(profile.displayName) };
  if (photo === null) return initials;
  const stored = await readRendition(deps.files, { tenantId: site.tenantId, photoKey: photo });
  if (stored === null) return initials;
  const resized = sharp(stored.bytes).resize({ width: 432, height: 540, fit: 'cover' });
  return { jpeg: new Uint8Array(await resized.jpeg({ quality: 86 }).toBuffer()) };
}

/** A palette of 256 colours weighs a third and is seen the same at the size of a card. */
async function draw(card: ShareCard): Promise<Uint8Array> {
  const png = await drawn({ kind: 'card', card });
  return new Uint8Array(await sharp(png).png({ palette: true, quality: 92, effort: 4 }).toBuffer());
}
