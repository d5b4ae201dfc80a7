import { countCharacters, type Question } from '@conoceles/contracts';
import type { CheckMode, Finding } from './check-answers.ts';
import { contactMend, hasContactFormat } from './contact-formats.ts';

type TextQuestion = Extract<Question, { type: 'short-text' | 'long-text' | 'text-list' }>;
type ListQuestion = Extract<Question, { type: 'text-list' | 'contact' }>;

const number = new Intl.NumberFormat('es-MX');

/** Length of one text. White space does not count unless the question says so (Jalisco: «sin espacios en blanco»). */
export function checkText(question: TextQuestion, text: string, mode: CheckMode): Finding[] {
  const length = countCharacters(text, question.countWhitespace);
  const counting = question.countWhitespace ? '' : ' sin contar espacios';
  if (mode === 'submit' && question.minCharacters !== undefined && length < question.minCharacters) {
    const message = `Escribe al menos ${number.format(question.minCharacters)} caracteres${counting}; llevas ${number.format(length)}.`;
    return [{ code: 'too-short', message }];
  }
  if (length > question.maxCharacters) {
    const message = `Escribe a lo más ${number.format(question.maxCharacters)} caracteres${counting}; llevas ${number.format(length)}.`;
    return [{ code: 'too-long', message }];
  }
  return [];
}

/** Each item by its own limits or format, and how many there may be. */
export function checkItems(question: ListQuestion, items: readonly string[], mode: CheckMode): Finding[] {
  const tooMany: Finding[] =
    items.length > question.maxItems
      ? [
          {
            code: 'too-many',
            message:
              question.maxItems === 1
                ? `Deja una sola respuesta; llevas ${number.format(items.length)}.`
                : `Deja a lo más ${number.format(question.maxItems)} respuestas; llevas ${number.format(items.length)}.`,
          },
        ]
      : [];
  const perItem = items.flatMap((item, itemIndex) => {
    if (question.type === 'text-list') {
      return checkText(question, item, mode).map((finding) => ({ ...finding, itemIndex }));
    }
    if (hasContactFormat(question.format, item)) return [];
    return [{ code: 'bad-format' as const, message: `${contactMend[question.format]}.`, itemIndex }];
  });
  return [...tooMany, ...perItem];
}
