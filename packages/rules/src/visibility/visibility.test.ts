import {
  AffirmativeActionDisclosure,
  CandidacyStatus,
  ConsentKind,
  QuestionnaireDefinition,
  QuestionnaireState,
} from '@conoceles/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../deadlines/index.ts';
import {
  type ConsentRecord,
  decideVisibility,
  type PublicPart,
  type Visibility,
  type VisibilityInput,
} from './index.ts';

const timeZone = 'America/Hermosillo';
const choice = (id: string, group: string) => ({
  id,
  label: id,
  type: 'single-choice',
  group,
  options: [{ value: 'si', label: 'Sí' }],
});
const definition = QuestionnaireDefinition.parse({
  kind: 'identity',
  title: 'Identidad',
  source: 'Prueba',
  sections: [
    { id: 'uno', title: 'Uno', questions: [choice('indigena', 'indigena'), choice('pueblo', 'indigena')] },
    { id: 'dos', title: 'Dos', questions: [choice('discapacidad', 'discapacidad')] },
  ],
});

/** A candidacy of Sonora in mid-campaign, both questionnaires published, nobody's consent given. */
const base: VisibilityInput = {
  now: new Date('2024-05-10T12:00:00-07:00'),
  timeZone,
  publication: { start: '2024-04-24', end: '2024-06-02' },
  rules: {
    curricularNeedsAuthorisation: false,
    affirmativeActionDisclosure: [
      { from: '2023-09-01', show: 'type-only', reason: 'Plan de trabajo, apartado 10' },
    ],
  },
  candidacy: { status: 'approved', approvedOn: '2024-04-19', statusOn: '2024-04-19' },
  curricular: { state: 'published', publishedAt: new Date('2024-05-01T12:00:00Z'), hasPhoto: true },
  identity: { state: 'published', publishedAt: new Date('2024-05-01T12:00:00Z'), definition },
  consents: [],
};
const given = (kind: ConsentKind, more: Partial<ConsentRecord> = {}): ConsentRecord => ({
  kind,
  givenAt: new Date('2024-04-30T12:00:00-07:00'),
  ...more,
});

const instants = fc.date({ min: new Date('2024-04-01'), max: new Date('2024-06-20'), noInvalidDate: true });
const days = instants.map((instant) => localDay(instant, timeZone));
const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: undefined });
const states = fc.oneof(
  fc.constant<QuestionnaireState>('published'),
  fc.constantFrom(...QuestionnaireState.options),
);
const consents: fc.Arbitrary<ConsentRecord[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...ConsentKind.options), givenAt: instants, revokedAt: maybe(instants) }),
  { maxLength: 4 },
);
const inputs: fc.Arbitrary<VisibilityInput> = fc.record({
  now: instants,
  timeZone: fc.constant(timeZone),
  publication: fc.oneof(fc.constant(base.publication), fc.record({ start: maybe(days), end: maybe(days) })),
  rules: fc.record({
    curricularNeedsAuthorisation: fc.boolean(),
    affirmativeActionDisclosure: fc.array(
      fc.record({
        from: days,
        show: fc.constantFrom(...AffirmativeActionDisclosure.options),
        reason: fc.constant('Regla'),
      }),
      { maxLength: 3 },
    ),
  }),
  candidacy: fc.record({
    status: fc.oneof(fc.constant('approved' as const), fc.constantFrom(...CandidacyStatus.options)),
    approvedOn: days,
    statusOn: days,
    replacedBy: maybe(fc.constant('otra-candidatura')),
  }),
  affirmativeAction: maybe(fc.record({ group: fc.constantFrom('indigena', 'discapacidad', 'otro') })),
  curricular: fc.record({ state: states, publishedAt: maybe(instants), hasPhoto: fc.boolean() }),
  identity: fc.record({ state: states, publishedAt: maybe(instants), definition: fc.constant(definition) }),
  consents,
});
const runs = { numRuns: 2_000 };

const partsOf = ({ registry, affirmativeAction, curricular, photo, identity }: Visibility) => [
  registry,
  affirmativeAction,
  curricular,
  photo,
  identity,
];
const isAllHidden = (seen: Visibility) => !seen.listed && partsOf(seen).every(({ shown }) => !shown);

