import { useLocation } from '@remix-run/react';
import { addressIn } from '../../server/surface.ts';
import { usePageLanguage } from '../language/words-context.tsx';

/** The same page in the other languages of the state: links, because each has its own address. None where there is but one. */
export function LanguageLinks({ place }: { place: 'masthead' | 'footer' }) {
  const { words, links } = usePageLanguage();
  const { pathname, search } = useLocation();
  const others = links.filter(({ tag }) => tag !== words.tag);
  if (others.length === 0) return null;
  // One landmark is enough: the footer repeats the links for whoever has read to the end.
  const Box = place === 'masthead' ? 'nav' : 'div';
  return (
    <Box
      className={`c-languages c-languages--${place}`}
      {...(place === 'masthead' ? { 'aria-label': words.t('frame.languages') } : {})}
    >
      <ul>
        {others.map(({ tag, locale, name }) => (
          <li key={tag}>
            <a href={addressIn(tag, `${pathname}${search}`)} lang={locale} hrefLang={locale} rel="alternate">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Box>
  );
}
