import {
  type Answer,
  type Answers,
  type Catalogues,
  type ChoiceAnswer,
  isQuestionOpen,
  type Option,
  type Question,
  type QuestionnaireDefinition,
} from '@conoceles/contracts';
import { isExclusive, resolveOptions } from './resolve-options.ts';

/** Control characters that no text carries and that XML and PostgreSQL refuse; tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;

function normaliseText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/gu, '\n').replace(CONTROL, '').normalize('NFC').trim();
}

function normaliseChoice(choice: ChoiceAnswer, option: Option | undefined): ChoiceAnswer {
  const clean: ChoiceAnswer = { value: choice.value };
  const other = option?.kind === 'other' ? normaliseText(choice.other ?? '') : '';
  if (other !== '') clean.other = other;
  const marked = option?.sub === undefined ? [] : [...new Set(choice.sub ?? [])];
  if (marked.length > 0) clean.sub = marked;
  return clean;
}

/** «Prefiero no contestar» beside anything else wins: when in doubt, less is told about the person. */
function keepExclusive(choices: ChoiceAnswer[], options: ReadonlyMap<string, Option>): ChoiceAnswer[] {
  const exclusive = choices.filter((choice) => {
    const option = options.get(choice.value);
    return option !== undefined && isExclusive(option);
  });
  const preferNot = exclusive.find((choice) => options.get(choice.value)?.kind === 'prefer-not');
  const alone = preferNot ?? exclusive[0];
  return alone === undefined ? choices : [alone];
}

function normaliseChoices(
  question: Question,
  catalogues: Catalogues,
  raw: Extract<Answer, { kind: 'choice' | 'choices' }>,
): Answer | undefined {
  const options = new Map(resolveOptions(question, catalogues).map((option) => [option.value, option]));
  if (raw.kind === 'choice') {
    return { kind: 'choice', choice: normaliseChoice(raw.choice, options.get(raw.choice.value)) };
  }
  const byValue = new Map<string, ChoiceAnswer>();
  for (const choice of raw.choices) {
    if (!byValue.has(choice.value)) {
      byValue.set(choice.value, normaliseChoice(choice, options.get(choice.value)));
    }
  }
  const choices = keepExclusive([...byValue.values()], options);
  return choices.length === 0 ? undefined : { kind: 'choices', choices };
}

/** Kind of answer each type of question takes. */
export const answerKindOf = {
  'short-text': 'text',
  'long-text': 'text',
  'text-list': 'list',
  contact: 'list',
  'single-choice': 'choice',
  'multiple-choice': 'choices',
  photo: 'photo',
} as const satisfies Record<Question['type'], Answer['kind']>;

function normaliseAnswer(question: Question, catalogues: Catalogues, raw: Answer): Answer | undefined {
  if (raw.kind !== answerKindOf[question.type]) return undefined;
  if (raw.kind === 'photo') return raw;
  if (raw.kind === 'text') {
    const text = normaliseText(raw.text);
    return text === '' ? undefined : { kind: 'text', text };
  }
  if (raw.kind === 'list') {
    const items = raw.items.map(normaliseText).filter((item) => item !== '');
    return items.length === 0 ? undefined : { kind: 'list', items };
  }
  return normaliseChoices(question, catalogues, raw);
}

/**
 * The answers worth keeping, in the order of the definition: no unknown questions, none of another kind, none that is closed by an earlier
 * answer (chains included), no blanks; texts in NFC with clean ends. Idempotent, so it also carries a draft to a newer version.
 *
 * Unknown options are kept for `checkAnswers` to point at: dropping them would lose what the person marked without a word.
 */
export function normaliseAnswers(
  definition: QuestionnaireDefinition,
  catalogues: Catalogues,
  raw: Answers,
): Answers {
  const kept: Answers = {};
  for (const question of definition.sections.flatMap((section) => section.questions)) {
    const answer = Object.hasOwn(raw, question.id) ? raw[question.id] : undefined;
    if (answer === undefined || !isQuestionOpen(question, kept)) continue;
    const clean = normaliseAnswer(question, catalogues, answer);
    if (clean !== undefined) kept[question.id] = clean;
  }
  return kept;
}
