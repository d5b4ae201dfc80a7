import { join } from 'node:path';
import { countCharacters, type Question, type TenantFolder } from '@conoceles/contracts';
import { captureDueAt, checkAnswers, mergeQuestionnaire } from '@conoceles/rules';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BaseQuestionnaires,
  readBaseQuestionnaires,
} from '../tenants/load-folder/read-base-questionnaires.ts';
import { readTenantFolder } from '../tenants/load-folder/read-tenant-folder.ts';
import { inventAnswers } from './invent-answers.ts';
import { demonstrationNow, inventCandidacies } from './invent-candidacies.ts';
import { type InventedCandidacy, LIFE_TARGETS } from './invented-candidacy.ts';

const ROOT = join(import.meta.dirname, '../../../../tenants');
const STATES = ['hidalgo', 'morelos', 'sonora', 'jalisco'] as const;
const PROCESS = '2023-2024';

let base: BaseQuestionnaires;
const folders = new Map<string, TenantFolder>();
const people = new Map<string, InventedCandidacy[]>();

beforeAll(async () => {
  base = await readBaseQuestionnaires(join(ROOT, '_base'));
  for (const slug of STATES) {
    const folder = await readTenantFolder(join(ROOT, slug), base);
    folders.set(slug, folder);
    people.set(slug, [...inventCandidacies(folder, PROCESS)]);
  }
});

const folderOf = (slug: string) => folders.get(slug) ?? expect.fail(`no folder ${slug}`);
const peopleOf = (slug: string) => people.get(slug) ?? expect.fail(`no people ${slug}`);
const definitionsOf = ({ questionnaires, identity }: TenantFolder) => ({
  curricular: mergeQuestionnaire(base.curricular, questionnaires.curricular, identity.rules),
  identity: mergeQuestionnaire(base.identity, questionnaires.identity, identity.rules),
});
const processOf = (folder: TenantFolder) =>
  folder.processes.find(({ slug }) => slug === PROCESS) ?? expect.fail('no process');

/** Any state and any of its people. */
const somebody = fc.tuple(fc.constantFrom(...STATES), fc.nat()).map(([slug, index]) => ({ slug, index }));
const find = ({ slug, index }: { slug: string; index: number }) => {
  const all = peopleOf(slug);
  return all[index % all.length] ?? expect.fail('nobody');
};

