import type { PublicProfile } from '@conoceles/contracts';
import type { Words } from '../language/words.ts';

/** schema.org Person of a profile: only registry facts, never an answer of a questionnaire. */
export function personData(options: {
  person: Pick<PublicProfile, 'displayName' | 'nomination' | 'photo' | 'office' | 'territory'>;
  canonical: string;
  origin: string;
  words: Words;
  /** False where a photograph can be taken back: whoever reads this keeps what it names. */
  keepsPhoto: boolean;
}): Record<string, unknown> {
  const { person, canonical, origin, words, keepsPhoto } = options;
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: person.displayName,
    url: canonical,
    description: words.t('profile.description', {
      office: person.office.name,
      place: person.territory.name,
    }),
    ...(person.photo === null || !keepsPhoto ? {} : { image: new URL(person.photo, origin).href }),
    ...(person.nomination.parties.length === 0
      ? {}
      : {
          affiliation: person.nomination.parties.map((party) => ({
            '@type': 'PoliticalParty',
            name: party.name,
          })),
        }),
  };
}