describe('always', () => {
  it('identity answers show only if published and with a consent in force, or by a rule for affirmative action', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { identity } = decideVisibility(input);
        if (!identity.shown) return;
        expect(input.identity.publishedAt && input.identity.publishedAt <= input.now).toBeTruthy();
        const consented = input.consents.some(
          ({ kind, givenAt, revokedAt }) => kind === 'publish-identity' && !revokedAt && givenAt <= input.now,
        );
        const today = localDay(input.now, timeZone);
        const opening = input.rules.affirmativeActionDisclosure.some(
          ({ from, show }) => from <= today && show !== 'type-only',
        );
        const opened = input.affirmativeAction !== undefined && opening;
        expect(identity.basis.ground === 'consent' ? consented : opened).toBe(true);
      }),
      runs,
    );
  });

  it('a revocation hides, whenever it was made and however often consent was registered before', () => {
    fc.assert(
      fc.property(inputs, fc.nat({ max: 10_000_000 }), (input, later) => {
        const last = Math.max(0, ...input.consents.map(({ givenAt }) => givenAt.getTime()));
        const revoked: ConsentRecord = {
          kind: 'publish-identity',
          givenAt: new Date(0),
          revokedAt: new Date(last + 1 + later),
        };
        const { identity } = decideVisibility({ ...input, consents: [...input.consents, revoked] });
        if (identity.shown) expect(identity.basis.ground).toBe('affirmative-action');
        const { identity: plain } = decideVisibility({
          ...input,
          affirmativeAction: undefined,
          consents: [...input.consents, revoked],
        });
        expect(plain.shown).toBe(false);
      }),
      runs,
    );
  });

  it('nothing shows outside the window, before the approval or while the window has no dates', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const seen = decideVisibility(input);
        const early = localDay(input.now, timeZone) < input.candidacy.approvedOn;
        if (seen.window !== 'open' || early) expect(isAllHidden(seen)).toBe(true);
        if (!seen.listed) expect(seen.captureNotes).toBeUndefined();
      }),
      runs,
    );
  });

  it('the list INAI ordered holds whoever stands under an affirmative action, from the opening of the window and after it, and nobody else', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { window, orderedList, affirmativeAction } = decideVisibility(input);
        const { status, approvedOn } = input.candidacy;
        const isInIt =
          status === 'approved' &&
          (window === 'open' || window === 'after') &&
          localDay(input.now, timeZone) >= approvedOn &&
          input.affirmativeAction !== undefined;
        expect(orderedList.shown).toBe(isInIt);
        if (affirmativeAction.shown) expect(orderedList).toEqual(affirmativeAction);
        if (!orderedList.shown) return;
        expect(orderedList.basis.ground).toBe('order');
        expect(orderedList.basis.since <= input.now).toBe(true);
        const bare = decideVisibility({ ...input, consents: [], curricular: base.curricular });
        expect(bare.orderedList).toEqual(orderedList);
      }),
      runs,
    );
  });

  it('what was published stays so while it is corrected: only publication dates decide, never the state', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...QuestionnaireState.options), (input, state) => {
        const corrected = decideVisibility({
          ...input,
          curricular: { ...input.curricular, state },
          identity: { ...input.identity, state },
        });
        const seen = decideVisibility(input);
        expect(partsOf(corrected)).toEqual(partsOf(seen));
        const never = decideVisibility({
          ...input,
          curricular: { ...input.curricular, state, publishedAt: null },
          identity: { ...input.identity, state, publishedAt: null },
        });
        expect([never.curricular.shown, never.photo.shown, never.identity.shown]).toEqual([
          false,
          false,
          false,
        ]);
        expect(Object.values(never.captureNotes ?? {})).not.toContain('published');
      }),
      runs,
    );
  });

  it('a substituted or cancelled candidacy leaves what happened, when, and who took the place; nothing else', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom('substituted' as const, 'cancelled' as const), (input, status) => {
        const seen = decideVisibility({ ...input, candidacy: { ...input.candidacy, status } });
        expect(isAllHidden(seen)).toBe(true);
        const { statusOn: on, replacedBy } = input.candidacy;
        expect(seen.tombstone).toStrictEqual(
          replacedBy === undefined ? { status, on } : { status, on, replacedBy },
        );
      }),
      runs,
    );
  });

  it('every part that shows says since when, and that is not in the future', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const part of partsOf(decideVisibility(input))) {
          if (!part.shown) continue;
          expect(part.basis.since <= input.now).toBe(true);
          expect(part.basis.source).not.toBe('');
        }
      }),
      runs,
    );
  });

  it('a listed candidacy shows its registry whatever its questionnaires and consents are', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const seen = decideVisibility(input);
        const bare = decideVisibility({ ...input, consents: [], curricular: base.curricular });
        expect(seen.registry).toEqual(bare.registry);
        expect(seen.affirmativeAction.shown).toBe(seen.listed && input.affirmativeAction !== undefined);
      }),
      runs,
    );
  });
});

