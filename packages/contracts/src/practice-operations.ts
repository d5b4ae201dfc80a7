import type { Operation } from './permissions.ts';

/**
 * What a session in practice may call, besides what anybody may read. Each of these works on the process that `tenantContext` chooses, and the tests ask every
 * one of them for a candidacy of the other side. A new operation stays out of practice until it is written here.
 */
const listed = [
  'readSession',
  'signOut',
  'prolongSession',
  'readNotice',
  'acceptNotice',
  'enterPractice',
  'leavePractice',
  'readPractice',
  'openPractice',
  'restartPractice',
  'closePractice',
  'movePracticeClock',

  'listCapture',
  'readCaptureHome',
  'readCaptureForm',
  'saveSection',
  'claimSection',
  'releaseSection',
  'previewProfile',
  'checkCapture',
  'submitCapture',
  'authorisePublication',
  'readPhotoDesk',
  'uploadPhoto',
  'cropPhoto',
  'acceptPhoto',
  'discardPhoto',
  'readOriginalPhoto',
  'readCapturePhoto',
  'readReceipt',
  'readConsentForm',
  'readConsentDesk',
  'registerConsents',
  'readConsentFile',

  'returnByParty',
  'readPartyPortal',
  'listAllied',
  'readToAuthorise',
  'authoriseMany',

  'readCorrectionPage',
  'requestCorrection',
  'listCorrections',
  'readCorrection',
  'decideCorrection',
  'applyCorrection',

  'listReviewQueue',
  'readReviewSheet',
  'giveVerdict',
  'saveFindings',
  'findNextReview',
  'assignReviews',
  'publishReviews',
  'recheckLinks',
  'readReviewPhoto',
  'readWithholding',
  'withholdSection',
  'restoreSection',

  'readOverview',

  'askHelp',
  'listHelp',
  'readHelp',
  'followHelp',
  'listHelpDesk',
  'readHelpAtDesk',
  'answerHelp',
  'closeHelp',
] as const satisfies readonly Operation[];

export const practiceOperations: ReadonlySet<Operation> = new Set(listed);
