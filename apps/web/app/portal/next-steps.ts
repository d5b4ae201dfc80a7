import type { CaptureHome, QuestionnaireProgress } from '@conoceles/contracts';
import { paths } from './paths.ts';
import { countOf } from './words/dates.ts';

/** One thing that whoever captures has to do, and where. */
export interface NextStep {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  readonly href: string;
}

/** What is left to do for a candidacy, in the order in which it is done: what was observed first, then what is missing, then sending it. */
export function nextSteps(home: CaptureHome, isOwn: boolean): NextStep[] {
  const authorisations = home.independent ? toAuthorise(home) : [];
  const captures = home.questionnaires
    .filter(({ editable }) => editable)
    .flatMap((one) => ofQuestionnaire(home, one));
  return [...authorisations, ...captures, ...(isOwn ? toDecide(home) : [])];
}

function ofQuestionnaire(home: CaptureHome, questionnaire: QuestionnaireProgress): NextStep[] {
  const { kind, title, sections, state } = questionnaire;
  const open = sections.filter(({ missing, observed }) => missing > 0 || (state === 'observed' && observed));
  const steps = open
    .toSorted((one, other) => Number(other.observed) - Number(one.observed))
    .map(
      (section): NextStep => ({
        key: `${kind} ${section.id}`,
        title: section.title,
        hint: `${title} · ${section.observed ? 'por corregir' : missingInWords(section.missing)}`,
        href: paths.section(home.candidacyId, kind, section.id),
      }),
    );
  const send = {
    key: `${kind} enviar`,
    title: 'revisar y enviar',
    hint: title,
    href: paths.check(home.candidacyId, kind),
  };
  return [...steps, send];
}

function missingInWords(missing: number): string {
  return `${missing === 1 ? 'falta' : 'faltan'} ${countOf(missing, 'respuesta', 'respuestas')}`;
}

function toAuthorise(home: CaptureHome): NextStep[] {
  if (!home.awaitsAuthorisation) return [];
  return home.questionnaires
    .filter(({ state }) => state === 'submitted')
    .map(({ kind, title }) => ({
      key: `${kind} autorizar`,
      title: 'autorizar la publicación',
      hint: title,
      href: paths.authorise(home.candidacyId, kind),
    }));
}

/** An authorisation nobody has answered yet; saying no is leaving it so, and so it comes last. */
function toDecide(home: CaptureHome): NextStep[] {
  if (home.status !== 'approved') return [];
  const open = home.consents.some(({ givenAt, revokedAt }) => givenAt === null && revokedAt === null);
  if (!open) return [];
  return [
    {
      key: 'autorizaciones',
      title: 'decidir tus autorizaciones',
      hint: 'Sin ellas tus respuestas de identidad no se publican',
      href: paths.consents(home.candidacyId),
    },
  ];
}