describe('identity', () => {
  it('shows whole with the consent, and says its date', () => {
    const { identity } = decideVisibility({ ...base, consents: [given('publish-identity')] });
    expect(identity).toEqual({
      shown: true,
      basis: {
        ground: 'consent',
        source: 'Consentimiento expreso del 30 de abril de 2024 (Lineamientos, art. 4, numeral 6)',
        since: base.identity.publishedAt,
      },
    });
  });

  it('hides at the instant of the revocation, and shows again only with a new consent', () => {
    const revokedAt = new Date('2024-05-09T10:00:00-07:00');
    const first = given('publish-identity', { revokedAt });
    const second = given('publish-identity', { givenAt: new Date('2024-05-10T11:00:00-07:00') });
    const shown = (records: ConsentRecord[], now = base.now) =>
      decideVisibility({ ...base, now, consents: records }).identity.shown;
    expect(shown([first])).toBe(false);
    expect(shown([first, second])).toBe(true);
    expect(shown([first, given('publish-identity')])).toBe(false);
    expect(shown([first, given('publish-identity', { givenAt: revokedAt })])).toBe(true);
    expect(shown([first], new Date('2024-05-08T10:00:00-07:00'))).toBe(false);
  });

  it('follows the dated rule of the tenant under affirmative action', () => {
    const at = (now: string, group = 'indigena') =>
      decideVisibility({
        ...base,
        now: new Date(now),
        affirmativeAction: { group },
        rules: {
          ...base.rules,
          affirmativeActionDisclosure: [
            { from: '2024-05-20', show: 'whole-questionnaire', reason: 'Acuerdo 3' },
            { from: '2023-09-01', show: 'type-only', reason: 'Acuerdo 1' },
            { from: '2024-05-12', show: 'group-answers', reason: 'Acuerdo 2' },
          ],
        },
      }).identity;
    expect(at('2024-05-11T23:59:00-07:00')).toEqual({ shown: false, because: 'no-consent' });
    expect(at('2024-05-12T00:00:00-07:00')).toMatchObject({
      shown: true,
      questions: ['indigena', 'pueblo'],
      basis: { ground: 'affirmative-action', since: new Date('2024-05-12T00:00:00-07:00') },
    });
    expect(at('2024-05-12T00:00:00-07:00', 'otro').shown).toBe(false);
    const whole = at('2024-05-21T00:00:00-07:00', 'otro');
    expect(whole).toMatchObject({ shown: true, basis: { source: expect.stringContaining('Acuerdo 3') } });
    expect(whole).not.toHaveProperty('questions');
  });
});

describe('curricular', () => {
  const jalisco = { ...base, rules: { ...base.rules, curricularNeedsAuthorisation: true } };

  it('shows once published, with its photograph if there is one', () => {
    const seen = decideVisibility(base);
    expect([seen.curricular.shown, seen.photo.shown]).toEqual([true, true]);
    const without = decideVisibility({ ...base, curricular: { ...base.curricular, hasPhoto: false } });
    expect(without.photo).toEqual({ shown: false, because: 'no-photo' });
  });

  it('in Jalisco also needs the authorisation of the person, except under affirmative action', () => {
    expect(decideVisibility(jalisco).curricular).toEqual({ shown: false, because: 'no-authorisation' });
    expect(decideVisibility(jalisco).photo.shown).toBe(false);
    const authorised = decideVisibility({ ...jalisco, consents: [given('publish-curricular')] });
    expect(authorised.curricular).toMatchObject({ basis: { ground: 'authorisation' } });
    const action = decideVisibility({ ...jalisco, affirmativeAction: { group: 'indigena' } });
    expect(action.curricular).toMatchObject({ basis: { ground: 'affirmative-action' } });
    const other = decideVisibility({ ...jalisco, consents: [given('publish-identity'), given('treatment')] });
    expect(other.curricular.shown).toBe(false);
  });

  it('says of a questionnaire that is not public whether it was captured', () => {
    const note = (state: QuestionnaireState) =>
      decideVisibility({
        ...base,
        curricular: {
          state,
          hasPhoto: false,
          publishedAt: state === 'published' ? base.curricular.publishedAt : null,
        },
      }).captureNotes?.curricular;
    expect(QuestionnaireState.options.map(note)).toEqual([
      'not-captured',
      'not-captured',
      'in-process',
      'in-process',
      'in-process',
      'in-process',
      'in-process',
      'in-process',
      'published',
    ]);
  });
});

