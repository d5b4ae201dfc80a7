import type { OpenDataPage, PublicSite } from '@conoceles/contracts';
import { momentInWords } from './words.ts';

/** How to cite what was downloaded; in Spanish on every page, as the files are. */
export function citation(
  site: Pick<PublicSite, 'name' | 'process' | 'timeZone'>,
  { version, cutAt }: Pick<OpenDataPage, 'version' | 'cutAt'>,
  address: string,
): string {
  const cut = `${version}, corte del ${momentInWords(cutAt, site.timeZone)}`;
  return `${site.name}, «Candidatas y Candidatos, Conóceles: datos abiertos», ${site.process.name}, versión ${cut}. ${address}`;
}
