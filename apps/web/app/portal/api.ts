import { type ApiClient, answer } from '@conoceles/api-client';
import type {
  AcceptNotice,
  Activation,
  ActivationOffer,
  AdminOverview,
  Answers,
  CaptureCheck,
  CaptureForm,
  CaptureHome,
  CaptureList,
  ChangeStatus,
  ConsentKind,
  CopiedAnswers,
  ExportScope,
  ImportReport,
  Me,
  NoticeStanding,
  OutboxMail,
  OutboxPage,
  PlatformTenants,
  ProfilePreview,
  PublicSite,
  QuestionnaireKind,
  Receipt,
  SavedSection,
  SectionClaim,
  SignIn,
} from '@conoceles/contracts';
import { accountVerbs, delegateVerbs } from './account-verbs.ts';
import { consentVerbs } from './consent-verbs.ts';
import { correctionVerbs } from './correction-verbs.ts';
import { electedVerbs } from './elected-verbs.ts';
import { errorReportVerbs } from './error-report-verbs.ts';
import { helpVerbs } from './help-api.ts';
import { partyVerbs } from './party-api.ts';
import { photoVerbs } from './photo-verbs.ts';
import { practiceVerbs } from './practice-api.ts';
import { remindersVerbs } from './reminders-api.ts';
import { reviewVerbs } from './review-api.ts';
import { siteVerbs } from './site-verbs.ts';

export type Target = { readonly candidacyId: string; readonly kind: QuestionnaireKind };
export type Query = Readonly<Record<string, string>>;

/** A session just opened: who it is and the cookies the browser must keep. */
export type Opened = { readonly me: Me; readonly cookies: readonly string[] };

async function opened(call: Promise<{ json(): Promise<unknown>; headers: Headers }>): Promise<Opened> {
  const response = await call;
  return { me: (await response.json()) as Me, cookies: response.headers.getSetCookie() };
}

function sessionVerbs(client: ApiClient) {
  return {
    site: (): Promise<PublicSite> => answer(client.api.public.site.$get()),
    me: (): Promise<Me> => answer(client.api.session.$get()),
    signIn: (json: SignIn): Promise<Opened> => opened(client.api.session.$post({ json })),
    signInAtDesk: (json: SignIn): Promise<Opened> => opened(client.api.platform.session.$post({ json })),
    signOut: async (): Promise<readonly string[]> =>
      (await client.api.session.$delete()).headers.getSetCookie(),
    checkActivation: (token: string): Promise<ActivationOffer> =>
      answer(client.api.activation.check.$post({ json: { token } })),
    activate: (json: Activation): Promise<Opened> => opened(client.api.activation.$post({ json })),
    tenants: (): Promise<PlatformTenants> => answer(client.api.platform.tenants.$get()),
    outbox: (): Promise<OutboxPage> => answer(client.api.outbox.$get()),
    mail: (id: string): Promise<OutboxMail> => answer(client.api.outbox[':id'].$get({ param: { id } })),
  };
}

function captureVerbs(client: ApiClient) {
  const one = client.api.capture[':candidacyId'];
  const questionnaire = one[':kind'];
  const consent = one.consents[':consent'];
  return {
    candidacies: (query: Query): Promise<CaptureList> =>
      answer(client.api.capture.candidacies.$get({ query })),
    home: (candidacyId: string): Promise<CaptureHome> => answer(one.$get({ param: { candidacyId } })),
    form: (param: Target): Promise<CaptureForm> => answer(questionnaire.$get({ param })),
    saveSection: (
      param: Target & { readonly section: string },
      json: { answers: Answers; revision: number },
    ): Promise<SavedSection> => answer(questionnaire.sections[':section'].$put({ param, json })),
    copyAnswers: (param: Target, from: string): Promise<CopiedAnswers> =>
      answer(questionnaire.copy.$post({ param, json: { from } })),
    check: (param: Target): Promise<CaptureCheck> => answer(questionnaire.check.$get({ param })),
    submit: (param: Target, revision: number): Promise<Receipt> =>
      answer(questionnaire.submission.$post({ param, json: { revision } })),
    authorise: (param: Target, contentHash: string): Promise<CaptureHome> =>
      answer(questionnaire.authorisation.$post({ param, json: { contentHash } })),
    receipt: (param: Target): Promise<Response> => questionnaire['receipt.pdf'].$get({ param }),
    consentForm: (candidacyId: string): Promise<Response> =>
      one['consent-form.pdf'].$get({ param: { candidacyId } }),
    giveConsent: (candidacyId: string, kind: ConsentKind): Promise<CaptureHome> =>
      answer(consent.$put({ param: { candidacyId, consent: kind } })),
    revokeConsent: (candidacyId: string, kind: ConsentKind): Promise<CaptureHome> =>
      answer(consent.$delete({ param: { candidacyId, consent: kind } })),
  };
}

