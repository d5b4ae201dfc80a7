import type { AccountKind, PlatformKind } from './api/session.ts';

/** Kind of host an operation answers on: a state's site, INE's and the platform's desks, or any. */
export type HostKind = 'tenant' | 'desk' | 'any';

/** Who calls: `anonymous` has no session. */
export type Caller = 'anonymous' | AccountKind | PlatformKind;

export type Permission = { readonly host: HostKind; readonly callers: readonly Caller[] };

const staff = ['reviewer', 'admin', 'observer'] as const;
const capturers = ['candidate', 'liaison'] as const;
/** Whoever may train with invented candidacies. */
const practisers = ['liaison', 'reviewer', 'admin'] as const;
const desks = ['ine-viewer', 'operator'] as const;
const everyAccount = [...capturers, ...staff] as const;
const everyone = ['anonymous', ...everyAccount] as const;
const anyone = [...everyone, ...desks] as const;

/**
 * Who may call each operation of the API, in one place: routes enforce it before reading anything else and the tests are generated from it.
 * Which candidacy a capturer may open, and which kind a reviewer verifies, is decided by each service verb.
 */
export const permissions = {
  readSite: { host: 'tenant', callers: everyone },
  readBrand: { host: 'tenant', callers: everyone },
  readLanguages: { host: 'tenant', callers: everyone },
  readPublicationVersion: { host: 'tenant', callers: everyone },
  readMaintenance: { host: 'tenant', callers: everyone },
  listPublicCandidacies: { host: 'tenant', callers: everyone },
  readFacets: { host: 'tenant', callers: everyone },
  readStatistics: { host: 'tenant', callers: everyone },
  listSnapshots: { host: 'tenant', callers: everyone },
  readBallot: { host: 'tenant', callers: everyone },
  comparePublicCandidacies: { host: 'tenant', callers: everyone },
  readSectionFile: { host: 'tenant', callers: everyone },
  readPublicProfile: { host: 'tenant', callers: everyone },
  readPublicPhoto: { host: 'tenant', callers: everyone },
  readBlankConsentForm: { host: 'tenant', callers: everyone },
  reportError: { host: 'tenant', callers: everyone },
  readOpenData: { host: 'tenant', callers: everyone },
  readFiguresFile: { host: 'tenant', callers: everyone },
  readDataFile: { host: 'tenant', callers: everyone },
  readDataDictionary: { host: 'tenant', callers: everyone },
  listOrdered: { host: 'tenant', callers: everyone },
  readAddresses: { host: 'tenant', callers: everyone },
  writeProfilePdf: { host: 'tenant', callers: everyone },
  drawShareCard: { host: 'tenant', callers: everyone },
  drawSiteCard: { host: 'tenant', callers: everyone },
  drawIcon: { host: 'tenant', callers: everyone },

  signIn: { host: 'tenant', callers: everyone },
  signOut: { host: 'any', callers: anyone },
  readSession: { host: 'any', callers: [...everyAccount, ...desks] },
  prolongSession: { host: 'tenant', callers: everyAccount },
  readNotice: { host: 'tenant', callers: capturers },
  acceptNotice: { host: 'tenant', callers: capturers },
  checkActivation: { host: 'tenant', callers: everyone },
  activate: { host: 'tenant', callers: everyone },

  listCapture: { host: 'tenant', callers: capturers },
  readCaptureHome: { host: 'tenant', callers: capturers },
  readCaptureForm: { host: 'tenant', callers: capturers },
  copyAnswers: { host: 'tenant', callers: capturers },
  saveSection: { host: 'tenant', callers: capturers },
  claimSection: { host: 'tenant', callers: capturers },
  releaseSection: { host: 'tenant', callers: capturers },
  previewProfile: { host: 'tenant', callers: capturers },
  checkCapture: { host: 'tenant', callers: capturers },
  submitCapture: { host: 'tenant', callers: capturers },
  authorisePublication: { host: 'tenant', callers: capturers },
  readPhotoDesk: { host: 'tenant', callers: capturers },
  uploadPhoto: { host: 'tenant', callers: capturers },
  cropPhoto: { host: 'tenant', callers: capturers },
  acceptPhoto: { host: 'tenant', callers: capturers },
  discardPhoto: { host: 'tenant', callers: capturers },
  readCapturePhoto: { host: 'tenant', callers: capturers },
  readOriginalPhoto: { host: 'tenant', callers: capturers },
  readReceipt: { host: 'tenant', callers: capturers },
  readConsentForm: { host: 'tenant', callers: capturers },
  readDelegate: { host: 'tenant', callers: ['candidate'] },
  nameDelegate: { host: 'tenant', callers: ['candidate'] },
  withdrawDelegate: { host: 'tenant', callers: ['candidate'] },
  giveConsent: { host: 'tenant', callers: ['candidate'] },
  readConsentDesk: { host: 'tenant', callers: [...capturers, 'admin', 'reviewer'] },
  registerConsents: { host: 'tenant', callers: [...capturers, 'admin', 'reviewer'] },
  readConsentFile: { host: 'tenant', callers: [...capturers, 'admin', 'reviewer'] },
  revokeConsent: { host: 'tenant', callers: ['candidate'] },

  enterPractice: { host: 'tenant', callers: practisers },
  leavePractice: { host: 'tenant', callers: practisers },
  readPractice: { host: 'tenant', callers: ['admin'] },
  openPractice: { host: 'tenant', callers: ['admin'] },
  restartPractice: { host: 'tenant', callers: ['admin'] },
  closePractice: { host: 'tenant', callers: ['admin'] },
  movePracticeClock: { host: 'tenant', callers: ['admin'] },

  askHelp: { host: 'tenant', callers: capturers },
  listHelp: { host: 'tenant', callers: capturers },
  readHelp: { host: 'tenant', callers: capturers },
  followHelp: { host: 'tenant', callers: capturers },
  listHelpDesk: { host: 'tenant', callers: ['reviewer', 'admin'] },
  readHelpAtDesk: { host: 'tenant', callers: ['reviewer', 'admin'] },
  answerHelp: { host: 'tenant', callers: ['reviewer', 'admin'] },
  closeHelp: { host: 'tenant', callers: ['reviewer', 'admin'] },
  exportHelp: { host: 'tenant', callers: ['reviewer', 'admin'] },
  returnByParty: { host: 'tenant', callers: capturers },
  readPartyPortal: { host: 'tenant', callers: ['liaison'] },
  listAllied: { host: 'tenant', callers: ['liaison'] },
  readToAuthorise: { host: 'tenant', callers: ['liaison'] },
  authoriseMany: { host: 'tenant', callers: ['liaison'] },
  exportPartyProgress: { host: 'tenant', callers: ['liaison'] },
  previewPartyReminders: { host: 'tenant', callers: ['liaison'] },
  sendPartyReminders: { host: 'tenant', callers: ['liaison'] },
  listPartyReminders: { host: 'tenant', callers: ['liaison'] },
  exportPartyReminders: { host: 'tenant', callers: ['liaison'] },
  previewReminders: { host: 'tenant', callers: ['admin'] },
  sendReminders: { host: 'tenant', callers: ['admin'] },
  listReminders: { host: 'tenant', callers: ['admin', 'observer'] },
  exportReminders: { host: 'tenant', callers: ['admin', 'observer'] },

  listReviewQueue: { host: 'tenant', callers: ['reviewer'] },
  readReviewSheet: { host: 'tenant', callers: ['reviewer'] },
  giveVerdict: { host: 'tenant', callers: ['reviewer'] },
  saveFindings: { host: 'tenant', callers: ['reviewer'] },
  findNextReview: { host: 'tenant', callers: ['reviewer'] },
  assignReviews: { host: 'tenant', callers: ['reviewer'] },
  publishReviews: { host: 'tenant', callers: ['reviewer'] },
  recheckLinks: { host: 'tenant', callers: ['reviewer'] },
  readReviewPhoto: { host: 'tenant', callers: ['reviewer'] },

  readCorrectionPage: { host: 'tenant', callers: capturers },
  requestCorrection: { host: 'tenant', callers: capturers },
  listCorrections: { host: 'tenant', callers: ['reviewer', 'admin'] },
  readCorrection: { host: 'tenant', callers: ['reviewer', 'admin'] },
  decideCorrection: { host: 'tenant', callers: ['reviewer', 'admin'] },
  applyCorrection: { host: 'tenant', callers: ['admin'] },
  readCompliance: { host: 'tenant', callers: ['admin', 'observer'] },
  issueNotice: { host: 'tenant', callers: ['admin'] },
  readNoticeFile: { host: 'tenant', callers: ['admin', 'observer'] },
  readWithholding: { host: 'tenant', callers: ['reviewer', 'admin'] },
  withholdSection: { host: 'tenant', callers: ['reviewer', 'admin'] },
  restoreSection: { host: 'tenant', callers: ['reviewer', 'admin'] },
  readSiteDesk: { host: 'tenant', callers: ['admin'] },
  switchOn: { host: 'tenant', callers: ['admin'] },
  switchOff: { host: 'tenant', callers: ['admin'] },
  readPause: { host: 'tenant', callers: ['admin'] },
  pauseProfile: { host: 'tenant', callers: ['admin'] },
  resumeProfile: { host: 'tenant', callers: ['admin'] },

  listErrorReports: { host: 'tenant', callers: ['reviewer', 'admin'] },
  countWaitingReports: { host: 'tenant', callers: ['reviewer', 'admin'] },
  readErrorReport: { host: 'tenant', callers: ['reviewer', 'admin'] },
  closeErrorReport: { host: 'tenant', callers: ['reviewer', 'admin'] },

  readOverview: { host: 'tenant', callers: ['admin', 'observer'] },
  listAccounts: { host: 'tenant', callers: ['admin'] },
  issueAccounts: { host: 'tenant', callers: ['admin'] },
  readBatch: { host: 'tenant', callers: ['admin'] },
  readAccount: { host: 'tenant', callers: ['admin'] },
  resendLinks: { host: 'tenant', callers: ['admin'] },
  changeAddress: { host: 'tenant', callers: ['admin'] },
  writeLetters: { host: 'tenant', callers: ['admin'] },
  registerHandover: { host: 'tenant', callers: ['admin'] },
  readHandoverFile: { host: 'tenant', callers: ['admin'] },
  listLiaisons: { host: 'tenant', callers: ['admin'] },
  issueLiaisons: { host: 'tenant', callers: ['admin'] },
  createImport: { host: 'tenant', callers: ['admin'] },
  readImport: { host: 'tenant', callers: ['admin'] },
  confirmImport: { host: 'tenant', callers: ['admin'] },
  moveClock: { host: 'tenant', callers: ['admin'] },
  changeStatus: { host: 'tenant', callers: ['admin'] },
  exportIne: { host: 'tenant', callers: ['admin'] },
  readResults: { host: 'tenant', callers: ['admin'] },
  writeResultsTemplate: { host: 'tenant', callers: ['admin'] },
  previewResults: { host: 'tenant', callers: ['admin'] },
  readResultsImport: { host: 'tenant', callers: ['admin'] },
  confirmResults: { host: 'tenant', callers: ['admin'] },
  readElected: { host: 'tenant', callers: ['admin'] },
  recordElected: { host: 'tenant', callers: ['admin'] },

  platformSignIn: { host: 'desk', callers: ['anonymous', ...desks] },
  listTenants: { host: 'desk', callers: desks },

  takeMailEvent: { host: 'any', callers: anyone },

  listOutbox: { host: 'any', callers: anyone },
  readOutboxMail: { host: 'any', callers: anyone },
} as const satisfies Record<string, Permission>;

export type Operation = keyof typeof permissions;
