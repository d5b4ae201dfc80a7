import type {
  ComparedAnswer,
  ComparedQuestion,
  Question,
  QuestionnaireDefinition,
} from '@conoceles/contracts';
import type { PublishedCurricular } from '../publication/published-json.ts';

/** A row of the comparison with the questions whose answers stand in it. */
export type QuestionRow = ComparedQuestion & { readonly questions: readonly string[] };

/** What of a published questionnaire is compared; the answers as data stay where they are. */
export type ComparedAnswers = Pick<PublishedCurricular, 'sections' | 'withheld'>;

/**
 * The rows of every comparison of a site: they follow from its questionnaires and from nothing that anybody answered. The newest version gives the order;
 * what only earlier ones asked stands at the end of its section. Ways to get in touch are one row, the last: a voter compares what people say first.
 * @param definitions versions somebody may have answered under, newest first
 */
export function questionRows(definitions: readonly QuestionnaireDefinition[]): QuestionRow[] {
  const sections = new Map<string, { title: string; questions: Map<string, Question> }>();
  for (const section of definitions.flatMap((definition) => definition.sections)) {
    const known = sections.get(section.id) ?? { title: section.title, questions: new Map() };
    for (const question of section.questions.filter(({ type }) => type !== 'photo')) {
      if (!known.questions.has(question.id)) known.questions.set(question.id, question);
    }
    sections.set(section.id, known);
  }
  const asked = [...sections].map(([id, { title, questions }]) => ({
    id,
    title,
    questions: [...questions.values()],
  }));
  const isContact = ({ questions }: (typeof asked)[number]) =>
    questions.length > 0 && questions.every(({ type }) => type === 'contact');
  return [
    ...asked.filter((section) => !isContact(section)).flatMap(rowsOfSection),
    ...asked.filter(isContact).map(({ id, title, questions }) => ({
      id,
      label: title,
      section: id,
      questions: questions.map((question) => question.id),
    })),
  ];
}

function rowsOfSection({
  id: section,
  questions,
}: {
  id: string;
  questions: readonly Question[];
}): QuestionRow[] {
  const byLabel = Map.groupBy(questions, ({ label }) => label.trim().toLowerCase());
  return [...byLabel.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ id: first.id, label: first.label, section, questions: same.map(({ id }) => id) }];
  });
}

/** Why somebody has no answers at all. */
export type Absence = Exclude<ComparedAnswer['state'], 'answered' | 'blank' | 'withheld'>;

/** One cell per row, whatever was answered. */
export function comparedAnswers(
  rows: readonly QuestionRow[],
  published: ComparedAnswers | null,
  absence: Absence,
): ComparedAnswer[] {
  if (published === null) return rows.map(() => ({ state: absence }));
  const answers = new Map(
    published.sections.flatMap((section) => section.answers.map((answer) => [answer.question, answer])),
  );
  return rows.map((row) => {
    const withheld = published.withheld.find(({ section }) => section === row.section);
    if (withheld !== undefined) {
      const { on, motive, reason } = withheld;
      return { state: 'withheld', on, motive, reason };
    }
    const found = row.questions.flatMap((question) => answers.get(question) ?? []);
    const lines = found.flatMap((answer) => answer.lines);
    if (lines.length === 0) return { state: 'blank' };
    return {
      state: 'answered',
      lines,
      links: found.flatMap((answer) => answer.links),
      long: found.some((answer) => answer.long),
    };
  });
}
