import { PublicBallot, PublicCandidacyPage, PublicSite } from '@conoceles/contracts';
import { readJson } from './read-json.ts';

export interface PublicPage {
  /** Name of its file and heading of its pictures. */
  name: string;
  path: string;
}

/**
 * Pages of a state's site as it stands: each kind once, with a candidacy that has answers, a ballot and a contest that exist. Where nothing is
 * published, only those that need nothing.
 */
export async function findPublicPages(target: { port: number; host: string }): Promise<PublicPage[]> {
  const site = await readJson({ ...target, path: '/api/public/site' }, PublicSite);
  const fixed = [
    { name: 'inicio', path: '/' },
    { name: 'candidaturas', path: '/candidaturas' },
    { name: 'estadisticas', path: '/estadisticas' },
    { name: 'datos', path: '/datos' },
  ];
  return [...fixed, ...(site.window.state === 'open' ? await findOpenPages(target, site) : [])];
}

async function findOpenPages(
  target: { port: number; host: string },
  site: PublicSite,
): Promise<PublicPage[]> {
  const list = await readJson(
    { ...target, path: '/api/public/candidacies?answered=true&role=owner' },
    PublicCandidacyPage,
  );
  const person = list.items.find(({ photo }) => photo !== null) ?? list.items[0];
  const municipality = site.territories.find(
    ({ kind, candidacies }) => kind === 'municipality' && candidacies > 0,
  );
  return [
    ...(person === undefined
      ? []
      : [
          { name: 'perfil', path: `/candidaturas/${person.slug}` },
          { name: 'comparar', path: `/comparar?cargo=${person.office.slug}&ambito=${person.territory.slug}` },
        ]),
    ...(municipality === undefined ? [] : [await findBallot(target, municipality.slug)]),
  ];
}

async function findBallot(target: { port: number; host: string }, municipality: string): Promise<PublicPage> {
  const { districts } = await readJson(
    { ...target, path: `/api/public/ballots/${municipality}` },
    PublicBallot,
  );
  return { name: 'boleta', path: `/boleta/${municipality}/${districts[0]?.slug ?? ''}` };
}
