import { ActorKind, CandidacyStatus, QuestionnaireState } from '@conoceles/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay, localDay } from '../deadlines/index.ts';
import { type CorrectionInput, correctionDueAt, isSectionOpen, mayAskCorrection } from './index.ts';

const timeZone = 'America/Hermosillo';
const base: CorrectionInput = {
  now: new Date('2024-05-10T12:00:00-07:00'),
  timeZone,
  electionDay: '2024-06-02',
  rules: { allowed: 1, appliedBy: 'admin', candidateMayAsk: false, dueInBusinessDays: 1 },
  candidacyStatus: 'approved',
  independent: false,
  actor: 'liaison',
  state: 'published',
  publishedAt: new Date('2024-05-01T12:00:00-07:00'),
  used: 0,
  open: false,
};
const instants = fc.date({ min: new Date('2024-04-01'), max: new Date('2024-06-20'), noInvalidDate: true });
const inputs: fc.Arbitrary<CorrectionInput> = fc.record({
  now: instants,
  timeZone: fc.constant(timeZone),
  electionDay: fc.constant('2024-06-02'),
  rules: fc.record({
    allowed: fc.nat({ max: 3 }),
    appliedBy: fc.constantFrom('admin' as const, 'capturer' as const),
    candidateMayAsk: fc.boolean(),
    dueInBusinessDays: fc.integer({ min: 1, max: 5 }),
  }),
  candidacyStatus: fc.constantFrom(...CandidacyStatus.options),
  independent: fc.boolean(),
  actor: fc.constantFrom(...ActorKind.options),
  state: fc.oneof(fc.constant('published' as const), fc.constantFrom(...QuestionnaireState.options)),
  publishedAt: fc.option(instants),
  used: fc.nat({ max: 3 }),
  open: fc.boolean(),
});
const because = (changes: Partial<CorrectionInput>) => {
  const right = mayAskCorrection({ ...base, ...changes });
  return right.ok ? right.left : right.because;
};

describe('asking for a correction', () => {
  it('is granted only to who may, of what is published, within the number and the time', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const right = mayAskCorrection(input);
        if (!right.ok) return;
        const { actor, independent, rules, used } = input;
        const own = actor === 'candidate' && (independent || rules.candidateMayAsk);
        expect(actor === 'liaison' || own).toBe(true);
        expect([input.candidacyStatus, input.state, input.open]).toEqual(['approved', 'published', false]);
        expect(localDay(input.now, timeZone) <= input.electionDay).toBe(true);
        expect(input.publishedAt !== null && input.publishedAt <= input.now).toBe(true);
        expect(right.left).toBe(rules.allowed - used);
        expect(right.left).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says why it is not', () => {
    expect(because({})).toBe(1);
    expect(because({ used: 1 })).toBe('none-left');
    expect(because({ open: true })).toBe('already-open');
    expect(because({ actor: 'candidate' })).toBe('not-theirs');
    expect(because({ actor: 'candidate', independent: true })).toBe(1);
    expect(because({ actor: 'candidate', rules: { ...base.rules, candidateMayAsk: true } })).toBe(1);
    expect(because({ actor: 'admin' })).toBe('not-theirs');
    expect(because({ rules: { ...base.rules, allowed: 0 } })).toBe('not-offered');
    expect(because({ now: new Date('2024-06-02T23:59:59-07:00') })).toBe(1);
    expect(because({ now: new Date('2024-06-03T00:00:00-07:00') })).toBe('after-election-day');
    expect(because({ state: 'validated' })).toBe('not-published');
  });
});

describe('the deadline of a correction', () => {
  const due = (asked: string, holidays: string[] = [], days = 1) =>
    correctionDueAt(new Date(asked), {
      rules: { ...base.rules, dueInBusinessDays: days },
      holidays,
      timeZone,
    }).toISOString();

  it('is the end of the next business day there', () => {
    expect(due('2024-05-09T23:30:00-07:00')).toBe('2024-05-11T06:59:59.999Z');
    expect(due('2024-05-10T09:00:00-07:00')).toBe('2024-05-14T06:59:59.999Z');
    expect(due('2024-05-10T09:00:00-07:00', ['2024-05-13'])).toBe('2024-05-15T06:59:59.999Z');
    expect(due('2024-05-10T09:00:00-07:00', [], 3)).toBe('2024-05-16T06:59:59.999Z');
  });

  it('always falls on a business day after the request', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 5 }), (asked, dueInBusinessDays) => {
        const rules = { ...base.rules, dueInBusinessDays };
        const day = localDay(correctionDueAt(asked, { rules, holidays: ['2024-05-01'], timeZone }), timeZone);
        expect(isBusinessDay(day, ['2024-05-01'])).toBe(true);
        expect(day > localDay(asked, timeZone)).toBe(true);
      }),
    );
  });
});

describe('a reopened section', () => {
  it('is the only one that can be written', () => {
    const open = (state: QuestionnaireState, reopenedSections: string[]) =>
      isSectionOpen({ state, reopenedSections }, 'historia');
    expect(open('draft', [])).toBe(true);
    expect(open('observed', ['historia'])).toBe(true);
    expect(open('observed', ['contacto'])).toBe(false);
    expect(open('published', ['historia'])).toBe(false);
  });
});
