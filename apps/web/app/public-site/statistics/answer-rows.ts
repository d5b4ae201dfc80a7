import { type Figures, Gender, type ProtectedFigure, type ProtectedTable } from '@conoceles/contracts';
import type { Words } from '../../language/words.ts';

/** Protected answers as pages say them. Nothing is computed that the table does not say, but sums of its own rows. */

const totalOf = (table: ProtectedTable, place: number): number =>
  table.rows.reduce((sum, row) => sum + (row.counts[place] ?? 0), 0);

const answeredIn = (table: ProtectedTable): number => table.rows.reduce((sum, row) => sum + row.answered, 0);

/** How many said yes, state-wide. */
export const yesOf = (table: ProtectedTable): { count: number; whole: number } => ({
  count: totalOf(table, 0),
  whole: answeredIn(table),
});

/** The question, with the option that is counted when it is another than «Sí». */
export function questionText({ label, table }: ProtectedFigure): string {
  const option = table?.options[0];
  return option === undefined || option.values?.[0] === 'si' ? label : `${label} ${option.label}`;
}

/** Short name of a question of yes or no: its topic, or the question itself where the topic has several, or another option than «Sí» is counted. */
export function shortLabel(figure: ProtectedFigure, all: readonly ProtectedFigure[]): string {
  const text = questionText(figure);
  if (text !== figure.label) return text;
  const [first] = all.filter(({ section, kind }) => section === figure.section && kind === 'yes');
  return first === figure ? figure.section : figure.label;
}

/** People of one row of a table, in words. */
export function classLabel(
  { t }: Words,
  { genders, offices }: ProtectedTable['rows'][number],
  named: Figures['offices'],
): string {
  const parts = [
    ...(genders === null ? [] : [genders.map((gender) => t(`gender.${gender}`)).join(' + ')]),
    ...(offices === null
      ? []
      : [offices.map((slug) => named.find((one) => one.slug === slug)?.name ?? slug).join(' + ')]),
  ];
  return parts.length === 0 ? t('stats.everybody') : parts.join(', ');
}

/** Options of a question with how many marked each, state-wide. */
export function optionRows(
  { t }: Words,
  table: ProtectedTable,
): { key: string; label: string; count: number }[] {
  return table.options.map(({ values, label }, place) => ({
    key: values?.join() ?? 'rest',
    // The rest may hold options too few to be shown alone: the snapshot names them.
    label: values === null && !label.includes(';') ? t('stats.rest') : label,
    count: totalOf(table, place),
  }));
}

/** What stands in the place of a figure that is not shown. */
export const hiddenWord = ({ t }: Words, { state }: Pick<ProtectedFigure, 'state'>): string =>
  t(state === 'early' ? 'stats.early' : 'stats.protected');

/** Rows of a question in the order readers expect: as genders and offices are listed everywhere. */
export function orderedRows(table: ProtectedTable, offices: Figures['offices']): ProtectedTable['rows'] {
  const places = offices.map(({ slug }) => slug);
  const rank = ({ genders, offices: own }: ProtectedTable['rows'][number]): number =>
    100 * Math.min(...(genders ?? Gender.options).map((gender) => Gender.options.indexOf(gender))) +
    Math.min(...(own ?? places).map((slug) => places.indexOf(slug)), 99);
  return table.rows.toSorted((one, other) => rank(one) - rank(other));
}
