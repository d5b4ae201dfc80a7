import type { Random } from '../create-random.ts';
import type { InventedCandidacy } from '../invented-candidacy.ts';
import { CAREER_CLOSINGS, type Career } from './careers.ts';
import { fillIn, type Voice } from './fill-in.ts';
import {
  INDEPENDENT_ROLES,
  MOTIVE_COMMITMENTS,
  MOTIVE_OPENINGS,
  MOTIVE_REASONS,
  PARTY_ROLES,
  PATH_BEGINNINGS,
  PATH_ENDINGS,
  PATH_ROLES,
} from './paths.ts';
import {
  FOLLOW_UPS,
  GENDER_TOPICS,
  GROUP_TOPICS,
  LEGISLATIVE_TOPICS,
  MUNICIPAL_TOPICS,
  TERMS,
  type Topic,
} from './proposals.ts';

const PROPOSALS = 3;

/** The long texts of one candidacy, sentence by sentence, so that the caller can fit them to the tenant's limits. */
export type WrittenTexts = {
  workHistory: string[];
  path: string[];
  motive: string[];
  firstProposal: string[];
  secondProposal: string[];
  genderProposal: string[];
};

/** Writes the texts of a candidacy in its voice. Sentences at the end may be dropped; those at the start say what is asked. */
export function writeTexts(
  candidacy: InventedCandidacy,
  career: Career,
  voice: Voice,
  random: Random,
): WrittenTexts {
  const say = (templates: readonly string[]) => templates.map((template) => fillIn(template, voice));
  const pathVoice = { ...voice, slots: { ...voice.slots, inicio: voice.slots.inicioCivico ?? '' } };
  const sayOfPath = (templates: readonly string[]) =>
    templates.map((template) => fillIn(template, pathVoice));
  const isMunicipal = candidacy.place.territoryKind === 'municipality';
  const [first, second] = random.pickMany(isMunicipal ? MUNICIPAL_TOPICS : LEGISLATIVE_TOPICS, 2);
  const roles = candidacy.ticket.parties.length === 0 ? INDEPENDENT_ROLES : PARTY_ROLES;
  const followUps = random.pickMany(FOLLOW_UPS, PROPOSALS);
  const proposal = (topic: Topic | undefined, order: number) =>
    topic === undefined ? [] : say(layOut(topic, random, followUps[order] ?? ''));
  return {
    workHistory: say([
      random.pick(career.intros),
      ...random.pickMany(career.tasks, 3),
      ...random.pickMany(CAREER_CLOSINGS, 1),
    ]),
    path: sayOfPath([
      random.pick(PATH_BEGINNINGS),
      ...random.pickMany(PATH_ROLES, 2),
      random.pick(roles),
      random.pick(PATH_ENDINGS),
    ]),
    motive: say([
      random.pick(MOTIVE_OPENINGS),
      ...random.pickMany(MOTIVE_REASONS, 2),
      ...random.pickMany(MOTIVE_COMMITMENTS, 2),
    ]),
    firstProposal: proposal(first, 0),
    secondProposal: proposal(second, 1),
    genderProposal: proposal(groupTopic(candidacy) ?? random.pick(GENDER_TOPICS), 2),
  };
}

function groupTopic({ place }: InventedCandidacy): Topic | undefined {
  return place.affirmativeGroup === null ? undefined : GROUP_TOPICS[place.affirmativeGroup];
}

/** Three ways of saying the same parts, so that neighbours on a list do not read alike. */
function layOut(topic: Topic, random: Random, followUp: string): string[] {
  const variant = random.between(0, topic.problems.length - 1);
  const problem = topic.problems[variant] ?? '';
  const action = topic.actions[variant] ?? '';
  const goal = topic.goals[variant] ?? '';
  const term = random.pick(TERMS);
  const { population } = topic;
  const layouts: readonly (readonly string[])[] = [
    [
      problem,
      action,
      `Está dirigida, {en}, a ${population}.`,
      `La meta es ${goal}; el plazo, ${term}.`,
      followUp,
    ],
    [
      problem,
      action,
      `Población objetivo {en}: ${population}.`,
      `Meta: ${goal}.`,
      `Plazo: ${term}.`,
      followUp,
    ],
    [
      action,
      `Parto de un hecho conocido {en}: ${lowerFirst(problem)}`,
      `Beneficiará a ${population}.`,
      `Meta y plazo: ${goal}; ${term}.`,
      followUp,
    ],
  ];
  return [...random.pick(layouts)];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
