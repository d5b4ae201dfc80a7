import type {
  Answers,
  ConsentKind,
  Option,
  Question,
  QuestionnaireKind,
  SectionView,
  Verdict,
} from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { authorisePublication } from '../capture/authorise.ts';
import { readCaptureForm } from '../capture/read-form.ts';
import { saveSection } from '../capture/save-section.ts';
import { submitCapture } from '../capture/submit.ts';
import { giveConsent } from '../consents/give-consent.ts';
import { revokeConsent } from '../consents/revoke-consent.ts';
import { applyCorrection } from '../corrections/apply-correction.ts';
import { decideCorrection } from '../corrections/decide-correction.ts';
import { readCorrection } from '../corrections/read-correction.ts';
import { requestCorrection } from '../corrections/request-correction.ts';
import { returnByParty } from '../party/return-by-party.ts';
import { giveVerdict } from '../review/give-verdict.ts';
import { readReviewSheet } from '../review/read-sheet.ts';
import { restoreSection } from '../withholding/restore-section.ts';
import { withholdSection } from '../withholding/withhold-section.ts';
import { type CaptureFixture, capture, type TestCandidacy } from './capture-fixture.ts';
import { fillAnswers } from './fill-answers.ts';

/** Everything that can be done in the life of a candidacy, by whoever may do it. */
export const captureVerbs = ['capture', 'mend', 'submit', 'authorise', 'return-by-party'] as const;
export const reviewVerbs = ['take-in-review', 'observe', 'validate', 'publish'] as const;
export const afterVerbs = ['ask', 'accept', 'refuse', 'apply', 'withhold', 'restore'] as const;
export type QuestionnaireVerb =
  | (typeof captureVerbs)[number]
  | (typeof reviewVerbs)[number]
  | (typeof afterVerbs)[number];

export type LifeStep =
  | {
      readonly verb: QuestionnaireVerb;
      readonly kind: QuestionnaireKind /** Which of two reviewers acts. */;
      readonly by?: 0 | 1;
    }
  | { readonly verb: 'give' | 'revoke'; readonly consent: ConsentKind };

export type LifePeople = {
  readonly candidacy: TestCandidacy;
  readonly liaison: AccountActor;
  readonly reviewers: readonly [AccountActor, AccountActor];
  readonly admin: AccountActor;
};

/** Number of the mark written in each section that carries one. */
type Marks = ReadonlyMap<string, number>;
type Written = {
  draft: Marks;
  submitted: Marks | null;
  validated: Marks | null;
  published: Marks | null;
  /** Who gave the first of two validations of what was submitted. */
  firstBy: AccountActor | null;
  withheld: Set<string>;
};

/** What people wrote, what was validated and which consents stand: what the projection is compared with. */
export type LifeModel = {
  marks: number;
  readonly questionnaires: Record<QuestionnaireKind, Written>;
  readonly consents: Set<ConsentKind>;
  /** Sections whose texts carry a mark, and the one that is corrected and withheld. */
  carriers: Record<QuestionnaireKind, readonly string[]>;
};

const nothing = (): Written => ({
  draft: new Map(),
  submitted: null,
  validated: null,
  published: null,
  firstBy: null,
  withheld: new Set(),
});

export const markOf = (number: number) => `marca${number}fin`;
/** The mark of an identity questionnaire travels in an «otra», the only text it has. */
const pickOther = (_question: Question, options: readonly Option[]) =>
  options.find((option) => option.kind === 'other');

export async function newLifeModel(fixture: CaptureFixture, { candidacy }: LifePeople): Promise<LifeModel> {
  const carriersOf = async (kind: QuestionnaireKind) => {
    const target = { candidacyId: candidacy.id, kind };
    const { definition, catalogues } = await readCaptureForm(fixture.deps, candidacy.person, target);
    const answers = fillAnswers(definition, catalogues as never, { mark: markOf(0), pick: pickOther });
    return definition.sections
      .filter(({ questions }) =>
        questions.some(({ id }) => JSON.stringify(answers[id] ?? '').includes(markOf(0))),
      )
      .map(({ id }) => id);
  };
  return {
    marks: 0,
    questionnaires: { curricular: nothing(), identity: nothing() },
    consents: new Set(),
    carriers: { curricular: await carriersOf('curricular'), identity: await carriersOf('identity') },
  };
}

