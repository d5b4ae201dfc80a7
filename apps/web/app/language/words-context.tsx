import type { MessageKey, NamesIn, PiecesIn } from '@conoceles/contracts/messages';
import { createContext, Fragment, type ReactNode, useContext } from 'react';
import type { PageLanguage } from './page-language.ts';
import { type SpanishText, spanishWords, type Words } from './words.ts';

/** The language of the page being written. Portals have no other than Spanish. */
export const LanguageContext = createContext<PageLanguage>({ words: spanishWords, links: [] });

export const usePageLanguage = (): PageLanguage => useContext(LanguageContext);

export const useWords = (): Words => usePageLanguage().words;

/** What a state, a party or a person says, inside a page of whatever language: it stays in Spanish and says so. */
export function InSpanish({ children }: { children: ReactNode }) {
  const { inSpanish } = useWords();
  return inSpanish.lang === undefined ? children : <span lang={inSpanish.lang}>{children}</span>;
}

type Parts<Key extends MessageKey> = {
  readonly [Name in NamesIn<SpanishText<Key>>]: ReactNode;
} & { readonly [Piece in PiecesIn<SpanishText<Key>>]: (text: ReactNode) => ReactNode };

/** A text of the site whose places are filled with elements, and whose marked pieces (`<link>…</link>`) become what `parts` makes of them. */
export function Say<Key extends MessageKey>({
  text,
  count,
  parts,
}: {
  text: Key;
  count?: number;
  parts: Parts<Key>;
}) {
  const words = useWords();
  return fill(words.template(text, count), parts as Readonly<Record<string, unknown>>);
}

function fill(template: string, parts: Readonly<Record<string, unknown>>): ReactNode {
  const found = template.split(/(\{\w+\}|<(\w+)>.*?<\/\2>)/gu).filter((_, place) => place % 3 !== 2);
  return found.map((one, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a sentence have no identity but their place
    <Fragment key={place}>{place % 2 === 0 ? one : fillOne(one, parts)}</Fragment>
  ));
}

function fillOne(mark: string, parts: Readonly<Record<string, unknown>>): ReactNode {
  const piece = /^<(\w+)>(.*)<\/\1>$/u.exec(mark);
  if (piece === null) return parts[mark.slice(1, -1)] as ReactNode;
  const make = parts[piece[1] ?? ''] as (text: ReactNode) => ReactNode;
  return make(fill(piece[2] ?? '', parts));
}
