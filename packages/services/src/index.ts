export { acceptNotice } from './accounts/accept-notice.ts';
export { activate } from './accounts/activate.ts';
export { changeAddress } from './accounts/change-address.ts';
export { checkActivation } from './accounts/check-activation.ts';
export { readHandoverFile, type SignedFile } from './accounts/handover/read-handover-file.ts';
export {
  type HandoverInput,
  handoverKey,
  registerHandover,
} from './accounts/handover/register-handover.ts';
export { inviteStaff, type StaffInvitation } from './accounts/invite-staff.ts';
export { readBatch } from './accounts/issuance/batch-progress.ts';
export { markBatchFailed, resumeBatches } from './accounts/issuance/resume-batches.ts';
export { type BatchTarget, runIssuanceStep } from './accounts/issuance/run-issuance-step.ts';
export { startIssuance } from './accounts/issuance/start-issuance.ts';
export { writeLetters } from './accounts/letters/write-letters.ts';
export { issueLiaisons } from './accounts/liaisons/issue-liaisons.ts';
export { listLiaisons } from './accounts/liaisons/list-liaisons.ts';
export { listAccounts } from './accounts/list-accounts.ts';
export { readNoticeStanding } from './accounts/notice-standing.ts';
export { readAccount } from './accounts/read-account.ts';
export { resendLinks } from './accounts/resend-links.ts';
export type { AccountActor, Actor, DeskActor, SystemActor, TenantSite } from './actor.ts';
export { changeStatus } from './admin/change-status.ts';
export { moveClock } from './admin/move-clock.ts';
export { readOverview } from './admin/read-overview.ts';
export { authorisePublication } from './capture/authorise.ts';
export { checkCapture } from './capture/check-capture.ts';
export { copyAnswers } from './capture/copy-answers.ts';
export { listCapture } from './capture/list-capture.ts';
export { readCaptureForm } from './capture/read-form.ts';
export { readCaptureHome } from './capture/read-home.ts';
export { saveSection } from './capture/save-section.ts';
export { submitCapture } from './capture/submit.ts';
export type { CaptureTarget, ConsentTarget } from './capture/target.ts';
export { writeReceipt } from './capture/write-receipt.ts';
export { issueNotice } from './compliance-notice/issue-notice.ts';
export { readCompliance } from './compliance-notice/read-compliance.ts';
export { type NoticeFile, writeNotice } from './compliance-notice/write-notice.ts';
export { type ComposeOptions, composeServices, masterKeysOf } from './compose/compose-services.ts';
export { giveConsent } from './consents/give-consent.ts';
export { readConsentDesk } from './consents/read-consent-desk.ts';
export { type ConsentFile, readConsentFile } from './consents/read-consent-file.ts';
export { type ConsentRegistration, registerConsents } from './consents/register-consents.ts';
export { revokeConsent } from './consents/revoke-consent.ts';
export { writeConsentForm } from './consents/write-consent-form.ts';
export { applyCorrection } from './corrections/apply-correction.ts';
export { decideCorrection } from './corrections/decide-correction.ts';
export { listCorrections } from './corrections/list-corrections.ts';
export { readCorrection } from './corrections/read-correction.ts';
export { readCorrectionPage } from './corrections/read-correction-page.ts';
export { requestCorrection } from './corrections/request-correction.ts';
export { nameDelegate } from './delegates/name-delegate.ts';
export { readDelegate } from './delegates/read-delegate.ts';
export { withdrawDelegate } from './delegates/withdraw-delegate.ts';
export { inventAnswers } from './demonstration/invent-answers.ts';
export { demonstrationNow, inventCandidacies } from './demonstration/invent-candidacies.ts';
export type { InventedCandidacy, InventedLife, LifeTarget } from './demonstration/invented-candidacy.ts';
export { MEN_NAMES, SURNAMES, WOMEN_NAMES } from './demonstration/name-lists.ts';
export { drawPortrait } from './demonstration/portrait/draw-portrait.ts';
export {
  type DemonstrationAccount,
  type DemonstrationDeskAccount,
  demonstrationAccounts,
  demonstrationDeskAccounts,
} from './demonstration-load/demonstration-accounts.ts';
export {
  type LoadDemonstrationOptions,
  type LoadedDemonstration,
  loadDemonstration,
} from './demonstration-load/load-demonstration.ts';
export type { Clock, ServiceDeps } from './deps.ts';
export { claimSection } from './editing/claim-section.ts';
export { releaseSection } from './editing/release-section.ts';
export { confirmResults, previewResults, readResultsImport } from './elected/import-results.ts';
export { readElected, readResults } from './elected/read-results.ts';
export { recordElected } from './elected/record-elected.ts';
export { writeResultsTemplate } from './elected/write-results-template.ts';
export { closeErrorReport, readErrorReport } from './error-reports/close-error-report.ts';
export { countWaitingReports, listErrorReports } from './error-reports/list-error-reports.ts';
export { reportError } from './error-reports/report-error.ts';
export type { FileStore } from './files/file-store.ts';
export { answerHelp, closeHelp } from './help/answer-help.ts';
export { askHelp } from './help/ask-help.ts';
export { followHelp } from './help/follow-help.ts';
export { listHelp } from './help/list-help.ts';
export { listHelpDesk } from './help/list-help-desk.ts';
export { readHelp, readHelpAtDesk } from './help/read-help.ts';
export { writeHelpRegister } from './help/write-register.ts';
export { confirmCandidacyImport } from './imports/confirm-candidacy-import.ts';
export type { ImportActor } from './imports/import-actor.ts';
export { previewCandidacyImport } from './imports/preview-candidacy-import.ts';
export { readCandidacyImport } from './imports/read-candidacy-import.ts';
export {
  proveRoundTrip,
  type RoundTrip,
  type RoundTripReport,
} from './ine/acceptance/prove-round-trip.ts';
export { normalisations } from './ine/compare-workbooks.ts';
export { exportIneDatabase, type IneExport } from './ine/export-database.ts';
export { type IneImport, type IneImportReport, importIneWorkbook } from './ine/import-workbook.ts';
export { LinkResolverError } from './links/ask-link.ts';
export { checkLinks, type LinksTarget } from './links/check-links.ts';
export { listOutbox } from './mail/list-outbox.ts';
export { type MailMessage, MailThrottled, type MailTransport } from './mail/mail-transport.ts';
export { sendMailTask } from './mail/queue-mail.ts';
export { readOutboxMail } from './mail/read-outbox-mail.ts';
export { type MailTarget, markMailFailed, sendMail } from './mail/send-mail.ts';
export { takeMailEvent } from './mail/take-mail-event.ts';
export type { SignedEvent } from './mail/verify-event.ts';
export { readFiguresFile } from './open-data/figures-file.ts';
export { listOrdered } from './open-data/list-ordered.ts';
export { type DataFile, findDataFile } from './open-data/open-data-file.ts';
export { readDataDictionary } from './open-data/read-dictionary.ts';
export { readOpenData } from './open-data/read-open-data.ts';
export { retryAfterSeconds } from './open-data/turns.ts';
export type { PdfFile } from './papers/pdf-file.ts';
export { authoriseMany } from './party/authorise-many.ts';
export { listAllied } from './party/list-allied.ts';
export { readPartyPortal } from './party/read-party-portal.ts';
export { readToAuthorise } from './party/read-to-authorise.ts';
export { returnByParty } from './party/return-by-party.ts';
export { writePartyProgress } from './party/write-party-progress.ts';
export { acceptPhoto } from './photos/accept-photo.ts';
export { cropPhoto } from './photos/crop-photo.ts';
export { discardPhoto } from './photos/discard-photo.ts';
export { type PhotoTwin, photoTwins } from './photos/photo-twins.ts';
export { readCapturePhoto } from './photos/read-capture-photo.ts';
export { readOriginalPhoto } from './photos/read-original-photo.ts';
export { readPhotoDesk } from './photos/read-photo-desk.ts';
export { readReviewPhoto } from './photos/read-review-photo.ts';
export type { PhotoUpload, StoredPhoto } from './photos/stored-photo.ts';
export { uploadPhoto } from './photos/upload-photo.ts';
export { listTenants } from './platform/list-tenants.ts';
export { takeComplianceFigures } from './platform/take-compliance-figures.ts';
export { closePractice } from './practice/close-practice.ts';
export { movePracticeClock } from './practice/move-practice-clock.ts';
export { openPractice, restartPractice } from './practice/open-practice.ts';
export { readPracticeDesk } from './practice/read-practice-desk.ts';
export { enterPractice, leavePractice, readPracticeState } from './practice/switch-practice.ts';
export { comparePublicCandidacies } from './public-site/compare-candidacies.ts';
export { drawIcon } from './public-site/draw-icon.ts';
export { drawShareCard, drawSiteCard } from './public-site/draw-share-card.ts';
export type { DeskHost, ResolvedHost } from './public-site/host.ts';
export { listPublicCandidacies } from './public-site/list-candidacies.ts';
export { readAddresses } from './public-site/read-addresses.ts';
export { readBallot } from './public-site/read-ballot.ts';
export { readBrand } from './public-site/read-brand.ts';
export { readFacets } from './public-site/read-facets.ts';
export { readLanguages } from './public-site/read-languages.ts';
export { readPublicPhoto } from './public-site/read-photo.ts';
export { readPublicProfile } from './public-site/read-profile.ts';
export { readPublicationVersion } from './public-site/read-publication-version.ts';
export { readSectionFile } from './public-site/read-section-file.ts';
export { readSite } from './public-site/read-site.ts';
export { resolveHost } from './public-site/resolve-host.ts';
export { writeBlankConsentForm } from './public-site/write-blank-consent-form.ts';
export { writeProfilePdf } from './public-site/write-profile-pdf.ts';
export { previewProfile } from './publication/preview-profile.ts';
export { projectTenant } from './publication/project-tenant.ts';
export { projectWhenDue } from './publication/project-when-due.ts';
export { loadReminderDates, type ReminderDates } from './reminders/load-reminder-dates.ts';
export { readReminderRegister, writeReminderRegister } from './reminders/read-register.ts';
export { previewAdminReminders, sendAdminReminders } from './reminders/remind-by-admin.ts';
export { previewPartyReminders, sendPartyReminders } from './reminders/remind-by-party.ts';
export { sendDueReminders } from './reminders/send-due-reminders.ts';
export { assignReviews } from './review/assign-reviews.ts';
export { findNextReview } from './review/find-next.ts';
export { giveVerdict } from './review/give-verdict.ts';
export { listReviewQueue } from './review/list-queue.ts';
export { publishReviews } from './review/publish-reviews.ts';
export { readReviewSheet } from './review/read-sheet.ts';
export { recheckLinks } from './review/recheck-links.ts';
export { saveFindings } from './review/save-findings.ts';
export { importSections, type SectionsReport } from './sections/import-sections.ts';
export { notFound, ServiceProblem } from './service-problem.ts';
export type { OpenedSession, RequestOrigin } from './session/opened-session.ts';
export { platformSignIn } from './session/platform-sign-in.ts';
export { prolongSession } from './session/prolong-session.ts';
export { resolveSession } from './session/resolve-session.ts';
export { signIn } from './session/sign-in.ts';
export { signOut } from './session/sign-out.ts';
export { readPause } from './site-switches/pause-desk.ts';
export { pauseProfile } from './site-switches/pause-profile.ts';
export { readMaintenance } from './site-switches/read-maintenance.ts';
export { readSiteDesk } from './site-switches/read-site-desk.ts';
export { resumeProfile } from './site-switches/resume-profile.ts';
export { switchOff } from './site-switches/switch-off.ts';
export { switchOn } from './site-switches/switch-on.ts';
export { listSnapshots, readStatistics } from './statistics/read-statistics.ts';
export { takeSnapshot } from './statistics/take-snapshot.ts';
export type { TableFile } from './tables/table-file.ts';
export {
  type AppliedTenant,
  type ApplyOptions,
  applyTenantFolders,
  OrphanedDataError,
} from './tenants/apply-tenant-folders.ts';
export type { TenantChange } from './tenants/diff-rows.ts';
export { checkTenantFolders, listTenantFolders } from './tenants/load-folder/check-tenant-folders.ts';
export {
  type BaseQuestionnaires,
  readBaseQuestionnaires,
} from './tenants/load-folder/read-base-questionnaires.ts';
export { readTenantFolder } from './tenants/load-folder/read-tenant-folder.ts';
export {
  formatTenantProblem,
  TenantFolderError,
  type TenantProblem,
} from './tenants/load-folder/tenant-problem.ts';
export { readWithholding } from './withholding/read-withholding.ts';
export { restoreSection } from './withholding/restore-section.ts';
export { withholdSection } from './withholding/withhold-section.ts';
