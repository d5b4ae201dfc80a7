import type { Answer, Catalogues, ChoiceAnswer, Option, Question } from '@conoceles/contracts';
import { resolveOptions } from '@conoceles/rules/questionnaire';
import { listSeparator } from './encode-answers.ts';
import { foldText } from './ine-text.ts';

/** The options a text names, as the question's answer; null when any part of it names none. The inverse of `answerLines`. */
export function decodeChoices(question: Question, text: string, catalogues: Catalogues): Answer | null {
  const options = resolveOptions(question, catalogues);
  if (question.type === 'single-choice') {
    const choice = decodeChoice(options, text);
    return choice === null ? null : { kind: 'choice', choice };
  }
  const whole = decodeChoice(options, text);
  if (whole !== null) return { kind: 'choices', choices: [whole] };
  const choices: ChoiceAnswer[] = [];
  for (const part of text.split(listSeparator(question))) {
    const choice = decodeChoice(options, part);
    if (choice === null) return null;
    choices.push(choice);
  }
  return { kind: 'choices', choices };
}

/** «Label», «Label: sub, sub» or «Otra: text». */
function decodeChoice(options: readonly Option[], text: string): ChoiceAnswer | null {
  const folded = foldLabel(text);
  const exact = options.find((option) => foldLabel(option.label) === folded);
  if (exact !== undefined) return { value: exact.value };
  for (const option of options) {
    const rest = restAfter(option.label, text);
    if (rest === null) continue;
    const sub = decodeSubs(option, rest);
    if (sub !== null) return { value: option.value, sub };
    if (option.kind === 'other') return { value: option.value, other: rest };
  }
  return null;
}

function foldLabel(label: string): string {
  return foldText(label).replace(/[:.]$/u, '').trim();
}

/** What follows «label: » in the text, as written. */
function restAfter(label: string, text: string): string | null {
  const bare = label.replace(/[:.]\s*$/u, '').trim();
  const head = text.trimStart().slice(0, bare.length + 1);
  if (foldText(head) !== `${foldText(bare)}:`) return null;
  return text
    .trimStart()
    .slice(bare.length + 1)
    .trim();
}

function decodeSubs(option: Option, rest: string): string[] | null {
  if (option.sub === undefined) return null;
  const values: string[] = [];
  for (const part of rest.split(', ')) {
    const sub = option.sub.find(({ label }) => foldText(label) === foldText(part));
    if (sub === undefined) return null;
    values.push(sub.value);
  }
  return values;
}
