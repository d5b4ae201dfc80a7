import { createHash } from 'node:crypto';
import { type Answers, countCharacters, type QuestionnaireDefinition } from '@conoceles/contracts';
import { comparableText } from '@conoceles/rules';

export type TextPrint = {
  readonly question: string;
  readonly printHash: string;
  readonly characters: number;
  readonly charactersWithSpaces: number;
};

/** Fingerprint and lengths of every text among some curricular answers. Equal texts have equal prints whatever their case, accents, signs and spaces. */
export function textPrints(definition: QuestionnaireDefinition, answers: Answers): TextPrint[] {
  return definition.sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, type }) => {
      const answer = answers[id];
      if ((type !== 'long-text' && type !== 'short-text') || answer?.kind !== 'text') return [];
      return [
        {
          question: id,
          printHash: createHash('sha256').update(comparableText(answer.text)).digest('hex'),
          characters: countCharacters(answer.text),
          charactersWithSpaces: countCharacters(answer.text, true),
        },
      ];
    });
}
