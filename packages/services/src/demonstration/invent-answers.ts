import {
  type Answer,
  type Answers,
  countCharacters,
  isQuestionOpen,
  type Question,
  type QuestionnaireDefinition,
} from '@conoceles/contracts';
import { createRandom, type Random } from './create-random.ts';
import { inventIdentity } from './invent-identity.ts';
import { OLDEST_YEARS } from './invent-person.ts';
import type { InventedCandidacy } from './invented-candidacy.ts';
import { CAREER_CLOSINGS, CAREERS, type Career, COURSES } from './texts/careers.ts';
import { fillIn, voiceOf } from './texts/fill-in.ts';
import { writeTexts } from './texts/write-texts.ts';

/** The definitions of the tenant (merged) that the answers must obey. */
export type DefinitionsToAnswer = { curricular: QuestionnaireDefinition; identity: QuestionnaireDefinition };

/**
 * Complete answers to both questionnaires, within every limit, in the voice of the candidacy. Repeatable by `candidacy.seed`.
 * Questions of the base get texts of their own; a question a tenant adds gets a plain valid answer. The photo is left to the caller, who
 * stores the drawing and knows its id.
 */
export function inventAnswers(
  candidacy: InventedCandidacy,
  definitions: DefinitionsToAnswer,
): { curricular: Answers; identity: Answers } {
  const random = createRandom(`${candidacy.seed}/respuestas`);
  const curricular = inventCurricular(candidacy, random);
  const identity = inventIdentity(candidacy, random);
  return {
    curricular: answerAll(definitions.curricular, (question) => curricular(question), random),
    identity: answerAll(definitions.identity, (question) => chosen(question, identity[question.id]), random),
  };
}

/** Answers in order, so that a follow-up is answered only when what came before opens it. */
function answerAll(
  definition: QuestionnaireDefinition,
  write: (question: Question) => Answer | undefined | 'skip',
  random: Random,
): Answers {
  const answers: Answers = {};
  for (const question of definition.sections.flatMap((section) => section.questions)) {
    if (!isQuestionOpen(question, answers)) continue;
    const answer = write(question) ?? plainAnswer(question, random);
    if (answer !== 'skip') answers[question.id] = answer;
  }
  return answers;
}

function inventCurricular(candidacy: InventedCandidacy, random: Random) {
  const voice = voiceOf(candidacy);
  const career = careerFor(candidacy, random);
  const texts = writeTexts(candidacy, career, voice, random);
  const spare = random
    .pickMany(CAREER_CLOSINGS, CAREER_CLOSINGS.length)
    .map((closing) => fillIn(closing, voice));
  const degree = random.pick(career.degrees);
  const number = /\d+/u.exec(candidacy.person.email)?.[0] ?? '0';
  const contacts = contactsOf(candidacy, number, random);
  const sentences: Record<string, string[]> = {
    'historia-profesional': texts.workHistory,
    'trayectoria-politica': texts.path,
    'motivo-cargo': texts.motive,
    'propuesta-1': texts.firstProposal,
    'propuesta-2': texts.secondProposal,
    'propuesta-genero': texts.genderProposal,
  };
  return (question: Question): Answer | 'skip' | undefined => {
    const text = sentences[question.id];
    if (text !== undefined && question.type === 'long-text') return fitText(question, text, spare);
    if (question.id in contacts) return listOrSkip(contacts[question.id] ?? []);
    if (question.id === 'otra-formacion') return listOrSkip(random.pickMany(COURSES, random.between(0, 3)));
    if (question.id === 'grado-estudios')
      return chosen(question, [degree.replace(STUDYING, '').replace(UNFINISHED, '')]);
    if (question.id === 'estatus-estudios-basicos') return chosen(question, [random.pick(BASIC_STATUSES)]);
    if (question.id === 'estatus-estudios') return chosen(question, [statusOf(degree, random)]);
    return question.type === 'photo' ? 'skip' : undefined;
  };
}

const STUDYING = '-cursando';
const UNFINISHED = '-trunco';
/** Age at which a career that does not say so is credible. */
const SETTLED_AGE = 26;
const BASIC_STATUSES = ['certificado', 'certificado', 'certificado', 'trunca'] as const;

