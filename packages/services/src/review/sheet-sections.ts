import {
  type Answers,
  type Catalogues,
  countCharacters,
  isQuestionOpen,
  type Question,
  type QuestionnaireDefinition,
  type ReviewAlert,
  type ReviewAnswer,
  type ReviewSection,
  type Section,
} from '@conoceles/contracts';
import { answerLines, diffWords, isDemanded, limitsInWords } from '@conoceles/rules';
import { sectionViews } from '../questionnaire/section-views.ts';

/** What was answered, what it is checked against, and what it said before. */
export type SheetAnswers = {
  readonly definition: QuestionnaireDefinition;
  readonly catalogues: Catalogues;
  readonly answers: Answers;
  /** What was sent before; null the first time. */
  readonly former: Answers | null;
  readonly alerts: ReadonlyMap<string, readonly ReviewAlert[]>;
};

export type SectionContent = Pick<
  ReviewSection,
  'id' | 'title' | 'help' | 'answers' | 'blanks' | 'answered' | 'changed'
>;

/** Every section, blank ones included: the verifier sees what was left out too, and can observe it. */
export function sheetSections(source: SheetAnswers): SectionContent[] {
  const views = sectionViews(source);
  return source.definition.sections.map((section) => {
    const answers = (views.find(({ id }) => id === section.id)?.answers ?? []).map((view): ReviewAnswer => {
      const question = section.questions.find(({ id }) => id === view.question);
      if (question === undefined) throw new Error('a view of a question that is not in its section');
      return {
        ...view,
        rule: ruleOf(question, source),
        length: lengthOf(question, source.answers),
        change: changeOf(question, source),
        alerts: [...(source.alerts.get(question.id) ?? [])],
      };
    });
    return {
      id: section.id,
      title: section.title,
      help: section.help ?? null,
      answers,
      blanks: blanksOf(section, source),
      answered: section.questions.some(({ id }) => source.answers[id] !== undefined),
      changed: source.former !== null && section.questions.some((question) => isChanged(question, source)),
    };
  });
}

function ruleOf(question: Question, { definition, answers }: SheetAnswers): ReviewAnswer['rule'] {
  return {
    required: isDemanded(definition, question, answers),
    limits: limitsInWords(question),
    help: question.help ?? null,
  };
}

function lengthOf({ id, type }: Question, answers: Answers): ReviewAnswer['length'] {
  const answer = answers[id];
  if ((type !== 'long-text' && type !== 'short-text') || answer?.kind !== 'text') return null;
  return { without: countCharacters(answer.text), with: countCharacters(answer.text, true) };
}

function linesOf(question: Question, catalogues: Catalogues, answers: Answers): string[] {
  const answer = answers[question.id];
  return answer === undefined ? [] : [...answerLines(question, catalogues, answer)];
}

function isChanged(question: Question, { answers, former }: SheetAnswers): boolean {
  const [now, before] = [answers[question.id], former?.[question.id]];
  return JSON.stringify(now ?? null) !== JSON.stringify(before ?? null);
}

/** Word by word; null the first time it is sent, and when it says the same. */
function changeOf(question: Question, source: SheetAnswers): ReviewAnswer['change'] {
  const { answers, catalogues, former } = source;
  if (former === null) return null;
  const before = linesOf(question, catalogues, former).join('\n');
  const now = linesOf(question, catalogues, answers).join('\n');
  return before === now ? null : [...diffWords(before, now)];
}

/** Open questions without an answer, with what they said before they were emptied. */
function blanksOf(section: Section, source: SheetAnswers): ReviewSection['blanks'] {
  const { answers, catalogues, definition, former } = source;
  return section.questions
    .filter((question) => question.type !== 'photo' && answers[question.id] === undefined)
    .filter((question) => isQuestionOpen(question, answers))
    .map((question) => ({
      question: question.id,
      label: question.label,
      required: isDemanded(definition, question, answers),
      before: former === null ? [] : linesOf(question, catalogues, former),
    }));
}
