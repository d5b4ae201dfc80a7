import type { Words } from './words.ts';

/** A language a page can be read in. */
export interface LanguageLink {
  tag: string;
  locale: string;
  /** Its own name for itself. */
  name: string;
}

/** What a page knows of languages: the words it is written with, and all it can be read in (none where there is but one). */
export interface PageLanguage {
  words: Words;
  links: readonly LanguageLink[];
}
