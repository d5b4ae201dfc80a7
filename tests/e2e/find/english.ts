import { english, formsOf, marksIn, messageKeys, spanish } from '@conoceles/contracts/messages';
import { isTranslated } from '../../../apps/web/server/surface.ts';
import type { HttpAnswer } from '../../support/http.ts';

/** Spanish texts of ours that no English page may say: long enough to be nobody else's. */
const ownSpanish = messageKeys
  .filter((key) => spanish[key] !== english[key])
  .flatMap((key) => formsOf(spanish[key]))
  .filter((text) => text.length >= 25 && marksIn(text).length === 0);

const pathOf = (address: string): string => address.split(/[?#]/u, 1)[0] ?? '';

/** One address of each kind is enough: what tells kinds apart is how deep they are and how they begin. */
const kindOf = (address: string): string => {
  const [, tag, first = '', ...rest] = pathOf(address).split('/');
  const names = address.includes('?') ? [...new URL(address, 'http://x').searchParams.keys()] : [];
  return [tag, first, rest.length, ...names].join(' ');
};

/** Links and forms of a page, but those that lead to the same page in another language. */
function leadsOf(text: string): string[] {
  const tags = [...text.matchAll(/<(?:a|form|area)\b[^>]*>/gu)].map(([tag]) => tag);
  return tags
    .filter((tag) => !/hreflang=/iu.test(tag))
    .flatMap((tag) => /\s(?:href|action)="(\/[^"]*)"/u.exec(tag)?.[1] ?? [])
    .map((address) => address.replaceAll('&amp;', '&'));
}

/** Walks the English site from its home, one page of each kind. Tells what is not English of it. */
export async function walkEnglish(
  get: (path: string) => Promise<HttpAnswer>,
): Promise<{ pages: number; faults: string[] }> {
  const seen = new Set<string>();
  const faults: string[] = [];
  const waiting = ['/en'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const { text, status, headers } = await get(path);
    if (!String(headers['content-type']).startsWith('text/html')) continue;
    if (status !== 200 || !text.includes('<html lang="en">'))
      faults.push(`${path}: ${status}, not in English`);
    // What says of itself that it is in Spanish is not ours to translate.
    const own = text.replace(/<(\w+)\b[^>]*\blang="es-MX"[^>]*>[\s\S]*?<\/\1>/gu, '');
    faults.push(...ownSpanish.filter((one) => own.includes(one)).map((one) => `${path} says «${one}»`));
    for (const address of leadsOf(text)) {
      if (address.startsWith('/en/') || address === '/en') waiting.push(address);
      else if (isTranslated(pathOf(address))) faults.push(`${path} leads to ${address}`);
    }
  }
  return { pages: seen.size, faults: [...new Set(faults)] };
}