function statusOf(degree: string, random: Random): string {
  if (degree.endsWith(STUDYING)) return 'cursando';
  if (degree.endsWith(UNFINISHED)) return 'trunco';
  if (degree === 'tecnica') return random.pick(['titulo', 'certificado', 'titulo']);
  return random.pick(['titulo', 'cedula-profesional', 'cedula-profesional']);
}

function careerFor({ person }: InventedCandidacy, random: Random): Career {
  return random.pick(
    CAREERS.filter(({ ages }) => {
      const { from, to } = ages ?? { from: SETTLED_AGE, to: OLDEST_YEARS };
      return person.ageYears >= from && person.ageYears <= to;
    }),
  );
}

/** Addresses that cannot be anybody's: «ejemplo» everywhere, numbers that start with 55 0000. */
function contactsOf(candidacy: InventedCandidacy, number: string, random: Random): Record<string, string[]> {
  const { place, person } = candidacy;
  const user = `ejemplo.${place.stateSlug}.${number}`;
  const some = (probability: number, value: string) => (random.chance(probability) ? [value] : []);
  const town = place.territoryKind === 'municipality' ? `${place.territoryName}, ` : '';
  return {
    facebook: [`https://www.facebook.com/${user}`],
    twitter: some(0.4, `https://x.com/ejemplo_${number}`),
    youtube: some(0.15, `https://www.youtube.com/@${user}`),
    instagram: some(0.6, `https://www.instagram.com/${user}`),
    tiktok: some(0.35, `https://www.tiktok.com/@${user}`),
    'otra-red': some(0.05, `https://red.ejemplo.mx/${number}`),
    'pagina-web': some(0.2, `https://ejemplo.mx/candidaturas/${number}`),
    correos: [person.email],
    telefonos: some(0.7, person.phone),
    'casas-de-campana': some(
      0.75,
      `Calle Ejemplo ${random.between(1, 480)}, Col. Centro, ${town}${place.stateName}`,
    ),
  };
}

function listOrSkip(items: string[]): Answer | 'skip' {
  return items.length === 0 ? 'skip' : { kind: 'list', items };
}

/** As many sentences as fit; spare ones are added while the text is too short. */
function fitText(
  question: Question & { type: 'long-text' },
  sentences: readonly string[],
  spare: readonly string[],
): Answer {
  const count = (text: string) => countCharacters(text, question.countWhitespace);
  let text = '';
  for (const sentence of [...sentences, ...spare]) {
    const isSpare = !sentences.includes(sentence);
    if (isSpare && count(text) >= (question.minCharacters ?? 0)) break;
    const longer = text === '' ? sentence : `${text} ${sentence}`;
    if (count(longer) <= question.maxCharacters) text = longer;
  }
  return { kind: 'text', text };
}

/** Marks those values that the question has; sub-options are marked when the option has them. */
function chosen(question: Question, values: readonly string[] | undefined): Answer | undefined {
  if (values === undefined || (question.type !== 'single-choice' && question.type !== 'multiple-choice'))
    return undefined;
  const choices = values.map((value) => {
    const sub = question.options.find((option) => option.value === value)?.sub?.[0];
    return sub === undefined ? { value } : { value, sub: [sub.value] };
  });
  const [first] = choices;
  if (first === undefined) return undefined;
  return question.type === 'single-choice' ? { kind: 'choice', choice: first } : { kind: 'choices', choices };
}

/** For questions a tenant adds: the first ordinary option, or a short true sentence. */
function plainAnswer(question: Question, random: Random): Answer | 'skip' {
  if (question.type === 'single-choice' || question.type === 'multiple-choice') {
    const regular = question.options.filter((option) => option.kind === 'regular');
    return regular.length === 0 ? 'skip' : (chosen(question, [random.pick(regular).value]) ?? 'skip');
  }
  if (question.type === 'short-text' || question.type === 'long-text') {
    return fitText({ ...question, type: 'long-text' }, ['Respuesta de demostración.'], SPARE_SENTENCES);
  }
  if (question.type === 'text-list') return { kind: 'list', items: ['Respuesta de demostración'] };
  return 'skip';
}

const SPARE_SENTENCES: readonly string[] = [
  'Este texto sirve para mostrar cómo se ve una respuesta completa.',
  'No describe a ninguna persona real.',
  'Quien capture el cuestionario escribirá aquí con sus propias palabras.',
  'El sistema cuenta los caracteres sin los espacios en blanco.',
  'La extensión mínima y la máxima las fija el instituto de cada estado.',
];
