import type { MetaFunction } from '@remix-run/node';

/** Title of a portal page; never indexed. */
export function pageMeta(title: string): MetaFunction {
  return ({ error }) => [
    { title: `${error === undefined ? title : 'Aviso'} · Conóceles` },
    { name: 'robots', content: 'noindex, nofollow' },
  ];
}
