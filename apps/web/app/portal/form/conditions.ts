import type { Answers, Question, Section } from '@conoceles/contracts';
import { isQuestionOpen } from '@conoceles/contracts';

/**
 * Follow-up questions open and close in the page by style rules alone: every distinct condition of a section gets a number; the options that
 * satisfy it carry the number in `data-opens`, and the questions it governs in `data-conditions`, with those of the question they hang from.
 */
export interface SectionConditions {
  /** Numbers of the conditions an option satisfies, by question and value. */
  readonly opens: (question: string, value: string) => readonly number[];
  /** Numbers of the conditions that must all hold for a question to show. */
  readonly needs: (question: string) => readonly number[];
  /** How many conditions the section has. */
  readonly count: number;
}

/** The style sheet knows this many conditions per section. */
export const maxConditions = 12;

interface Condition {
  readonly gate: string;
  readonly anyOf: readonly string[];
}

function sameCondition(one: Condition, other: Condition): boolean {
  return one.gate === other.gate && one.anyOf.join(' ') === other.anyOf.join(' ');
}

/** Numbers the conditions of a section whose gate stands in that same section; the others are settled before the page is shown. */
export function sectionConditions(section: Section): SectionConditions {
  const inSection = new Set(section.questions.map((question) => question.id));
  const conditions: Condition[] = [];
  const needs = new Map<string, readonly number[]>();
  for (const question of section.questions) {
    if (question.openWhen === undefined || !inSection.has(question.openWhen.question)) continue;
    const condition = { gate: question.openWhen.question, anyOf: question.openWhen.anyOf };
    let number = conditions.findIndex((known) => sameCondition(known, condition));
    if (number === -1) number = conditions.push(condition) - 1;
    needs.set(question.id, [...(needs.get(condition.gate) ?? []), number + 1]);
  }
  return {
    count: conditions.length,
    needs: (question) => needs.get(question) ?? [],
    opens: (question, value) =>
      conditions.flatMap((condition, index) =>
        condition.gate === question && condition.anyOf.includes(value) ? [index + 1] : [],
      ),
  };
}

/** Questions that can be open in this page: those whose gate is in the section, and those an answer of another section has opened. */
export function reachableQuestions(section: Section, others: Answers): readonly Question[] {
  const inSection = new Set(section.questions.map((question) => question.id));
  return section.questions.filter(
    (question) =>
      question.openWhen === undefined ||
      inSection.has(question.openWhen.question) ||
      isQuestionOpen(question, others),
  );
}
