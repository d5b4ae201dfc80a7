import type { Answer, Catalogues, ChoiceAnswer, Option, Question } from '@conoceles/contracts';
import { resolveOptions } from './resolve-options.ts';

function labelChoice(choice: ChoiceAnswer, options: readonly Option[]): string {
  const option = options.find(({ value }) => value === choice.value);
  if (option === undefined) return choice.value;
  const subs = (option.sub ?? [])
    .filter(({ value }) => choice.sub?.includes(value))
    .map(({ label }) => label);
  const label = option.label.replace(/\s*:\s*$/u, '');
  const withSubs = subs.length === 0 ? label : `${label}: ${subs.join(', ')}`;
  return choice.other === undefined ? withSubs : `${withSubs}: ${choice.other}`;
}

/** An answer in words, one line per item or option marked; a long text keeps its own line breaks. A photo has no words. */
export function answerLines(question: Question, catalogues: Catalogues, answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'text':
      return [answer.text];
    case 'list':
      return answer.items;
    case 'choice':
      return [labelChoice(answer.choice, resolveOptions(question, catalogues))];
    case 'choices': {
      const options = resolveOptions(question, catalogues);
      return answer.choices.map((choice) => labelChoice(choice, options));
    }
    case 'photo':
      return [];
  }
}

/** The same in one piece, for review, mail and print; labels carry commas, so items part with «; ». */
export function answerLabel(question: Question, catalogues: Catalogues, answer: Answer): string {
  return answerLines(question, catalogues, answer).join('; ');
}
