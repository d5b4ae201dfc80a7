import { countCharacters, maxTextUnits, type Question, type Section } from '@conoceles/contracts';
import type { Fields } from '../form/field-names.ts';

const figure = new Intl.NumberFormat('es-MX');

/** A list keeps shorter texts than a question of its own. */
const maxItemUnits = 5_000;

function roomOf(question: Question): number {
  return question.type === 'short-text' || question.type === 'long-text' ? maxTextUnits : maxItemUnits;
}

function advice(question: Question, text: string): string {
  const limit = 'maxCharacters' in question ? ` Aquí caben ${figure.format(question.maxCharacters)}.` : '';
  return `No se puede guardar un texto de ${figure.format(countCharacters(text, true))} caracteres.${limit} Recórtalo: lo que pegaste sigue aquí completo.`;
}

/** Texts so long that nobody typed them, by question, with what to do; undefined when there is none. They stay on the page, whole. */
export function oversizedFields(
  section: Section,
  fields: Fields,
): Readonly<Record<string, string>> | undefined {
  const found: Record<string, string> = {};
  for (const question of section.questions) {
    const long = (fields[question.id] ?? []).find((text) => text.length > roomOf(question));
    if (long !== undefined) found[question.id] = advice(question, long);
  }
  return Object.keys(found).length === 0 ? undefined : found;
}
