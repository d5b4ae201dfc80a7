/** One picture of a page. */
export interface Shot {
  tenant: string;
  page: string;
  path: string;
  width: number;
  scheme: 'light' | 'dark';
  file: string;
  /** Pixels by which the page overflows its width. */
  overflow: number;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);

function rowOf(shots: readonly Shot[]): string {
  return shots
    .map(
      ({ file, width, scheme, overflow }) =>
        `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${width} ${scheme === 'dark' ? 'oscuro' : 'claro'}${overflow > 0 ? ` <b>se sale ${overflow} px</b>` : ''}</figcaption></figure>`,
    )
    .join('');
}

/** All the pictures on one page, a row per state and page. */
export function writeContactSheet(shots: readonly Shot[]): string {
  const rows = Map.groupBy(shots, ({ tenant, page, path }) => `${tenant} · ${page} · ${path}`);
  const body = [...rows].map(
    ([title, ofRow]) => `<section><h2>${escapeHtml(title)}</h2><div>${rowOf(ofRow)}</div></section>`,
  );
  return `<!DOCTYPE html><html lang="es-MX"><meta charset="utf-8"><title>Retratos del sitio</title><style>
body{font:14px sans-serif;margin:16px;background:#ddd}div{display:flex;gap:10px;align-items:flex-start;overflow-x:auto}
figure{margin:0}img{height:420px;width:auto;max-width:520px;object-fit:cover;object-position:top;background:#fff}b{color:#b00}
</style>${body.join('\n')}</html>
`;
}
