import {
  type Answer,
  type Answers,
  type ChoiceAnswer,
  isQuestionOpen,
  type Option,
  type Question,
  type Section,
  Slug,
} from '@conoceles/contracts';
import { type Fields, fieldNames, firstOf } from './field-names.ts';
import { readFormFields } from './read-form-fields.ts';

const uuidShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const dayShape = /^\d{4}-\d{2}-\d{2}$/u;

function slugsIn(values: readonly string[] | undefined): string[] {
  return [...new Set(values ?? [])].filter((value) => Slug.safeParse(value).success);
}

function parseChoice(
  question: string,
  options: readonly Option[],
  value: string,
  fields: Fields,
): ChoiceAnswer {
  const option = options.find((candidate) => candidate.value === value);
  const choice: ChoiceAnswer = { value };
  const other = firstOf(fields, fieldNames.other(question, value)).trim();
  if (option?.kind === 'other' && other !== '') choice.other = other;
  const sub = option?.sub === undefined ? [] : slugsIn(fields[fieldNames.sub(question, value)]);
  if (sub.length > 0) choice.sub = option?.subSingle === true ? sub.slice(0, 1) : sub;
  return choice;
}

function parseChoices(
  question: Extract<Question, { type: 'single-choice' | 'multiple-choice' }>,
  fields: Fields,
): Answer | undefined {
  const choices = slugsIn(fields[question.id]).map((value) =>
    parseChoice(question.id, question.options, value, fields),
  );
  const [first] = choices;
  if (first === undefined) return undefined;
  return question.type === 'single-choice' ? { kind: 'choice', choice: first } : { kind: 'choices', choices };
}

function parsePhoto(question: string, fields: Fields): Answer | undefined {
  const photoId = firstOf(fields, question);
  if (!uuidShape.test(photoId)) return undefined;
  const takenOn = firstOf(fields, fieldNames.takenOn(question));
  return { kind: 'photo', photoId, ...(dayShape.test(takenOn) ? { takenOn } : {}) };
}

function parseQuestion(question: Question, fields: Fields): Answer | undefined {
  switch (question.type) {
    case 'short-text':
    case 'long-text': {
      const text = firstOf(fields, question.id).trim();
      return text === '' ? undefined : { kind: 'text', text };
    }
    case 'text-list':
    case 'contact': {
      const items = (fields[question.id] ?? []).map((item) => item.trim()).filter((item) => item !== '');
      return items.length === 0 ? undefined : { kind: 'list', items };
    }
    case 'single-choice':
    case 'multiple-choice':
      return parseChoices(question, fields);
    case 'photo':
      return parsePhoto(question.id, fields);
  }
}

/**
 * Answers of one section from its control values. Blank controls are no answer; a question that the answers leave closed loses what it held
 * (`others` are the answers of the other sections, which may open questions here). Limits are the server's to judge: nothing is cut.
 */
export function parseFields(section: Section, fields: Fields, others: Answers = {}): Answers {
  const answers: Answers = {};
  for (const question of section.questions) {
    if (!isQuestionOpen(question, { ...others, ...answers })) continue;
    const answer = parseQuestion(question, fields);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

/** The same, straight from a posted form. */
export function parseSectionForm(section: Section, form: FormData, others: Answers = {}): Answers {
  return parseFields(section, readFormFields(form), others);
}
