import { type AgeRange, ageRanges, type CaptureCounts, type Figures } from '@conoceles/contracts';
import { capturedStates, validatedStates } from '../admin/count-questionnaires.ts';
import type { Counted } from './load-population.ts';

type PublicFigures = Pick<
  Figures,
  'capture' | 'captureByParty' | 'captureByNomination' | 'ages' | 'young' | 'actions' | 'degreesHeld'
>;

/** What is public of each candidacy, added up: nothing here needs protection, because each profile already says it. */
export function countPublic(people: readonly Counted[], youth: Figures['youth']): PublicFigures {
  return {
    capture: cells(people, ({ office, gender, role }) => [{ office, gender, role }], captureOf),
    captureByParty: cells(
      people,
      ({ office, gender, parties }) =>
        (parties.length === 0 ? [null] : parties).map((party) => ({ office, gender, party })),
      captureOf,
    ),
    captureByNomination: cells(
      people,
      ({ office, gender, nomination }) => [{ office, gender, kind: nomination }],
      captureOf,
    ),
    ages: cells(people, ({ office, gender, age }) => [{ office, gender, range: rangeOf(age) }], sizeOf),
    young: cells(
      people,
      ({ office, gender, age }) => groupsOf(age, youth).map((group) => ({ office, gender, group })),
      sizeOf,
    ),
    actions: cells(
      people,
      ({ office, gender, action }) => (action === null ? [] : [{ office, gender, action: action.name }]),
      sizeOf,
    ),
    degreesHeld: cells(
      people,
      ({ office, gender, degree }) => (degree === null ? [] : [{ office, gender, degree }]),
      sizeOf,
    ),
  };
}

/** One cell for each combination somebody is in, in a fixed order: equal people give equal figures. */
function cells<Key extends object, Values extends object>(
  people: readonly Counted[],
  keysOf: (one: Counted) => readonly Key[],
  valuesOf: (members: readonly Counted[]) => Values,
): (Key & Values)[] {
  const groups = new Map<string, { key: Key; members: Counted[] }>();
  for (const one of people) {
    for (const key of keysOf(one)) {
      const name = JSON.stringify(key);
      const group = groups.get(name) ?? { key, members: [] };
      group.members.push(one);
      groups.set(name, group);
    }
  }
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { key, members }]) => ({ ...key, ...valuesOf(members) }));
}

const sizeOf = (members: readonly Counted[]) => ({ candidacies: members.length });

const captureOf = (members: readonly Counted[]) => ({
  candidacies: members.length,
  curricular: countsOf(members.map(({ curricular }) => curricular)),
  identity: countsOf(members.map(({ identity }) => identity)),
});

/** What is public was captured and validated, and stays so while a correction of it is captured and reviewed again. */
function countsOf(responses: readonly Counted['curricular'][]): CaptureCounts {
  const among = (states: readonly string[]) =>
    responses.filter((one) => one !== null && (one.publishedAt !== null || states.includes(one.state)))
      .length;
  return { captured: among(capturedStates), validated: among(validatedStates), published: among([]) };
}

function rangeOf(age: number | null): AgeRange | null {
  if (age === null) return null;
  const found = (Object.keys(ageRanges) as AgeRange[]).find(
    (range) => age >= ageRanges[range][0] && age <= ageRanges[range][1],
  );
  return found ?? null;
}

function groupsOf(age: number | null, youth: Figures['youth']): ('young' | 'older')[] {
  if (age === null) return [];
  const [olderFrom] = ageRanges['60-mas'];
  return [
    ...(age >= youth.from && age <= youth.to ? (['young'] as const) : []),
    ...(age >= olderFrom ? (['older'] as const) : []),
  ];
}
