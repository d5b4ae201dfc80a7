import type { PublicSite } from '@conoceles/contracts';
import type { SelectGroup, SelectOption } from '../design/components/index.ts';
import type { Words } from '../language/words.ts';

const kinds = ['municipality', 'district', 'circumscription', 'state'] as const;

/** Names the state gives, as choices: they stay in Spanish. */
export const namedOptions = (
  { inSpanish }: Words,
  list: readonly { slug: string; name: string }[],
): SelectOption[] => list.map(({ slug, name }) => ({ value: slug, label: name, lang: inSpanish.lang }));

/** Municipalities alone, in the order the site gives. */
export function municipalityOptions(words: Words, territories: PublicSite['territories']): SelectOption[] {
  return namedOptions(
    words,
    territories.filter(({ kind }) => kind === 'municipality'),
  );
}

/** Territories as a reader looks for them: by kind, in the order the site gives. */
export function territoryOptions(words: Words, territories: PublicSite['territories']): SelectGroup[] {
  return kinds
    .map((kind) => ({
      label: words.t(`territories.${kind}`),
      options: namedOptions(
        words,
        territories.filter((territory) => territory.kind === kind),
      ),
    }))
    .filter((group) => group.options.length > 0);
}
