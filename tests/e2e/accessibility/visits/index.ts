import { adminVisits } from './admin.ts';
import { captureVisits } from './capture.ts';
import { citizenVisits } from './citizen.ts';
import { deskVisits } from './desk.ts';
import { sessionVisits } from './session.ts';
import type { Visits } from './visit.ts';

export { adminVisits } from './admin.ts';
export { captureVisits } from './capture.ts';
export { citizenVisits, otherVisits } from './citizen.ts';
export { deskVisits } from './desk.ts';
export { sessionVisits } from './session.ts';
export type { Visit, Visits, Who } from './visit.ts';

/** Files that answer with no page: redirections, downloads, answers to scripts, and documents for machines. */
export const noPages: readonly string[] = [
  'routes/public/sitemap.ts',
  'routes/public/sitemap-part.ts',
  'routes/public/robots.ts',
  'routes/public/profile-pdf.ts',
  'routes/public/card.ts',
  'routes/public/site-card.ts',
  'routes/public/manifest.ts',
  'routes/public/sections.ts',
  'routes/capture/questionnaire.ts',
  'routes/capture/autosave.ts',
  'routes/capture/photo-upload.ts',
  'routes/desk/keep.ts',
  'routes/capture/presence.ts',
  'routes/session/sign-in-here.ts',
  'routes/session/stay.ts',
  'routes/admin/export-file.ts',
  'routes/admin/notice-file.ts',
  'routes/accounts/letters-file.ts',
  'routes/accounts/handover-file.ts',
  'routes/admin/help-register.ts',
  'routes/practice/switch.ts',
  'routes/capture/consent-form-file.ts',
  'routes/capture/receipt-file.ts',
  'routes/party/progress-file.ts',
  'routes/capture/consent-file.ts',
  'routes/party/reminders-file.ts',
  'routes/admin/reminders-file.ts',
  'routes/elected/template-file.ts',
];

/** Every page of the web, by the file that makes it, in the states that people meet: also empty and with errors. */
export const visits: Visits = {
  ...citizenVisits,
  ...sessionVisits,
  ...captureVisits,
  ...deskVisits,
  ...adminVisits,
};
