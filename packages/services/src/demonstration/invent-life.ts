import type { ConsentKind, QuestionnaireState, TenantRules } from '@conoceles/contracts';
import { captureDueAt, startOfDay } from '@conoceles/rules';
import type { Random } from './create-random.ts';
import type { InventedConsent, InventedLife, LifeTarget } from './invented-candidacy.ts';
import { OBSERVATIONS } from './observations.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Share of each state of life, in thousandths; what a tenant does not have goes to the next in the list. */
const SHARES: readonly (readonly [LifeTarget, number])[] = [
  ['account-not-issued', 20],
  ['account-not-received', 35],
  ['no-draft', 40],
  ['draft', 70],
  ['late', 60],
  ['submitted', 55],
  ['authorised', 30],
  ['in-review', 55],
  ['observed', 35],
  ['validated', 40],
  ['published', 320],
  ['published-with-identity', 180],
  ['consent-revoked', 20],
  ['substituted', 20],
  ['cancelled', 20],
];

export type LifeInput = {
  random: Random;
  rules: TenantRules;
  timeZone: string;
  /** Days AAAA-MM-DD. */
  approvedOn: string;
  publicationStart: string;
  /** The demonstration's «now». */
  now: Date;
  hasAffirmativeAction: boolean;
  /** Instant it took another's place: the shorter period applies. */
  substitutedAt?: Date;
};

/** Draws a state of life the tenant's rules allow. */
export function drawTarget(random: Random, rules: TenantRules): LifeTarget {
  let left = random.between(1, 1000);
  for (const [target, share] of SHARES) {
    left -= share;
    if (left <= 0) return target === 'authorised' && !rules.partyAuthorisesPublication ? 'in-review' : target;
  }
  return 'published';
}

/** The life that leads to a target: every instant between the approval and the demonstration's «now», in order. */
export function inventLife(target: LifeTarget, input: LifeInput): InventedLife {
  const approvedAt = startOfDay(input.approvedOn, input.timeZone).getTime() + 18 * HOUR;
  const base: InventedLife = {
    target,
    status: target === 'cancelled' ? 'cancelled' : target === 'substituted' ? 'substituted' : 'approved',
    statusSince: new Date(approvedAt),
    questionnaires: bothIn(stateOf(target)),
    late: target === 'late',
    consents: [],
  };
  if (target === 'account-not-issued') return base;
  const issued = approvedAt + input.random.between(16, 60) * HOUR;
  const withAccount = {
    ...base,
    accountIssuedAt: new Date(Math.min(issued, input.now.getTime() - 12 * HOUR)),
  };
  if (target === 'account-not-received') return withAccount;
  return afterReception(withAccount, input);
}

function afterReception(life: InventedLife, input: LifeInput): InventedLife {
  const { random, now } = input;
  const issuedAt = life.accountIssuedAt?.getTime() ?? now.getTime();
  const receivedAt = receptionOf(life.target, issuedAt, input);
  const dueAt = captureDueAt({ ...input, receivedAt: new Date(receivedAt) })?.getTime() ?? now.getTime();
  const received = { ...life, accountReceivedAt: new Date(receivedAt) };
  if (life.target === 'no-draft') return received;
  const end = Math.min(now.getTime() - 2 * HOUR, dueAt - 2 * HOUR);
  const at = (share: number) => receivedAt + Math.max(end - receivedAt, HOUR) * share;
  const savedAt = new Date(at(random.next() * 0.4 + 0.2));
  const started = { ...received, savedAt, consents: consentsOf(life.target, savedAt, input) };
  if (life.target === 'substituted' || life.target === 'cancelled') return leave(started, now, random);
  if (life.questionnaires.curricular === 'draft') return started;
  return afterSubmission(started, at(random.next() * 0.2 + 0.7), input);
}

/** What must still be open was received lately; what must be late, as soon as it was issued; the rest within four days. */
function receptionOf(target: LifeTarget, issuedAt: number, { random, now, rules }: LifeInput): number {
  const latest = now.getTime() - 6 * HOUR;
  if (target === 'late') return issuedAt + HOUR;
  if (target === 'no-draft' || target === 'draft') {
    const days = random.next() * Math.max(rules.substitutionCaptureDays - 1, rules.captureDays - 4);
    return Math.min(latest, Math.max(issuedAt + HOUR, latest - days * DAY));
  }
  return Math.min(latest - DAY, issuedAt + random.between(2, 96) * HOUR);
}

/** Steps of review, spread between the submission and «now». */
function afterSubmission(life: InventedLife, submittedAt: number, input: LifeInput): InventedLife {
  const { random, now } = input;
  const opens = startOfDay(input.publicationStart, input.timeZone).getTime() + 8 * HOUR;
  const span = now.getTime() - HOUR - submittedAt;
  const step = (order: number) =>
    new Date(submittedAt + span * Math.min(0.14 * order + random.next() * 0.1, 1));
  const result: InventedLife = { ...life, submittedAt: new Date(submittedAt) };
  const reached = REVIEW_STEPS.indexOf(life.questionnaires.curricular);
  if (input.rules.partyAuthorisesPublication && reached >= 1) result.authorisedAt = step(1);
  if (reached >= 2) result.takenInReviewAt = step(2);
  if (life.questionnaires.curricular === 'observed') {
    result.observedAt = step(3);
    result.observation = random.pick(OBSERVATIONS);
  }
  if (reached >= 4) result.validatedAt = step(4);
  if (reached >= 5)
    result.publishedAt = new Date(Math.max(step(5).getTime(), Math.min(opens, now.getTime() - HOUR)));
  return life.target === 'consent-revoked' ? revoke(result, now) : result;
}

const REVIEW_STEPS: readonly QuestionnaireState[] = [
  'submitted',
  'authorised',
  'in-review',
  'observed',
  'validated',
  'published',
];

function stateOf(target: LifeTarget): QuestionnaireState {
  if (target === 'account-not-issued' || target === 'account-not-received' || target === 'no-draft')
    return 'not-started';
  if (target === 'late' || target === 'draft' || target === 'substituted' || target === 'cancelled')
    return 'draft';
  return target === 'published-with-identity' || target === 'consent-revoked' ? 'published' : target;
}

const bothIn = (state: QuestionnaireState) => ({ curricular: state, identity: state });

function leave(life: InventedLife, now: Date, random: Random): InventedLife {
  const after = Math.max(life.savedAt?.getTime() ?? 0, life.statusSince.getTime());
  return {
    ...life,
    statusSince: new Date(after + (now.getTime() - HOUR - after) * (0.2 + random.next() * 0.3)),
  };
}

function consentsOf(target: LifeTarget, givenAt: Date, input: LifeInput): InventedConsent[] {
  const kinds: ConsentKind[] = ['treatment'];
  if (target === 'published-with-identity' || target === 'consent-revoked') kinds.push('publish-identity');
  if (input.rules.curricularNeedsAuthorisation && !input.hasAffirmativeAction && !input.random.chance(0.04)) {
    kinds.push('publish-curricular');
  }
  return kinds.map((kind) => ({ kind, givenAt }));
}

/** The person takes back the permission to show the sensitive answers, half way between publication and «now». */
function revoke(life: InventedLife, now: Date): InventedLife {
  const from = life.publishedAt?.getTime() ?? now.getTime();
  const revokedAt = new Date((from + now.getTime()) / 2);
  const consents = life.consents.map((one) =>
    one.kind === 'publish-identity' ? { ...one, revokedAt } : one,
  );
  return { ...life, consents };
}