/** The section that corrections and withholding are about: the last that carries a mark. */
export const sectionOf = ({ carriers }: LifeModel, kind: QuestionnaireKind): string =>
  carriers[kind].at(-1) ?? '';

/** Takes a step through the product's own verbs and, only if it is accepted, in the model too. */
export async function takeStep(
  fixture: CaptureFixture,
  step: LifeStep,
  life: { readonly people: LifePeople; readonly model: LifeModel },
): Promise<void> {
  if ('consent' in step) return takeConsent(fixture, step, life);
  const given = {
    fixture,
    step,
    ...life,
    target: { candidacyId: life.people.candidacy.id, kind: step.kind },
  };
  const { verb } = step;
  if (verb === 'capture' || verb === 'mend' || verb === 'submit') return takeCapture(given);
  if (verb === 'authorise' || verb === 'return-by-party') return takeParty(given);
  if (verb === 'take-in-review' || verb === 'observe' || verb === 'validate' || verb === 'publish') {
    return takeReview(given);
  }
  return takeAfter(given);
}

type Given = {
  readonly fixture: CaptureFixture;
  readonly step: Extract<LifeStep, { kind: QuestionnaireKind }>;
  readonly people: LifePeople;
  readonly model: LifeModel;
  readonly target: { readonly candidacyId: string; readonly kind: QuestionnaireKind };
};

async function takeConsent(
  { deps }: CaptureFixture,
  step: Extract<LifeStep, { consent: ConsentKind }>,
  { people, model }: { readonly people: LifePeople; readonly model: LifeModel },
): Promise<void> {
  const { id: candidacyId, person } = people.candidacy;
  const verb = step.verb === 'give' ? giveConsent : revokeConsent;
  await verb(deps, person, { candidacyId, consent: step.consent });
  if (step.verb === 'give') model.consents.add(step.consent);
  else model.consents.delete(step.consent);
  if (step.verb === 'revoke' && step.consent === 'treatment') model.consents.delete('publish-identity');
}

async function takeCapture({ fixture, step, people, model, target }: Given): Promise<void> {
  const { deps } = fixture;
  const { person } = people.candidacy;
  const own = model.questionnaires[step.kind];
  if (step.verb === 'capture') {
    const mark = model.marks + 1;
    await capture(deps, person, target, { mark: markOf(mark), pick: pickOther });
    model.marks = mark;
    own.draft = new Map(model.carriers[step.kind].map((section) => [section, mark]));
    return;
  }
  const form = await readCaptureForm(deps, person, target);
  if (step.verb === 'mend') {
    const mark = model.marks + 1;
    const section = sectionOf(model, step.kind);
    const answers = answersOf(form, section, mark);
    await saveSection(deps, person, { ...target, section, answers, revision: form.revision });
    model.marks = mark;
    own.draft = new Map([...own.draft, [section, mark]]);
    return;
  }
  await submitCapture(deps, person, { ...target, revision: form.revision });
  own.submitted = own.draft;
  own.validated = null;
  own.firstBy = null;
}

type Form = Pick<Awaited<ReturnType<typeof readCaptureForm>>, 'definition' | 'catalogues'>;