/** Who is writing, how it will look, and what a session asks of its own account. */
function editingVerbs(client: ApiClient) {
  const one = client.api.capture[':candidacyId'];
  const { editing } = one[':kind'].sections[':section'];
  const notice = client.api['privacy-notice'];
  return {
    claimSection: (
      { candidacyId, kind, section }: Target & { readonly section: string },
      json: { readonly take: boolean } = { take: false },
    ): Promise<SectionClaim> => answer(editing.$post({ param: { candidacyId, kind, section }, json })),
    releaseSection: async (
      { candidacyId, kind, section }: Target & { readonly section: string },
      query: { readonly seenAt?: string } = {},
    ): Promise<void> => {
      await editing.$delete({ param: { candidacyId, kind, section }, query });
    },
    preview: (candidacyId: string): Promise<ProfilePreview> =>
      answer(one.preview.$get({ param: { candidacyId } })),
    prolongSession: (): Promise<Me> => answer(client.api.session.extension.$post()),
    notice: (): Promise<NoticeStanding> => answer(notice.$get()),
    acceptNotice: (json: AcceptNotice): Promise<NoticeStanding> => answer(notice.acceptance.$post({ json })),
  };
}

function adminVerbs(client: ApiClient) {
  const { admin } = client.api;
  const oneImport = admin.imports[':importId'];
  return {
    overview: (): Promise<AdminOverview> => answer(admin.overview.$get()),
    createImport: (file: File): Promise<ImportReport> => answer(admin.imports.$post({ form: { file } })),
    readImport: (importId: string): Promise<ImportReport> => answer(oneImport.$get({ param: { importId } })),
    confirmImport: (importId: string): Promise<ImportReport> =>
      answer(oneImport.confirmation.$post({ param: { importId } })),
    exportIne: (scope: ExportScope): Promise<Response> => admin.exports.ine.$get({ query: { scope } }),
    moveClock: (now: string): Promise<AdminOverview> => answer(admin.clock.$put({ json: { now } })),
    changeStatus: (candidacyId: string, json: ChangeStatus): Promise<AdminOverview> =>
      answer(admin.candidacies[':candidacyId'].status.$post({ param: { candidacyId }, json })),
  };
}

/** Everything the portals ask of the API, one verb per call. Each throws `ApiProblem` when the API refuses. */
export function portalApi(client: ApiClient) {
  return {
    ...sessionVerbs(client),
    ...captureVerbs(client),
    ...partyVerbs(client),
    ...photoVerbs(client),
    ...consentVerbs(client),
    ...remindersVerbs(client),
    ...editingVerbs(client),
    ...reviewVerbs(client),
    ...correctionVerbs(client),
    ...adminVerbs(client),
    ...electedVerbs(client),
    ...errorReportVerbs(client),
    ...siteVerbs(client),
    ...helpVerbs(client),
    ...practiceVerbs(client),
    ...accountVerbs(client),
    ...delegateVerbs(client),
  };
}
export type PortalApi = ReturnType<typeof portalApi>;