describe('what the internal body switches', () => {
  /** Names of the parts that show, as disclosures are dated by. */
  const shownIn = (seen: Visibility): ReadonlySet<PublicPart> => {
    const { registry, affirmativeAction, curricular, photo, identity } = seen;
    const name = identity.shown && identity.questions !== undefined ? 'identity-group' : 'identity';
    const parts = {
      registry,
      'affirmative-action': affirmativeAction,
      curricular,
      photo,
      [name]: identity,
    };
    const named = Object.entries(parts) as [PublicPart, Visibility['registry']][];
    return new Set(named.filter(([, part]) => part.shown).map(([part]) => part));
  };

  it('a paused profile shows its registry and its affirmative action, and nothing that anybody answered', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const plain = decideVisibility(input);
        const seen = decideVisibility({ ...input, paused: true });
        expect([seen.curricular.shown, seen.photo.shown, seen.identity.shown]).toEqual([false, false, false]);
        const { listed, registry, affirmativeAction, tombstone } = plain;
        expect(seen).toMatchObject({ listed, registry, affirmativeAction });
        expect(seen.tombstone).toEqual(tombstone);
        expect(decideVisibility({ ...input, paused: false })).toEqual(plain);
        if (plain.curricular.shown) expect(seen.curricular).toEqual({ shown: false, because: 'paused' });
      }),
      runs,
    );
  });

  it('under a freeze the public parts only shrink, whatever happens meanwhile', () => {
    fc.assert(
      fc.property(fc.array(inputs, { minLength: 2, maxLength: 8 }), ([first, ...later]) => {
        let parts = shownIn(decideVisibility(first as VisibilityInput));
        for (const input of later) {
          const seen = decideVisibility({ ...input, frozen: parts });
          const now = shownIn(seen);
          expect([...now].filter((part) => !parts.has(part))).toEqual([]);
          const free = decideVisibility(input);
          for (const part of now) {
            expect(shownIn(free).has(part) || part === 'identity-group').toBe(true);
          }
          parts = now;
        }
      }),
      runs,
    );
  });

  it('under a freeze what has to leave leaves with its own reason', () => {
    const all = new Set<PublicPart>(['registry', 'curricular', 'photo', 'identity']);
    const frozen = { ...base, frozen: all };
    expect(decideVisibility(frozen).identity).toEqual({ shown: false, because: 'no-consent' });
    expect(decideVisibility({ ...frozen, paused: true }).photo).toEqual({ shown: false, because: 'paused' });
    const cancelled = { ...base.candidacy, status: 'cancelled' as const };
    expect(decideVisibility({ ...frozen, candidacy: cancelled }).tombstone).toBeDefined();
    expect(decideVisibility({ ...base, frozen: new Set<PublicPart>() })).toMatchObject({
      listed: false,
      registry: { because: 'frozen' },
    });
  });

  it('under a freeze a consent does not open more of an identity questionnaire than its group', () => {
    const rules = {
      ...base.rules,
      affirmativeActionDisclosure: [
        { from: '2024-04-01', show: 'group-answers' as const, reason: 'Acuerdo' },
      ],
    };
    const frozen = new Set<PublicPart>(['registry', 'identity-group']);
    const input = { ...base, rules, affirmativeAction: { group: 'indigena' }, frozen };
    const consented = { ...input, consents: [given('publish-identity')] };
    expect(decideVisibility(consented).identity).toMatchObject({ questions: ['indigena', 'pueblo'] });
    const without = decideVisibility({ ...consented, affirmativeAction: undefined });
    expect(without.identity).toEqual({ shown: false, because: 'frozen' });
  });
});
