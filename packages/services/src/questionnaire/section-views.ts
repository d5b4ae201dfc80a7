import type {
  Answer,
  Answers,
  AnswerView,
  Catalogues,
  Question,
  QuestionnaireDefinition,
  SectionView,
} from '@conoceles/contracts';
import { answerLines, contactHref } from '@conoceles/rules';

export type ViewSource = {
  readonly definition: QuestionnaireDefinition;
  readonly catalogues: Catalogues;
  readonly answers: Answers;
  /** Questions that may be told; absent: all. */
  readonly shows?: (question: Question) => boolean;
};

/** Answers in words, section by section in the order of the definition; sections and questions without an answer are left out. */
export function sectionViews({ definition, catalogues, answers, shows }: ViewSource): SectionView[] {
  return definition.sections.flatMap((section) => {
    const views = section.questions.flatMap((question) => {
      const answer = answers[question.id];
      if (answer === undefined || question.type === 'photo' || shows?.(question) === false) return [];
      return [answerView(question, catalogues, answer)];
    });
    return views.length === 0 ? [] : [{ id: section.id, title: section.title, answers: views }];
  });
}

function answerView(question: Question, catalogues: Catalogues, answer: Answer): AnswerView {
  const lines = [...answerLines(question, catalogues, answer)];
  return {
    question: question.id,
    label: question.label,
    lines,
    links: question.type === 'contact' ? linksOf(question.format, lines) : [],
    long: question.type === 'long-text',
  };
}

/** Only addresses that are safe to open become links; the rest stays as text. */
function linksOf(format: 'url' | 'email' | 'phone' | 'address', lines: readonly string[]) {
  return lines.flatMap((text) => {
    const href = contactHref(format, text);
    return href === undefined ? [] : [{ href, text }];
  });
}
