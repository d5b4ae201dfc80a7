import type { Facts } from './load-facts.ts';
import type { PublishedCurricular } from './published-json.ts';

/** Highest degree among the answers that are shown: that of the question whose options are the catalogue of degrees, whatever its name. */
export function degreeOf(shown: PublishedCurricular | null, facts: Pick<Facts, 'versions'>): string | null {
  if (shown === null) return null;
  const { sections } = facts.versions.get(shown.questionnaireVersionId)?.definition ?? { sections: [] };
  const question = sections
    .flatMap(({ questions }) => questions)
    .find((one) => one.type === 'single-choice' && one.catalogue === 'degrees');
  const answer = question === undefined ? undefined : shown.answers[question.id];
  return answer?.kind === 'choice' ? answer.choice.value : null;
}
