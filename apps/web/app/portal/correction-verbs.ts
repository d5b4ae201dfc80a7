import { type ApiClient, answer } from '@conoceles/api-client';
import type {
  ApplyCorrection,
  CompliancePage,
  CorrectionList,
  CorrectionRequestPage,
  CorrectionSheet,
  DecideCorrection,
  IssueNotice,
  NoticeFormat,
  RequestCorrection,
  WithholdingPage,
  WithholdSection,
} from '@conoceles/contracts';
import type { Target } from './api.ts';

/** Corrections and withholding of what is published, as the capture portal and the desk ask for them. */
export function correctionVerbs(client: ApiClient) {
  const asked = client.api.capture[':candidacyId'][':kind'].corrections;
  const one = client.api.corrections[':correctionId'];
  const withheld = client.api.withholding[':candidacyId'][':kind'];
  const { compliance } = client.api;
  return {
    compliance: (query: Readonly<Record<string, string>>): Promise<CompliancePage> =>
      answer(compliance.$get({ query })),
    issueNotice: (json: IssueNotice): Promise<CompliancePage> => answer(compliance.notices.$post({ json })),
    noticeFile: (noticeId: string, format: NoticeFormat): Promise<Response> =>
      compliance.notices[':noticeId'][':format'].$get({ param: { noticeId, format } }),
    withholding: (param: Target): Promise<WithholdingPage> => answer(withheld.$get({ param })),
    withholdSection: (param: Target, json: WithholdSection): Promise<WithholdingPage> =>
      answer(withheld.$post({ param, json })),
    restoreSection: (param: Target & { readonly section: string }): Promise<WithholdingPage> =>
      answer(withheld[':section'].$delete({ param })),
    correctionPage: (param: Target): Promise<CorrectionRequestPage> => answer(asked.$get({ param })),
    requestCorrection: (param: Target, json: RequestCorrection): Promise<CorrectionRequestPage> =>
      answer(asked.$post({ param, json })),
    corrections: (query: Readonly<Record<string, string>>): Promise<CorrectionList> =>
      answer(client.api.corrections.$get({ query })),
    correction: (correctionId: string): Promise<CorrectionSheet> =>
      answer(one.$get({ param: { correctionId } })),
    decideCorrection: (correctionId: string, json: DecideCorrection): Promise<CorrectionSheet> =>
      answer(one.decision.$post({ param: { correctionId }, json })),
    applyCorrection: (correctionId: string, json: ApplyCorrection): Promise<CorrectionSheet> =>
      answer(one.application.$post({ param: { correctionId }, json })),
  };
}
