import type { QuestionnaireState } from '@conoceles/contracts';
import { endOfDay, isLocked, localDay, startOfDay } from '@conoceles/rules';
import type { OpenQuestionnaire } from '../capture/open-questionnaire.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import type { CandidacyRow, Facts } from './load-facts.ts';

type Sent = { readonly state: QuestionnaireState; readonly submittedAt: Date | null };

type Hypothesis = {
  readonly candidacyId: string;
  readonly at: Date;
  readonly curricular: OpenQuestionnaire;
  readonly identity: OpenQuestionnaire;
  readonly photoKey: string | null;
};

/** The facts of a candidacy in which whatever has been captured is published. What nobody began, and what is public already, stays as it is. */
export function asIfPublished(facts: Facts, hypothesis: Hypothesis): Facts {
  const { candidacyId, at, curricular, identity, photoKey } = hypothesis;
  const published = { state: 'published', publishedAt: at } as const;
  const stored = facts.curricular.get(candidacyId);
  const sealed = facts.identity.get(candidacyId);
  return {
    ...facts,
    curricular:
      stored === undefined || stored.state === 'published'
        ? facts.curricular
        : replaced(facts.curricular, candidacyId, {
            ...stored,
            ...published,
            submittedAt: sentAt(stored, at),
            publishedAnswers: curricular.answers,
            questionnaireVersionId: curricular.version.id,
          }),
    identity:
      sealed === undefined || sealed.state === 'published'
        ? facts.identity
        : replaced(facts.identity, candidacyId, {
            ...sealed,
            ...published,
            submittedAt: sentAt(sealed, at),
            questionnaireVersionId: identity.version.id,
          }),
    photos: photoKey === null ? facts.photos : replaced(facts.photos, candidacyId, photoKey),
  };
}

/** What is still a draft is sent now. */
function sentAt({ state, submittedAt }: Sent, now: Date): Date {
  return isLocked(state) && submittedAt !== null ? submittedAt : now;
}

function replaced<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value,
): ReadonlyMap<string, Value> {
  return new Map([...map, [key, value]]);
}

/** The same tenant at an instant in which profiles are public: now, or the nearest one. Days not agreed yet are taken as agreed. */
export function duringPublication(tenant: TenantContext, candidacy: CandidacyRow): TenantContext {
  const { process, timeZone, now } = tenant;
  const publicationStart = process.publicationStart ?? localDay(now, timeZone);
  const publicationEnd = process.publicationEnd ?? process.electionDay;
  const approved = candidacy.approvedOn ?? localDay(candidacy.createdAt, timeZone);
  const from = Math.max(
    startOfDay(publicationStart, timeZone).getTime(),
    startOfDay(approved, timeZone).getTime(),
  );
  const until = endOfDay(publicationEnd, timeZone).getTime();
  const at = Math.min(Math.max(now.getTime(), from), until);
  return { ...tenant, now: new Date(at), process: { ...process, publicationStart, publicationEnd } };
}
