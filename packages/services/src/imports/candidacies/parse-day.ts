import { foldText } from '../../ine/format/ine-text.ts';

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** ISO day of «2024-03-31», «31/03/2024», «31-3-2024» or «31 de marzo de 2024»; null when it is none or no such day exists. */
export function parseDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/u.exec(text);
  if (iso !== null) return existingDay(iso[1], iso[2], iso[3]);
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
  if (numeric !== null) return existingDay(numeric[3], numeric[2], numeric[1]);
  const words = /^(\d{1,2}) (?:de )?(\p{L}+) (?:de |del )?(\d{4})$/u.exec(foldText(text));
  if (words === null) return null;
  const month = months.indexOf(words[2] ?? '') + 1;
  return month === 0 ? null : existingDay(words[3], String(month), words[1]);
}

function existingDay(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
