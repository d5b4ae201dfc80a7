import {
  ActorKind,
  CandidacyStatus,
  CaptureWindow,
  LifeEvent,
  type QuestionnaireState,
  QuestionnaireState as State,
} from '@conoceles/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedEvents, isLocked, type LifeContext, nextState } from './index.ts';

const context: LifeContext = {
  candidacyStatus: 'approved',
  demandsAuthorisation: true,
  independent: false,
  window: 'open',
  actor: 'system',
  twoStepValidation: false,
  gaveFirstValidation: false,
  correctionsAppliedBy: 'capturer',
};
const contexts = fc.record({
  candidacyStatus: fc.constantFrom(...CandidacyStatus.options),
  demandsAuthorisation: fc.boolean(),
  independent: fc.boolean(),
  window: fc.constantFrom(...CaptureWindow.options),
  actor: fc.constantFrom(...ActorKind.options),
  twoStepValidation: fc.boolean(),
  gaveFirstValidation: fc.boolean(),
  correctionsAppliedBy: fc.constantFrom('admin' as const, 'capturer' as const),
});
const states = fc.constantFrom(...State.options);
const events = fc.constantFrom(...LifeEvent.options);
const changing = contexts.map(({ demandsAuthorisation, ...changes }) => changes);

interface Step {
  readonly event: LifeEvent;
  readonly from: QuestionnaireState;
  readonly to: QuestionnaireState;
}

/** Accepted steps of a random life: the tenant and its rule stay, actors, windows and attempts vary. */
const lives = (demandsAuthorisation: boolean) =>
  fc.array(fc.tuple(events, changing), { maxLength: 60 }).map((attempts) => {
    const steps: Step[] = [];
    let state: QuestionnaireState = 'not-started';
    for (const [event, changes] of attempts) {
      const result = nextState(state, event, {
        ...changes,
        candidacyStatus: 'approved',
        demandsAuthorisation,
      });
      if (!result.ok) continue;
      steps.push({ event, from: state, to: result.state });
      state = result.state;
    }
    return steps;
  });

/** Random lives rarely go far; this one always takes an event that is allowed. */
const eagerLives = (demandsAuthorisation: boolean) =>
  fc.array(fc.nat(), { maxLength: 60 }).map((choices) => {
    const steps: Step[] = [];
    let state: QuestionnaireState = 'not-started';
    for (const choice of choices) {
      const possible = allowedEvents(state, { ...context, demandsAuthorisation });
      const event = possible[choice % possible.length];
      if (event === undefined) break;
      const result = nextState(state, event, { ...context, demandsAuthorisation });
      if (!result.ok) throw new Error(`${event} was offered and refused`);
      steps.push({ event, from: state, to: result.state });
      state = result.state;
    }
    return steps;
  });

const anyLives = (demandsAuthorisation: boolean) =>
  fc.oneof(lives(demandsAuthorisation), eagerLives(demandsAuthorisation));

