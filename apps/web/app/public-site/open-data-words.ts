import { type DataFileName, type OpenDataPage, sizeInWords } from '@conoceles/contracts';
import type { Words } from '../language/words.ts';

/** Files of the page of open data, in groups, each with its texts and the page that shows the same. */
export const fileGroups = [
  { id: 'todo', key: 'data.whole', files: ['candidaturas.json'] },
  { id: 'formato-ine', key: 'data.ine', files: ['base-ine.xlsx', 'curricular.csv', 'identidad.csv'] },
  {
    id: 'acciones-afirmativas',
    key: 'data.ordered',
    files: ['acciones-afirmativas.csv', 'acciones-afirmativas.xlsx', 'acciones-afirmativas.json'],
  },
  {
    id: 'diccionario',
    key: 'data.dictionary',
    files: ['diccionario.csv', 'diccionario.json', 'esquema.json'],
  },
] as const satisfies readonly { id: string; key: string; files: readonly DataFileName[] }[];

function kindText({ t }: Words, name: DataFileName): string {
  if (name === 'base-ine.xlsx') return t('data.kind.book');
  if (name === 'esquema.json') return t('data.kind.schema');
  if (name.endsWith('.csv')) return t('data.kind.csv');
  return t(name.endsWith('.xlsx') ? 'data.kind.xlsx' : 'data.kind.json');
}

/** «CSV · 918 candidaturas · 240 KB»; the size only when it is known. */
export function fileText(words: Words, { name, rows, bytes }: OpenDataPage['files'][number]): string {
  return [
    kindText(words, name),
    ...(rows === null ? [] : [words.t('candidacies', { count: rows })]),
    ...(bytes === null ? [] : [sizeInWords(Math.max(bytes, 1_000), 'up')]),
  ].join(' · ');
}