function answersOf({ definition, catalogues }: Form, section: string, mark: number): Answers {
  const all = fillAnswers(definition, catalogues as never, { mark: markOf(mark), pick: pickOther });
  const questions = definition.sections.find(({ id }) => id === section)?.questions ?? [];
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const answer = all[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}

async function hashRead({ fixture, people, target }: Given): Promise<string> {
  return (await readReviewSheet(fixture.deps, people.reviewers[0], target)).contentHash ?? '';
}

async function takeParty(given: Given): Promise<void> {
  const { fixture, step, people, target } = given;
  const contentHash = await hashRead(given);
  if (step.verb === 'authorise') {
    await authorisePublication(fixture.deps, people.liaison, { ...target, contentHash });
    return;
  }
  await returnByParty(fixture.deps, people.liaison, {
    ...target,
    contentHash,
    text: 'Falta revisar esta parte.',
  });
}

async function takeReview(given: Given): Promise<void> {
  const { fixture, step, people, model, target } = given;
  const reviewer = people.reviewers[step.by ?? 0];
  const contentHash = await hashRead(given);
  const own = model.questionnaires[step.kind];
  const sheet = await giveVerdict(fixture.deps, reviewer, target, verdictOf(given, contentHash));
  if (step.verb === 'publish') {
    if (own.validated === null) throw new Error('published without having been validated');
    own.published = own.validated;
    return;
  }
  if (step.verb === 'validate' && sheet.state === 'first-validated') {
    own.firstBy = reviewer;
    return;
  }
  if (step.verb === 'validate' && own.firstBy?.accountId === reviewer.accountId) {
    throw new Error('the same person gave both validations');
  }
  own.validated = step.verb === 'validate' ? own.submitted : null;
  own.firstBy = null;
}

function verdictOf({ step, model }: Given, contentHash: string): Verdict {
  switch (step.verb) {
    case 'observe': {
      const observed = {
        section: sectionOf(model, step.kind),
        motive: 'otro',
        text: 'Hay algo que corregir aquí.',
      };
      return { verdict: 'observe', contentHash, observations: [observed] };
    }
    case 'validate':
      return { verdict: 'validate', contentHash, allCorrect: true };
    case 'publish':
      return { verdict: 'publish', contentHash };
    default:
      return { verdict: 'take-in-review', contentHash };
  }
}

async function takeAfter(given: Given): Promise<void> {
  const { fixture, step, people, model, target } = given;
  const { deps } = fixture;
  const own = model.questionnaires[step.kind];
  const section = sectionOf(model, step.kind);
  const [reviewer] = people.reviewers;
  switch (step.verb) {
    case 'ask':
      await requestCorrection(deps, people.liaison, target, { section, reason: 'Cambió este dato.' });
      return;
    case 'withhold': {
      const withheld = { section, motive: 'otro', reason: 'Se revisa por una queja recibida.' };
      await withholdSection(deps, reviewer, target, withheld);
      own.withheld.add(section);
      return;
    }
    case 'restore':
      await restoreSection(deps, reviewer, { ...target, section });
      own.withheld.delete(section);
      return;
    default:
      return attendCorrection(given);
  }
}

async function attendCorrection({ fixture, step, people, model, target }: Given): Promise<void> {
  const { deps } = fixture;
  const own = model.questionnaires[step.kind];
  // The declared clock stands still, so that instants do not tell the newest: the one to be attended, then.
  const [found] = await deps.test.adminSql<{ id: string }[]>`
    select id from identity.corrections where candidacy_id = ${target.candidacyId} and kind = ${step.kind}
    order by array_position(array['requested', 'accepted'], state), id limit 1`;
  const id = found?.id ?? '00000000-0000-4000-8000-000000000000';
  if (step.verb === 'refuse') {
    await decideCorrection(deps, people.admin, id, {
      decision: 'refuse',
      text: 'No procede esta corrección.',
    });
    return;
  }
  if (step.verb === 'accept') {
    const sheet = await decideCorrection(deps, people.admin, id, { decision: 'accept', text: '' });
    // Reopened: it starts again from what citizens read.
    if (sheet.appliedBy === 'capturer') own.draft = own.published ?? own.draft;
    return;
  }
  const mark = model.marks + 1;
  const section = sectionOf(model, step.kind);
  const form = await readCaptureForm(deps, people.candidacy.person, target);
  const revision = (await readCorrection(deps, people.admin, id)).form?.revision ?? 0;
  await applyCorrection(deps, people.admin, id, { answers: answersOf(form, section, mark), revision });
  model.marks = mark;
  own.published = new Map([...(own.published ?? []), [section, mark]]);
  own.submitted = own.published;
  own.validated = own.published;
}

/** Marks that citizens may read of a questionnaire: of what was published, but what is withheld. */
export function marksShown({ questionnaires }: LifeModel, kind: QuestionnaireKind): Set<string> {
  const { published, withheld } = questionnaires[kind];
  return new Set(
    [...(published ?? [])].flatMap(([section, mark]) => (withheld.has(section) ? [] : [markOf(mark)])),
  );
}

/** Marks found in anything that can be read. */
export const marksIn = (value: unknown): Set<string> =>
  new Set((JSON.stringify(value ?? null).match(/marca\d+fin/gu) ?? []) as string[]);

export const sectionsIn = (value: unknown): readonly string[] =>
  ((value as { sections?: SectionView[] } | null)?.sections ?? []).map(({ id }) => id);