describe('every path', () => {
  it('reaches publication only from a validation of that very round', () => {
    fc.assert(
      fc.property(fc.boolean().chain(anyLives), (steps) => {
        steps.forEach(({ event, from, to }, at) => {
          if (to !== 'published' || event === 'apply-correction') return;
          expect(from).toBe('validated');
          const before = steps.slice(0, at);
          const changed = before.findLastIndex((step) => ['save-draft', 'submit'].includes(step.event));
          expect(before.findLastIndex((step) => step.event === 'validate')).toBeGreaterThan(changed);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('enters review only after an authorisation later than the last change, where it is demanded', () => {
    fc.assert(
      fc.property(anyLives(true), (steps) => {
        steps.forEach(({ to }, at) => {
          if (to !== 'in-review') return;
          const before = steps.slice(0, at);
          const changed = before.findLastIndex(({ event }) => event === 'save-draft' || event === 'submit');
          const authorised = before.findLastIndex(({ event }) => event === 'authorise');
          expect(authorised).toBeGreaterThan(changed);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never changes answers between a submission and a return', () => {
    fc.assert(
      fc.property(fc.boolean().chain(anyLives), (steps) => {
        let locked = false;
        for (const { event, to } of steps) {
          if (event === 'save-draft' || event === 'submit') expect(locked).toBe(false);
          if (event === 'submit') locked = true;
          if (to === 'observed') locked = false;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('can be walked to publication, with and without authorisation', () => {
    const walk = (path: readonly LifeEvent[], demandsAuthorisation: boolean) =>
      path.reduce<QuestionnaireState>((state, event) => {
        const result = nextState(state, event, { ...context, demandsAuthorisation });
        return result.ok ? result.state : state;
      }, 'not-started');
    expect(walk(['save-draft', 'submit', 'take-in-review', 'validate', 'publish'], false)).toBe('published');
    const path: LifeEvent[] = ['save-draft', 'submit', 'authorise', 'take-in-review', 'validate', 'publish'];
    expect(walk(path, true)).toBe('published');
  });
});

describe('one event', () => {
  it('is refused always for a substituted or cancelled candidacy', () => {
    fc.assert(
      fc.property(
        states,
        events,
        contexts,
        fc.constantFrom('substituted', 'cancelled'),
        (state, event, some, status) => {
          const result = nextState(state, event, { ...some, candidacyStatus: status });
          expect(result).toMatchObject({ ok: false, problem: { code: 'candidacy-not-active' } });
        },
      ),
    );
  });

  it('captures only while the window is open or late, whoever the person is', () => {
    fc.assert(
      fc.property(
        states,
        fc.constantFrom<LifeEvent>('save-draft', 'submit'),
        contexts,
        (state, event, some) => {
          const closed = some.window === 'closed' || some.window === 'not-open';
          fc.pre(closed && some.actor !== 'system');
          expect(nextState(state, event, some).ok).toBe(false);
        },
      ),
    );
  });

  it('keeps capture, authorisation and review in different hands', () => {
    const doers = (event: LifeEvent, state: QuestionnaireState, independent = false) =>
      ActorKind.options.filter(
        (actor) => actor !== 'system' && nextState(state, event, { ...context, actor, independent }).ok,
      );
    expect(doers('save-draft', 'draft')).toEqual(['candidate', 'liaison']);
    expect(doers('authorise', 'submitted')).toEqual(['liaison']);
    expect(doers('authorise', 'submitted', true)).toEqual(['candidate', 'liaison']);
    const byAdmin = ActorKind.options.filter(
      (actor) =>
        nextState('published', 'apply-correction', { ...context, actor, correctionsAppliedBy: 'admin' }).ok,
    );
    expect(byAdmin).toEqual(['admin', 'system']);
    expect(doers('take-in-review', 'authorised')).toEqual(['reviewer', 'admin']);
    expect(doers('validate', 'in-review')).toEqual(['reviewer', 'admin']);
    expect(doers('publish', 'validated')).toEqual(['reviewer', 'admin']);
  });

  it('asks two different people to validate, where the tenant wants two', () => {
    const two = { ...context, actor: 'reviewer', twoStepValidation: true } as const;
    expect(nextState('in-review', 'validate', two)).toEqual({ ok: true, state: 'first-validated' });
    expect(nextState('first-validated', 'validate', two)).toEqual({ ok: true, state: 'validated' });
    expect(nextState('first-validated', 'publish', two).ok).toBe(false);
    expect(nextState('first-validated', 'validate', { ...two, gaveFirstValidation: true })).toMatchObject({
      problem: { code: 'same-person' },
    });
  });

  it('corrects what is published only in the way of the tenant', () => {
    const by = (correctionsAppliedBy: 'admin' | 'capturer') => {
      const admin = { ...context, actor: 'admin', correctionsAppliedBy } as const;
      return (['reopen', 'apply-correction'] as const).filter(
        (event) => nextState('published', event, admin).ok,
      );
    };
    expect(by('admin')).toEqual(['apply-correction']);
    expect(by('capturer')).toEqual(['reopen']);
  });

  it('says why it is refused', () => {
    const code = (state: QuestionnaireState, event: LifeEvent, changes: Partial<LifeContext>) => {
      const result = nextState(state, event, { ...context, ...changes });
      return result.ok ? result.state : result.problem.code;
    };
    expect(code('submitted', 'save-draft', { actor: 'candidate' })).toBe('locked');
    expect(code('submitted', 'take-in-review', { actor: 'reviewer' })).toBe('authorisation-missing');
    expect(code('submitted', 'authorise', { demandsAuthorisation: false })).toBe(
      'authorisation-not-demanded',
    );
    expect(code('draft', 'submit', { actor: 'candidate', window: 'closed' })).toBe('window-closed');
    expect(code('draft', 'submit', { actor: 'candidate', window: 'not-open' })).toBe('window-not-open');
    expect(code('in-review', 'publish', { actor: 'admin' })).toBe('event-not-possible');
    expect(code('draft', 'submit', { actor: 'candidate', window: 'late' })).toBe('submitted');
  });

  it('is offered exactly when it would be accepted', () => {
    fc.assert(
      fc.property(states, events, contexts, (state, event, some) => {
        expect(allowedEvents(state, some).includes(event)).toBe(nextState(state, event, some).ok);
      }),
    );
  });

  it('finds the questionnaire locked from submission until it is returned', () => {
    expect(State.options.filter((state) => !isLocked(state))).toEqual(['not-started', 'draft', 'observed']);
  });
});
