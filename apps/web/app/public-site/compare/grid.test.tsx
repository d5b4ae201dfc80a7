import type { ComparedAnswer, ComparedPerson, ComparedQuestion } from '@conoceles/contracts';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Grid } from './grid.tsx';

const questions: ComparedQuestion[] = ['grado', 'historia', 'propuesta', 'contacto'].map((id) => ({
  id,
  label: `¿Qué hay de ${id}?`,
  section: 'una',
}));
const office = { slug: 'presidencia-municipal', name: 'Presidencia municipal' };
const long = 'Texto largo. '.repeat(400);

const absences = ['blank', 'not-captured', 'in-process', 'not-shown', 'paused'] as const;
const answer: fc.Arbitrary<ComparedAnswer> = fc.oneof(
  fc.constantFrom(...absences).map((state) => ({ state })),
  fc.constant({ state: 'withheld' as const, on: '2024-05-03', motive: 'Motivo', reason: 'Razón' }),
  fc.record({
    state: fc.constant('answered' as const),
    lines: fc.constantFrom<string[]>(['Una línea'], ['Una', 'Otra', 'Otra más'], [long]),
    links: fc.constant<[]>([]),
    long: fc.boolean(),
  }),
);
const party = { slug: 'uno', name: 'Partido Uno', acronym: 'UNO', color: '#123456' };

type Varied = Pick<ComparedPerson, 'answers' | 'photo' | 'curricular' | 'affirmativeAction' | 'age'>;
/** What tells a full profile from an empty one, and one party from another. */
const varied: fc.Arbitrary<Varied & { parties: number }> = fc.record({
  answers: fc.array(answer, { minLength: questions.length, maxLength: questions.length }),
  photo: fc.constantFrom(null, '/api/public/photos/x-w160.webp'),
  curricular: fc.constantFrom('published', 'not-captured', 'in-process'),
  affirmativeAction: fc.constantFrom(null, 'Personas jóvenes'),
  age: fc.constantFrom(null, 44),
  parties: fc.integer({ min: 0, max: 4 }),
});

function personOf({ parties, ...rest }: Varied & { parties: number }, n: number): ComparedPerson {
  return {
    slug: `c${n}`,
    displayName: `Persona ${n}`,
    office,
    territory: { slug: 'tala', name: 'Tala', kind: 'municipality' },
    role: 'owner',
    listNumber: null,
    gender: 'woman',
    nomination: {
      kind: parties === 0 ? 'independent' : parties === 1 ? 'party' : 'coalition',
      label: 'Juntas',
      parties: Array.from({ length: parties }, (_, one) => ({ ...party, acronym: `P${one}` })),
    },
    identity: 'not-captured',
    invented: true,
    paused: null,
    publishedOn: rest.curricular === 'published' ? '2024-05-08' : null,
    mates: [],
    ...rest,
  };
}

const render = (people: readonly ComparedPerson[]): string =>
  renderToStaticMarkup(<Grid compared={{ office, people: [...people] }} questions={questions} />);

/** Where what a person or a party is shows: the box counts, what is inside does not. */
const boxes = ['c-cell__answer', 'c-avatar', 'c-nomination'];
const voids = new Set(['img', 'br', 'input']);

/** The markup as nested tags and classes, without what stands inside the boxes. */
function skeletonOf(html: string): string[] {
  const found: string[] = [];
  let depth = 0;
  /** Depth of the box that is being skipped. */
  let skipped: number | null = null;
  for (const [, close, tag = '', rest = ''] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/gu)) {
    if (close === '/') {
      depth -= 1;
      if (depth === skipped) skipped = null;
      continue;
    }
    const classes = /class="([^"]*)"/u.exec(rest)?.[1]?.split(' ') ?? [];
    const isBox = boxes.some((box) => classes.includes(box));
    // A definition list and a text are the same box.
    if (skipped === null) found.push(`${depth} ${isBox ? 'box' : tag} ${classes.join(' ')}`);
    if (skipped === null && isBox) skipped = depth;
    if (!voids.has(tag)) depth += 1;
  }
  return found;
}

describe('the grid of a comparison', () => {
  it('has the same markup whatever anybody answered, with photograph or without, of whatever party', () => {
    const empty = { answers: questions.map(() => ({ state: 'not-captured' as const })), photo: null };
    const nobody = {
      ...empty,
      curricular: 'not-captured' as const,
      affirmativeAction: null,
      age: null,
      parties: 0,
    };
    fc.assert(
      fc.property(fc.array(varied, { minLength: 1, maxLength: 9 }), (some) => {
        const bare = skeletonOf(render(some.map((_, n) => personOf(nobody, n))));
        expect(skeletonOf(render(some.map(personOf)))).toEqual(bare);
      }),
    );
  });

  it('has a cell of each person in every row, in one order, and every text whole', () => {
    fc.assert(
      fc.property(fc.array(varied, { minLength: 1, maxLength: 9 }), (some) => {
        const html = render(some.map(personOf));
        const rows = html.split('<section class="c-compare__row"').slice(1);
        expect(rows).toHaveLength(questions.length + 1);
        const order = some.map((_, n) => `Persona ${n}`);
        for (const row of rows) {
          expect(row.match(/class="c-cell"/gu)).toHaveLength(some.length);
          expect([...row.matchAll(/<b>([^<]+)<\/b>/gu)].map(([, name]) => name)).toEqual(order);
        }
        const whole = some.flatMap(({ answers }) =>
          answers.flatMap((one) => (one.state === 'answered' ? one.lines : [])),
        );
        for (const line of whole) expect(html).toContain(line.trim());
      }),
    );
  });

  it('says why there is no answer in one line, of much the same length for all', () => {
    const lengths = absences.map((state) => {
      const html = render([personOf({ ...emptyOf(state), parties: 1 }, 0)]);
      const said = /c-cell__state">([^<]+)</u.exec(html)?.[1] ?? '';
      return said.length;
    });
    expect(Math.min(...lengths)).toBeGreaterThan(12);
    expect(Math.max(...lengths)).toBeLessThan(40);
  });
});

function emptyOf(state: (typeof absences)[number]): Varied {
  const answers = questions.map(() => ({ state }));
  return { answers, photo: null, curricular: 'not-captured', affirmativeAction: null, age: 40 };
}
