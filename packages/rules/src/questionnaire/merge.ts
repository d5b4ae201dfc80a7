import type {
  Question,
  QuestionnaireDefinition,
  QuestionnaireDifferences,
  Section,
  TenantRules,
} from '@conoceles/contracts';

type QuestionDifference = QuestionnaireDifferences['questions'][string];

/** What of the tenant's rules reaches the questionnaire: the photograph's limit and the age range of «joven». */
export type QuestionnaireRules = Pick<TenantRules, 'photoMaxBytes' | 'youth'>;

/**
 * The questionnaire of a tenant: the base definition (Lineamientos art. 19) with the tenant's differences, its photograph limit and its
 * age range of young people written in. Pure; the base is not touched.
 * @throws RangeError when a difference names a question or a section that does not exist (the folder validator finds it first).
 */
export function mergeQuestionnaire(
  base: QuestionnaireDefinition,
  differences: QuestionnaireDifferences,
  rules: QuestionnaireRules,
): QuestionnaireDefinition {
  refuseUnknownNames(base, differences);
  return {
    ...base,
    source: differences.source === undefined ? base.source : `${base.source}; ${differences.source}`,
    sections: base.sections.map((section) => mergeSection(section, differences, rules)),
  };
}

function mergeSection(
  section: Section,
  differences: QuestionnaireDifferences,
  rules: QuestionnaireRules,
): Section {
  const extra = differences.extra.filter((entry) => entry.section === section.id);
  const changed = section.questions.map((question) =>
    mergeQuestion(question, differences.questions[question.id] ?? {}, rules),
  );
  const whole = extra.reduce(
    (questions, entry) => insertAfter(questions, fillIn(entry.question, rules), entry.after),
    changed,
  );
  return { ...fillIn(section, rules), questions: reorder(whole, differences.order[section.id] ?? []) };
}

function mergeQuestion(
  question: Question,
  difference: QuestionDifference,
  rules: QuestionnaireRules,
): Question {
  const { minCharacters, ...rest } = difference;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const photoLimit = question.type === 'photo' ? { maxBytes: rules.photoMaxBytes } : {};
  const merged: Question = { ...question, ...photoLimit, ...given };
  // `null` takes the base's minimum away (Sonora sets no lengths); absent leaves it.
  if (minCharacters !== undefined && 'maxCharacters' in merged) {
    if (minCharacters === null) delete merged.minCharacters;
    else merged.minCharacters = minCharacters;
  }
  return fillIn(merged, rules);
}

function insertAfter(questions: Question[], question: Question, after: string | undefined): Question[] {
  const place = after === undefined ? questions.length : questions.findIndex((one) => one.id === after) + 1;
  return questions.toSpliced(after !== undefined && place === 0 ? questions.length : place, 0, question);
}

function reorder(questions: Question[], order: readonly string[]): Question[] {
  const place = (question: Question) => {
    const index = order.indexOf(question.id);
    return index === -1 ? order.length : index;
  };
  return questions.toSorted((one, other) => place(one) - place(other));
}

/** Writes the tenant's age range where a text of the definition leaves room for it. */
function fillIn<Part extends { help?: string | undefined }>(part: Part, rules: QuestionnaireRules): Part {
  if (part.help === undefined) return part;
  const help = part.help
    .replaceAll('{joven-desde}', String(rules.youth.from))
    .replaceAll('{joven-hasta}', String(rules.youth.to));
  return { ...part, help };
}

function refuseUnknownNames(base: QuestionnaireDefinition, differences: QuestionnaireDifferences): void {
  const sections = new Set(base.sections.map((section) => section.id));
  const questions = new Set(
    base.sections.flatMap((section) => section.questions.map((question) => question.id)),
  );
  const strangeQuestion = Object.keys(differences.questions).find((id) => !questions.has(id));
  if (strangeQuestion !== undefined) throw new RangeError(`unknown question «${strangeQuestion}»`);
  const named = [...differences.extra.map((entry) => entry.section), ...Object.keys(differences.order)];
  const strangeSection = named.find((id) => !sections.has(id));
  if (strangeSection !== undefined) throw new RangeError(`unknown section «${strangeSection}»`);
}
