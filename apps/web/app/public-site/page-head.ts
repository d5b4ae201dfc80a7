import type { MetaDescriptor, MetaFunction } from '@remix-run/node';
import { addressIn } from '../../server/surface.ts';
import type { WebContext } from '../web-context.ts';
import { siteCardHref } from './addresses.ts';

/** The parts of a head that its page knows. */
export interface PageFacts {
  title: string;
  siteTitle: string;
  description: string;
  /** Canonical address of the page without language («/candidaturas?cargo=…»). */
  address: string;
  /** The card that a shared link shows; the site's own when absent. */
  card?: { path: string; alt: string };
  /** Kept from search engines: demonstrations, searches. */
  hidden: boolean;
  data?: Record<string, unknown> | null;
}

const openGraphLocale = (locale: string): string => (locale === 'en' ? 'en_US' : locale.replace('-', '_'));

/** The same page in every language of the state, for search engines; Spanish is for whoever speaks none of them. */
function alternates({ origin, language }: WebContext, address: string): MetaDescriptor[] {
  if (language.links.length < 2) return [];
  const link = (hrefLang: string, tag: string) => ({
    tagName: 'link' as const,
    rel: 'alternate',
    hrefLang,
    href: `${origin}${addressIn(tag, address)}`,
  });
  return [...language.links.map(({ locale, tag }) => link(locale, tag)), link('x-default', 'es')];
}

/**
 * Head of a public page, made by its loader, which knows the language: title, description, canonical address, its other languages, what a shared
 * link shows. Demonstrations are not for search engines.
 */
export function pageHead(context: WebContext, page: PageFacts): MetaDescriptor[] {
  const { words } = context.language;
  const canonical = `${context.origin}${words.href(page.address)}`;
  const card = page.card ?? { path: siteCardHref, alt: page.siteTitle };
  return [
    { title: page.title === page.siteTitle ? page.title : `${page.title} · ${page.siteTitle}` },
    { name: 'description', content: page.description },
    { tagName: 'link', rel: 'canonical', href: canonical },
    ...alternates(context, page.address),
    { property: 'og:title', content: page.title },
    { property: 'og:description', content: page.description },
    { property: 'og:type', content: 'website' },
    { property: 'og:url', content: canonical },
    { property: 'og:locale', content: openGraphLocale(words.locale) },
    { property: 'og:site_name', content: page.siteTitle },
    { property: 'og:image', content: `${context.origin}${card.path}` },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: card.alt },
    { name: 'twitter:card', content: 'summary_large_image' },
    ...(page.hidden ? [{ name: 'robots', content: 'noindex' }] : []),
    ...(page.data === undefined || page.data === null
      ? []
      : [{ 'script:ld+json': page.data } as MetaDescriptor]),
  ];
}

/** Head of a page that is not there, or not any more. */
export const goneHead = (title: string): MetaDescriptor[] => [
  { title },
  { name: 'robots', content: 'noindex' },
];

/** `meta` of every public page: the head its loader made. */
export const headOf: MetaFunction = ({ data }) =>
  (data as { head?: MetaDescriptor[] } | undefined)?.head ?? [];
