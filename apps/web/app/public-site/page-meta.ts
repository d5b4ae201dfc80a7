import type { MetaDescriptor } from '@remix-run/node';

/** Head of a public page: title, description, canonical address, what a shared link shows; demonstrations are not for search engines. */
export function pageMeta(page: {
  title: string;
  siteTitle: string;
  description: string;
  canonical: string;
  image?: string | null;
  demonstration: boolean;
  data?: Record<string, unknown> | null;
}): MetaDescriptor[] {
  const image = page.image ?? null;
  return [
    { title: page.title === page.siteTitle ? page.title : `${page.title} · ${page.siteTitle}` },
    { name: 'description', content: page.description },
    { tagName: 'link', rel: 'canonical', href: page.canonical },
    { property: 'og:title', content: page.title },
    { property: 'og:description', content: page.description },
    { property: 'og:type', content: 'website' },
    { property: 'og:url', content: page.canonical },
    { property: 'og:locale', content: 'es_MX' },
    ...(image === null ? [] : [{ property: 'og:image', content: image }]),
    ...(page.demonstration ? [{ name: 'robots', content: 'noindex' }] : []),
    ...(page.data === undefined || page.data === null
      ? []
      : [{ 'script:ld+json': page.data } as MetaDescriptor]),
  ];
}
