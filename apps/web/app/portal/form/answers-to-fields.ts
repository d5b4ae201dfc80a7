import type { Answer, Answers, ChoiceAnswer, Section } from '@conoceles/contracts';
import { type Fields, fieldNames } from './field-names.ts';

function choiceFields(question: string, choices: readonly ChoiceAnswer[]): Record<string, readonly string[]> {
  const fields: Record<string, readonly string[]> = { [question]: choices.map((choice) => choice.value) };
  for (const choice of choices) {
    if (choice.other !== undefined) fields[fieldNames.other(question, choice.value)] = [choice.other];
    if (choice.sub !== undefined) fields[fieldNames.sub(question, choice.value)] = choice.sub;
  }
  return fields;
}

function fieldsOf(question: string, answer: Answer): Record<string, readonly string[]> {
  switch (answer.kind) {
    case 'text':
      return { [question]: [answer.text] };
    case 'list':
      return { [question]: answer.items };
    case 'choice':
      return choiceFields(question, [answer.choice]);
    case 'choices':
      return choiceFields(question, answer.choices);
    case 'photo':
      return {
        [question]: [answer.photoId],
        ...(answer.takenOn === undefined ? {} : { [fieldNames.takenOn(question)]: [answer.takenOn] }),
      };
  }
}

/** Control values that show the stored answers of one section; the inverse of `parseFields`. */
export function answersToFields(section: Section, answers: Answers): Fields {
  const fields: Record<string, readonly string[]> = {};
  for (const question of section.questions) {
    const answer = answers[question.id];
    if (answer !== undefined) Object.assign(fields, fieldsOf(question.id, answer));
  }
  return fields;
}
