import {
  type CaptureHome,
  type QuestionnaireKind,
  type QuestionnaireProgress,
  wholeQuestionnaire,
} from '@conoceles/contracts';
import { and, eq, isNull, schema, type TenantTx } from '@conoceles/db';
import { completeness } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { consentStates } from '../consents/consent-states.ts';
import { loadConsents } from '../consents/load-consents.ts';
import { correctionSummary } from '../corrections/correction-summary.ts';
import { photoAnswer } from '../photos/photo-answer.ts';
import { capturePhotoUrl } from '../photos/photo-url.ts';
import { stateOf, wasReturned } from '../questionnaire/life.ts';
import { type QuestionnaireResponse, questionnaireIn } from '../questionnaire/response-store.ts';
import { withheldViewsOf } from '../withholding/withheld-views.ts';
import { describeCandidacy } from './candidacy-summary.ts';
import { copySources } from './copy-sources.ts';
import { captureTime } from './deadline.ts';
import type { OpenCandidacy } from './open-candidacy.ts';
import { type OpenQuestionnaire, openQuestionnaire } from './open-questionnaire.ts';
import { receiptOf } from './receipt.ts';

/** Everything the home of a candidacy shows. */
export async function buildHome(
  tx: TenantTx<'identity'>,
  actor: AccountActor,
  open: OpenCandidacy,
): Promise<CaptureHome> {
  const { summary, tenant } = open;
  const curricular = await openQuestionnaire(questionnaireIn(tx, 'curricular'), open, { actor });
  const identity = await openQuestionnaire(questionnaireIn(tx, 'identity'), open, { actor });
  const states = { curricular: stateOf(curricular.response), identity: stateOf(identity.response) };
  const returned = wasReturned(curricular.response) || wasReturned(identity.response);
  const photo = photoAnswer(curricular.answers);
  return {
    ...describeCandidacy(summary),
    deadline: captureTime(summary, tenant, returned).deadline,
    ...states,
    awaitsAuthorisation: awaitsAuthorisation(tenant.rules.partyAuthorisesPublication, Object.values(states)),
    demandsAuthorisation: tenant.rules.partyAuthorisesPublication,
    publicSlug: (await isPublic(tx, summary.candidacyId)) ? summary.publicSlug : null,
    questionnaires: [
      await progressOf(tx, { kind: 'curricular', form: curricular, actor, open }),
      await progressOf(tx, { kind: 'identity', form: identity, actor, open }),
    ],
    consents: consentStates(open, await loadConsents(tx, summary.candidacyId)),
    copySources: await copySources(tx, open, actor),
    photo: photo === undefined ? null : capturePhotoUrl(summary.candidacyId, photo.photoId),
  };
}

/** Something sent waits for the party, where the tenant makes it authorise (Jalisco, module 3). */
export function awaitsAuthorisation(demanded: boolean, states: readonly string[]): boolean {
  return demanded && states.includes('submitted');
}

/** The text of what was observed of the whole questionnaire in the last round. */
async function noteOf({ response, store }: OpenQuestionnaire): Promise<string | null> {
  if (response === null) return null;
  const all = await store.observations(response);
  const whole = all.filter(({ section }) => section === wholeQuestionnaire);
  return whole.find(({ round }) => round === response.round - 1)?.text ?? null;
}

type Progress = {
  readonly kind: QuestionnaireKind;
  readonly form: OpenQuestionnaire;
  readonly actor: AccountActor;
  readonly open: OpenCandidacy;
};

async function progressOf(
  tx: TenantTx<'identity'>,
  { kind, form, actor, open }: Progress,
): Promise<QuestionnaireProgress> {
  const { answers, editable, response, version } = form;
  const { definition } = version;
  const observed = await observedSections(tx, kind, response);
  return {
    kind,
    title: definition.title,
    state: stateOf(response),
    sections: completeness(definition, answers).map(({ section, title, answered, total, missing }) => ({
      id: section,
      title,
      answered,
      total,
      missing: missing.length,
      observed: observed.includes(section),
    })),
    savedAt: response?.savedAt?.toISOString() ?? null,
    submittedAt: response?.submittedAt?.toISOString() ?? null,
    milestones: {
      authorisedAt: response?.authorisedAt?.toISOString() ?? null,
      reviewStartedAt: response?.reviewStartedAt?.toISOString() ?? null,
      publishedAt: response?.publishedAt?.toISOString() ?? null,
    },
    editable,
    observations: observed.length,
    note: observed.includes(wholeQuestionnaire) ? await noteOf(form) : null,
    receipt: receiptOf(kind, response),
    correction: await correctionSummary(tx, { actor, open, kind, definition, response }),
    withheld: await withheldViewsOf(tx, {
      candidacyId: open.summary.candidacyId,
      kind,
      definition,
      timeZone: open.tenant.timeZone,
    }),
  };
}

/** Sections observed in the last round, once per observation, while they are to be attended. */
async function observedSections(
  tx: TenantTx<'identity'>,
  kind: QuestionnaireKind,
  response: QuestionnaireResponse | null,
): Promise<string[]> {
  if (response === null || !wasReturned(response)) return [];
  const o = kind === 'identity' ? schema.identityObservations : schema.curricularObservations;
  const rows = await tx
    .select({ section: o.section })
    .from(o)
    .where(and(eq(o.responseId, response.id), eq(o.round, response.round - 1)));
  return rows.map(({ section }) => section);
}

async function isPublic(tx: TenantTx, candidacyId: string): Promise<boolean> {
  const { publishedProfiles: p } = schema;
  const rows = await tx
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.id, candidacyId), isNull(p.tombstone)));
  return rows.length > 0;
}
