import { type Answers, markedValues, type ProtectedFigure, type ProtectedTable } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import {
  type CountedAnswer,
  decideRelease,
  type FigureTable,
  type FormerFigures,
  type ReleaseInput,
} from '@conoceles/rules';
import type { TenantContext } from '../tenants/tenant-context.ts';
import type { AskedQuestion } from './asked-questions.ts';
import { readFormer, tableKey, writeMembers } from './figure-members.ts';
import { loadKnown, loadTied, type OpenedAnswers } from './load-identity-answers.ts';
import type { Counted } from './load-population.ts';

export type Counting = {
  readonly tenant: TenantContext;
  readonly snapshotId: string;
  readonly people: readonly Counted[];
  readonly opened: ReadonlyMap<string, OpenedAnswers>;
  readonly questions: readonly AskedQuestion[];
  /** What the last snapshot of the process says of each question. */
  readonly last: readonly ProtectedFigure[];
  readonly isOver: boolean;
};

/** The first table of a question waits until one in so many candidacies is counted: what is shown first fixes how detailed it can ever be. */
const firstShare = 3;

/** The protected figures of every question, each renewed only when the rule says that nobody is given away. */
export async function countAnswers(tx: TenantTx<'identity'>, counting: Counting): Promise<ProtectedFigure[]> {
  const known = await loadKnown(tx, counting.tenant);
  const tied = await loadTied(tx, counting.tenant);
  const figures: ProtectedFigure[] = [];
  for (const question of counting.questions) {
    const answers = answersTo(question, counting, { known, tied });
    figures.push(await decideFigure(tx, question, counting, answers));
  }
  return figures;
}

async function decideFigure(
  tx: TenantTx<'identity'>,
  question: AskedQuestion,
  counting: Counting,
  answers: readonly CountedAnswer[],
): Promise<ProtectedFigure> {
  const { tenant, snapshotId } = counting;
  const key = tableKey(tenant.process.slug, question.id);
  const table = counting.last.find((one) => one.question === question.id)?.table ?? null;
  const former = await readFormer(tx, key, table);
  const decision = decideRelease({
    answers,
    former,
    minimum: tenant.rules.minimumCount,
    options: question.options.map(({ value }) => value),
    moment: momentOf(counting, answers.length, former),
  });
  await writeMembers(tx, key, { snapshotId, answers, decision });
  const shown = decision.kind === 'released' ? asShown(decision.table, question, counting) : table;
  const wasTried = decision.kind === 'refused' || former.waiting.size > 0;
  const { id, label, section, kind } = question;
  const state = shown !== null ? 'shown' : wasTried ? 'protected' : 'early';
  return { question: id, label, section, kind, state, table: shown };
}

function momentOf(
  { people, isOver }: Counting,
  counted: number,
  former: FormerFigures,
): ReleaseInput['moment'] {
  if (isOver) return 'last';
  const hasBegun = former.table !== null || former.waiting.size > 0;
  return hasBegun || counted * firstShare >= people.length ? 'open' : 'early';
}

function answersTo(
  question: AskedQuestion,
  { people, opened }: Counting,
  { known, tied }: { known: ReadonlySet<string>; tied: ReadonlySet<string> },
): CountedAnswer[] {
  return people.flatMap((one) => {
    const own = opened.get(one.id);
    if (own === undefined) return [];
    const { id, gender, office, officeKind, action } = one;
    return [
      {
        id,
        stamp: own.stamp,
        gender,
        office,
        family: officeKind.startsWith('municipal-') ? 'municipal' : 'state',
        answer: markedIn(own.answers, question.id),
        isKnown: known.has(id) || (action !== null && action.group === question.group),
        isTied: tied.has(id),
      },
    ];
  });
}

const markedIn = (answers: Answers, question: string): string => markedValues(answers[question])[0] ?? '';

function asShown(
  table: FigureTable,
  question: AskedQuestion,
  { tenant, snapshotId }: Counting,
): ProtectedTable {
  const labelOf = (value: string) =>
    question.options.find((option) => option.value === value)?.label ?? value;
  const own = table.groups.flat();
  const joined = question.options.filter(({ value }) => !own.includes(value)).map(({ label }) => label);
  const restLabel =
    question.kind === 'yes'
      ? 'Otra respuesta o sin respuesta'
      : [...joined, 'Prefiere no contestar o sin respuesta'].join('; ');
  return {
    takenAt: tenant.now.toISOString(),
    snapshotId,
    options: table.groups.map((values) => ({
      values: values === null ? null : [...values],
      label: values === null ? restLabel : values.map(labelOf).join('; '),
    })),
    rows: table.classes.map(({ genders, offices }, place) => {
      const counts = [...(table.counts[place] ?? [])];
      return {
        genders: genders === null ? null : ([...genders] as Counted['gender'][]),
        offices: offices === null ? null : [...offices],
        answered: counts.reduce((sum, count) => sum + count, 0),
        counts,
      };
    }),
  };
}
