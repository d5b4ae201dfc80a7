import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuiltProfile } from './build-profile.ts';
import { type StoredProfile, withoutNews } from './without-news.ts';

const id = '00000000-0000-4000-8000-000000000001';
const questions = ['uno', 'dos', 'tres', 'cuatro'] as const;
const texts = fc.constantFrom('a', 'b', 'c');

/** Answers of two sections, each with its text; and sections retired. */
const content = fc
  .record({
    said: fc.dictionary(fc.constantFrom(...questions), texts),
    retired: fc.subarray(['primera', 'segunda']),
  })
  .map(({ said, retired }) => {
    const sectionOf = (question: string) => (['uno', 'dos'].includes(question) ? 'primera' : 'segunda');
    const shown = Object.entries(said).filter(([question]) => !retired.includes(sectionOf(question)));
    const sections = ['primera', 'segunda'].flatMap((section) => {
      const answers = shown
        .filter(([question]) => sectionOf(question) === section)
        .map(([question, text]) => ({ question, label: question, lines: [text], links: [], long: false }));
      return answers.length === 0 ? [] : [{ id: section, title: section, answers }];
    });
    return {
      sections,
      answers: Object.fromEntries(shown.map(([question, text]) => [question, { kind: 'text', text }])),
      withheld: retired.map((section) => ({
        section,
        title: section,
        on: '2024-05-01',
        motive: 'm',
        reason: 'r',
      })),
      questionnaireVersionId: id,
      publishedOn: '2024-05-01',
      capturedOn: null,
      correctedOn: null,
    };
  });

const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null });
const notes = fc.constantFrom('published', 'not-captured', 'in-process');
const rows = fc.record({
  displayName: fc.constantFrom('Ana', 'Eva'),
  slug: fc.constantFrom('ana', 'eva'),
  affirmativeActionLabel: maybe(fc.constantFrom('Indígena', 'Joven')),
  degree: maybe(fc.constantFrom('licenciatura', 'maestria')),
  curricular: maybe(content.map((one) => ({ ...one, basis: 'Publicación', revocable: false }))),
  curricularNote: notes,
  identityNote: notes,
  photoKey: maybe(fc.constantFrom('foto-1', 'foto-2')),
  tombstone: maybe(
    fc.record({
      reason: fc.constantFrom('substituted', 'cancelled'),
      on: fc.constant('2024-05-02'),
      replacedBy: maybe(fc.constant('otra')),
    }),
  ),
});
const identities = maybe(
  content.map((answers) => ({
    answers,
    basis: { ground: 'consent', source: 'x', since: '2024-05-01T00:00:00Z' },
  })),
);
const whole = fc
  .record({ row: rows, identity: identities })
  .map(({ row, identity }) =>
    row.tombstone === null
      ? { row: { ...row, degree: row.curricular === null ? null : row.degree, parties: [] }, identity }
      : { row: { slug: row.slug, tombstone: row.tombstone, displayName: null, parties: [] }, identity: null },
  );

const built = whole.map((one) => ({ ...one, partyIds: [], hash: 'x' }) as unknown as BuiltProfile);
const stored = whole.map(
  ({ row, identity }) => ({ row, identity: identity ?? undefined, partyIds: [] }) as unknown as StoredProfile,
);

/** Everything a citizen reads in it, as separate facts. */
function factsOf({ row, identity }: { row: unknown; identity: unknown }): Set<string> {
  const { tombstone, curricular, displayName, affirmativeActionLabel, degree, photoKey } = row as Record<
    string,
    unknown
  >;
  const said = [curricular, (identity as { answers?: unknown } | null)?.answers].flatMap((part, place) => {
    const { sections = [], answers = {} } = (part ?? {}) as {
      sections?: { answers: object[] }[];
      answers?: object;
    };
    return [...sections.flatMap((one) => one.answers), ...Object.entries(answers)].map(
      (one) => `${place} ${JSON.stringify(one)}`,
    );
  });
  const facts = { displayName, affirmativeActionLabel, degree, photoKey };
  const named = Object.entries(facts).flatMap(([name, value]) => (value == null ? [] : [`${name} ${value}`]));
  const next = (tombstone as { replacedBy?: string } | null)?.replacedBy;
  return new Set([...said, ...named, ...(next == null ? [] : [`next ${next}`])]);
}

describe('while publication is frozen', () => {
  it('what is left was public already and still may be, whatever was to be published', () => {
    fc.assert(
      fc.property(built, fc.option(stored, { nil: undefined }), (would, was) => {
        const left = withoutNews(would, was);
        if (was === undefined) {
          expect(left).toBeNull();
          return;
        }
        if (left === null) {
          expect(was.row.tombstone).not.toBeNull();
          return;
        }
        const before = factsOf({ row: was.row, identity: was.identity ?? null });
        const allowed = factsOf(would);
        for (const fact of factsOf(left)) {
          expect(before).toContain(fact);
          if (!fact.startsWith('displayName')) expect(allowed).toContain(fact);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('changes nothing of what is the same', () => {
    fc.assert(
      fc.property(built, (same) => {
        if (same.row.tombstone !== null) return;
        const was = {
          row: same.row,
          identity: same.identity ?? undefined,
          partyIds: [],
        } as unknown as StoredProfile;
        const left = withoutNews(same, was);
        expect(left?.row.curricular).toEqual(same.row.curricular);
        expect(left?.identity).toEqual(same.identity);
        expect(left?.row).toMatchObject(same.row);
      }),
      { numRuns: 300 },
    );
  });
});
