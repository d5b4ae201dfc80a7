import type { Answers, QuestionnaireDefinition, QuestionnaireKind, WithheldView } from '@conoceles/contracts';
import { localDay } from '@conoceles/rules';
import { photoQuestion } from '../photos/photo-answer.ts';
import type { QuestionnaireVersion } from '../questionnaire/load-versions.ts';
import { motiveInWords } from '../review/load-motives.ts';
import type { Facts } from './load-facts.ts';

/** The section that asks for the photograph, in the form a person answered under. */
export function photoSectionOf(version: QuestionnaireVersion | undefined): string | undefined {
  const question = version === undefined ? undefined : photoQuestion(version.definition);
  if (question === undefined) return undefined;
  return version?.definition.sections.find(({ questions }) => questions.includes(question))?.id;
}

/** The answers of the sections that are not withheld. */
export function withoutSections(
  { sections }: QuestionnaireDefinition,
  answers: Answers,
  withheld: readonly string[],
): Answers {
  const hidden = new Set(
    sections
      .filter(({ id }) => withheld.includes(id))
      .flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !hidden.has(question)));
}

type Marked = {
  readonly definition: QuestionnaireDefinition;
  readonly facts: Facts;
  readonly timeZone: string;
  /** Questions that may be told; null or absent: all. */
  readonly allowed?: ReadonlySet<string> | null;
};

/** What stands in the place of each withheld section: nothing of what it said. */
export function withheldViews(
  candidacyId: string,
  kind: QuestionnaireKind,
  { definition, facts, timeZone, allowed = null }: Marked,
): WithheldView[] {
  const rows = (facts.withheld.get(candidacyId) ?? []).filter((row) => row.kind === kind);
  return definition.sections.flatMap(({ id, title, questions }) => {
    const row = rows.find(({ section }) => section === id);
    const isTold = allowed === null || questions.some((question) => allowed.has(question.id));
    if (row === undefined || !isTold) return [];
    const motive = motiveInWords(facts.motives, row.motive);
    return [{ section: id, title, on: localDay(row.since, timeZone), motive, reason: row.reason }];
  });
}

type Dated = {
  readonly response: {
    readonly publishedAt: Date | null;
    readonly capturedAt: Date | null;
    readonly submittedAt: Date | null;
  };
  readonly facts: Facts;
  readonly timeZone: string;
};

/** Days of capture (art. 9 I), publication and last correction. */
export function datesOf(candidacyId: string, kind: QuestionnaireKind, { response, facts, timeZone }: Dated) {
  const day = (instant: Date | null | undefined) => (instant ? localDay(instant, timeZone) : null);
  return {
    publishedOn: day(response.publishedAt),
    capturedOn: day(response.capturedAt ?? response.submittedAt),
    correctedOn: day(facts.corrections.get(candidacyId)?.[kind]),
  };
}
