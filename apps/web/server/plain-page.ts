/** Pages the front door writes itself, before any site is known. Texts are ours: nothing of the request is echoed. */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => escapes[sign] ?? sign);

export interface PlainPage {
  title: string;
  text: string;
  links?: readonly { href: string; text: string; note?: string }[];
  /** Said after the text, a paragraph each. */
  notes?: readonly string[];
  linksTitle?: string;
  /** Language of the page; Spanish when absent. */
  locale?: string;
  /** Whose page it is; the service's own when absent. */
  brand?: { version: string; title: string; place: string };
}

const ownBrand = {
  version: 'base',
  title: 'Candidatas y Candidatos, Conóceles',
  place: 'Procesos electorales locales',
};

export function renderPlainPage(page: PlainPage, designHref: string): string {
  const links = (page.links ?? [])
    .map(
      (link) =>
        `<li class="c-tasks__item"><div><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></div><span class="text-ink-soft">${escapeHtml(link.note ?? '')}</span></li>`,
    )
    .join('');
  const { version, title, place } = page.brand ?? ownBrand;
  const mark = `/marca/${encodeURIComponent(version)}`;
  const notes = (page.notes ?? []).map((note) => `<p>${escapeHtml(note)}</p>`).join('');
  const list =
    links === ''
      ? ''
      : `${page.linksTitle === undefined ? '' : `<h2 class="c-plain__title">${escapeHtml(page.linksTitle)}</h2>`}<ul class="c-tasks c-tasks--spaced">${links}</ul>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(page.title)} · Conóceles</title><link rel="icon" href="${mark}.svg" type="image/svg+xml"><link rel="stylesheet" href="${designHref}"><link rel="stylesheet" href="${mark}.css">`;
  const masthead = `<header class="c-masthead"><div class="c-page c-masthead__row"><span class="c-masthead__brand"><img class="c-masthead__mark" src="${mark}.svg" alt="" width="48" height="48"><span><span class="c-masthead__title">${escapeHtml(title)}</span><span class="c-masthead__place">${escapeHtml(place)}</span></span></span></div></header>`;
  return `<!DOCTYPE html><html lang="${page.locale ?? 'es-MX'}"><head>${head}</head><body>${masthead}<main id="contenido" class="c-main"><div class="c-page"><div class="c-prose"><h1>${escapeHtml(page.title)}</h1><p class="c-heading__lead">${escapeHtml(page.text)}</p>${notes}</div>${list}</div></main></body></html>`;
}

export const plainPages = {
  unknownHost: {
    title: 'Este sitio no existe aquí',
    text: 'La dirección no corresponde a ningún organismo electoral de este servicio. Revisa que esté bien escrita.',
  },
  suspended: {
    title: 'El sitio está suspendido',
    text: 'El organismo electoral suspendió temporalmente este sitio. Lo que ya estaba guardado sigue a salvo.',
  },
  crossSite: {
    title: 'La petición no viene de este sitio',
    text: 'Por seguridad no la atendimos y nada cambió. Abre la página de nuevo y repite lo que ibas a hacer.',
  },
  notFound: {
    title: 'No encontramos esta página',
    text: 'Puede que la dirección tenga un error o que la página haya cambiado de lugar.',
  },
  method: {
    title: 'Esta página no recibe eso',
    text: 'Vuelve a la página anterior e inténtalo desde ahí.',
  },
  tooLarge: {
    title: 'Es más de lo que esta página recibe',
    text: 'Acorta el mensaje: caben 1,000 caracteres. Vuelve a la página anterior e inténtalo de nuevo.',
  },
  badRequest: {
    title: 'La dirección no se puede leer',
    text: 'Revisa que esté completa y bien escrita.',
  },
  busyFile: {
    title: 'Espera unos segundos y vuelve a pedir el archivo',
    text: 'Se están preparando muchas descargas a la vez. El resto del sitio funciona con normalidad.',
    links: [{ href: '/datos', text: 'Volver a los datos abiertos' }],
  },
  failed: {
    title: 'Algo falló de nuestro lado',
    text: 'Lo que ya estaba guardado sigue a salvo. Inténtalo de nuevo en unos minutos.',
  },
} satisfies Record<string, PlainPage>;

/** What bare localhost shows outside production. */
export function listOfSites(
  sites: readonly { readonly name: string; readonly host: string }[],
  port: string | undefined,
): PlainPage {
  return {
    title: 'Sitios de este servicio',
    text: 'Cada organismo electoral tiene su propio sitio. Esta lista solo aparece fuera de producción.',
    links: sites.map(({ name, host }) => ({
      href: `http://${host}${port === undefined ? '' : `:${port}`}/`,
      text: name,
      note: host,
    })),
  };
}
