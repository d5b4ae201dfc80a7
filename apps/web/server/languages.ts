import { PublicLanguages } from '@conoceles/contracts';
import { english } from '@conoceles/contracts/messages';
import type { LanguageLink, PageLanguage } from '../app/language/page-language.ts';
import { makeWords, spanishWords } from '../app/language/words.ts';

/** Spanish and English are everybody's. */
const shipped = [spanishWords, makeWords({ tag: 'en', locale: 'en', messages: english })];
const shippedLinks: readonly LanguageLink[] = [
  { tag: 'es', locale: 'es-MX', name: 'Español' },
  { tag: 'en', locale: 'en', name: 'English' },
];

interface Known {
  version: number | null;
  words: ReadonlyMap<string, PageLanguage['words']>;
  links: readonly LanguageLink[];
}

const alone: Known = {
  version: null,
  words: new Map(shipped.map((words) => [words.tag, words])),
  links: shippedLinks,
};

function withOwn({ languages }: PublicLanguages, version: number | null): Known {
  const own = languages.map(({ tag, messages }) => makeWords({ tag, locale: tag, messages }));
  return {
    version,
    words: new Map([...shipped, ...own].map((words) => [words.tag, words])),
    links: [...shippedLinks, ...languages.map(({ tag, name }) => ({ tag, locale: tag, name }))],
  };
}

export interface Languages {
  /** The words a page is written in and the languages it can also be read in; null when the state does not have that language. */
  find: (
    asked: { tag: string; tenantId: string; version: number | null },
    read: () => Promise<unknown>,
  ) => Promise<PageLanguage | null>;
}

/** Languages of each state, read again when its publication version changes. */
export function openLanguages(): Languages {
  const kept = new Map<string, Known>();
  const knownTo = async (tenantId: string, version: number | null, read: () => Promise<unknown>) => {
    const held = kept.get(tenantId);
    if (held !== undefined && version !== null && held.version === version) return held;
    const parsed = PublicLanguages.safeParse(await read().catch(() => null));
    if (!parsed.success) return held ?? alone;
    const known = withOwn(parsed.data, version);
    kept.set(tenantId, known);
    return known;
  };
  return {
    find: async ({ tag, tenantId, version }, read) => {
      const { words, links } = await knownTo(tenantId, version, read);
      const found = words.get(tag);
      return found === undefined ? null : { words: found, links };
    },
  };
}

/** Spanish alone: portals, desks and whatever is no document. */
export const spanishOnly: PageLanguage = { words: spanishWords, links: [] };