describe.each(STATES)('who stands in %s', (slug) => {
  test('every municipal ticket has an owner and a substitute in force', () => {
    const municipal = processOf(folderOf(slug)).contests.filter(
      ({ office }) => office === 'presidencia-municipal',
    );
    const tickets = municipal.reduce((sum, contest) => sum + contest.tickets.length, 0);
    const places = new Set(
      peopleOf(slug)
        .filter(({ office, replacedByKey }) => office === 'presidencia-municipal' && replacedByKey === null)
        .map(({ ticketKey, role }) => `${ticketKey} ${role}`),
    );
    expect(places.size).toBe(tickets * 2);
  });

  test('women and men alternate by ticket, and a substitute has the gender of its owner', () => {
    const byTicket = Map.groupBy(peopleOf(slug), ({ ticketKey }) => ticketKey);
    const genders = [...byTicket.values()].map((mates) => {
      expect(new Set(mates.map(({ person }) => person.gender)).size).toBe(1);
      return mates[0]?.person.gender;
    });
    const women = genders.filter((gender) => gender === 'woman').length;
    expect(Math.abs(women * 2 - genders.length)).toBeLessThanOrEqual(1);
  });

  test('nobody has the name of another, nor the key', () => {
    const all = peopleOf(slug);
    const names = all.map(
      ({ person }) => `${person.givenNames} ${person.firstSurname} ${person.secondSurname}`,
    );
    expect(new Set(names).size).toBe(all.length);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  test('every state of life that the rules allow is there, and some hundreds are published', () => {
    const seen = new Set(peopleOf(slug).map(({ life }) => life.target));
    const { partyAuthorisesPublication } = folderOf(slug).identity.rules;
    const expected = LIFE_TARGETS.filter((target) => target !== 'authorised' || partyAuthorisesPublication);
    expect([...seen].toSorted()).toEqual([...expected].toSorted());
    const published = peopleOf(slug).filter(({ life }) => life.questionnaires.curricular === 'published');
    expect(published.length).toBeGreaterThan(250);
  });

  test('who left has one in its place, who took it by the rules of a substitution', () => {
    const all = peopleOf(slug);
    const left = all.filter(({ life }) => life.status === 'substituted');
    const heirs = all.filter(({ bySubstitution }) => bySubstitution);
    expect(left.map(({ replacedByKey }) => replacedByKey).toSorted()).toEqual(
      heirs.map(({ key }) => key).toSorted(),
    );
  });
});

describe('each of them', () => {
  test('is the same whenever it is invented', () => {
    for (const slug of STATES) {
      expect([...inventCandidacies(folderOf(slug), PROCESS)]).toEqual(peopleOf(slug));
    }
    fc.assert(
      fc.property(somebody, (one) => {
        const definitions = definitionsOf(folderOf(one.slug));
        expect(inventAnswers(find(one), definitions)).toEqual(inventAnswers(find(one), definitions));
      }),
    );
  });

  test('lived every step in order and none after the demonstration clock', () => {
    for (const slug of STATES) {
      const folder = folderOf(slug);
      const now = demonstrationNow(processOf(folder), folder.identity.timeZone);
      for (const { life, key } of peopleOf(slug)) {
        const steps = [
          life.accountIssuedAt,
          life.accountReceivedAt,
          life.savedAt,
          life.submittedAt,
          life.authorisedAt,
          life.takenInReviewAt,
          life.observedAt,
          life.validatedAt,
          life.publishedAt,
        ].filter((step) => step !== undefined);
        expect(steps, key).toEqual(steps.toSorted((one, other) => one.getTime() - other.getTime()));
        expect(Math.max(0, ...steps.map(Number), life.statusSince.getTime()), key).toBeLessThanOrEqual(
          now.getTime(),
        );
      }
    }
  });

  test('is late exactly when its draft passed the deadline', () => {
    for (const slug of STATES) {
      const folder = folderOf(slug);
      const { timeZone, rules } = folder.identity;
      const now = demonstrationNow(processOf(folder), timeZone);
      for (const { life, bySubstitution, key } of peopleOf(slug)) {
        if (life.target !== 'late' && life.target !== 'draft') continue;
        if (bySubstitution) continue;
        const dueAt = captureDueAt({ receivedAt: life.accountReceivedAt, rules, timeZone });
        expect((dueAt ?? now) < now, key).toBe(life.late);
      }
    }
  });

  test('answers everything within the limits of its tenant', () => {
    fc.assert(
      fc.property(somebody, (one) => {
        const definitions = definitionsOf(folderOf(one.slug));
        const answers = inventAnswers(find(one), definitions);
        const problems = (['curricular', 'identity'] as const).flatMap((kind) =>
          checkAnswers(definitions[kind], base.catalogues, answers[kind], { mode: 'submit' }),
        );
        expect(problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('fits any limit a tenant may set', () => {
    const limits = fc.record({
      min: fc.integer({ min: 0, max: 700 }),
      room: fc.integer({ min: 200, max: 900 }),
    });
    fc.assert(
      fc.property(somebody, limits, (one, { min, room }) => {
        const folder = folderOf(one.slug);
        const difference = { minCharacters: min, maxCharacters: min + room };
        const curricular = mergeQuestionnaire(
          base.curricular,
          {
            questions: { 'propuesta-1': difference, 'historia-profesional': difference },
            extra: [],
            order: {},
          },
          folder.identity.rules,
        );
        const answers = inventAnswers(find(one), { ...definitionsOf(folder), curricular }).curricular;
        for (const id of ['propuesta-1', 'historia-profesional']) {
          const answer = answers[id];
          const length = answer?.kind === 'text' ? countCharacters(answer.text) : -1;
          expect(length).toBeGreaterThanOrEqual(min);
          expect(length).toBeLessThanOrEqual(min + room);
        }
      }),
    );
  });

  test('answers a question the tenant adds', () => {
    const question: Question = {
      id: 'pregunta-nueva',
      type: 'single-choice',
      label: '¿Pregunta nueva?',
      required: true,
      options: [
        { value: 'a', label: 'A', kind: 'regular', subSingle: false },
        { value: 'b', label: 'B', kind: 'regular', subSingle: false },
      ],
    };
    const folder = folderOf('hidalgo');
    const identity = mergeQuestionnaire(
      base.identity,
      { questions: {}, extra: [{ section: 'generales', question }], order: {} },
      folder.identity.rules,
    );
    const answers = inventAnswers(find({ slug: 'hidalgo', index: 0 }), {
      ...definitionsOf(folder),
      identity,
    });
    expect(answers.identity['pregunta-nueva']?.kind).toBe('choice');
  });

  test('leaves no hole in a sentence and no address that could be somebody’s', () => {
    for (const slug of STATES) {
      const definitions = definitionsOf(folderOf(slug));
      for (const one of peopleOf(slug)) {
        const text = JSON.stringify(inventAnswers(one, definitions));
        expect(text).not.toMatch(/[{]\w*[|}]|\bundefined\b|\s{2}|\.\.| de el distrito| a el | ,/u);
        expect(one.person.email).toMatch(/@ejemplo\.mx$/u);
        expect(one.person.phone).toMatch(/^55 0000 \d{4}$/u);
      }
    }
  });
});
