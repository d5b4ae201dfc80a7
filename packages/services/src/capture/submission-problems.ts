import type { AnswerProblem } from '@conoceles/contracts';
import { checkAnswers, localDay, photoDateProblem } from '@conoceles/rules';
import { problemsOfOpenSections } from '../corrections/expect-open-section.ts';
import { photoAnswer, photoQuestion } from '../photos/photo-answer.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import type { OpenQuestionnaire } from './open-questionnaire.ts';

type Checked = Pick<OpenQuestionnaire, 'version' | 'catalogues' | 'answers' | 'response'>;

/** Everything that keeps a questionnaire from being submitted now, the day of the photograph included. */
export function submissionProblems(form: Checked, tenant: TenantContext): readonly AnswerProblem[] {
  return problemsOfOpenSections(form.response, everyProblem(form, tenant));
}

function everyProblem(
  { version, catalogues, answers }: Checked,
  tenant: TenantContext,
): readonly AnswerProblem[] {
  const { definition } = version;
  const found = checkAnswers(definition, catalogues, answers, { mode: 'submit' });
  const question = photoQuestion(definition);
  const takenOn = photoAnswer(answers)?.takenOn;
  if (question === undefined || takenOn === undefined) return found;
  const message = photoDateProblem({
    takenOn,
    maxAgeMonths: question.maxAgeMonths,
    ...photoDays(tenant),
  });
  const section = definition.sections.find(({ questions }) => questions.includes(question));
  if (message === undefined || section === undefined) return found;
  const pointer = `/${question.id}/takenOn`;
  return [...found, { section: section.id, question: question.id, pointer, code: 'bad-format', message }];
}

/** Today, and the first day on which the photograph could be public. */
export function photoDays({ now, process, timeZone }: TenantContext): { today: string; publishedOn: string } {
  const today = localDay(now, timeZone);
  const opens = process.publicationStart ?? today;
  const publishedOn = [today, opens].toSorted().at(-1) ?? today;
  return { today, publishedOn };
}
