export { accountDueAt } from './account-due-at.ts';
export { addBusinessDays, isBusinessDay } from './business-days.ts';
export { type CaptureRules, captureDueAt } from './capture-due-at.ts';
export { type CaptureWindowInput, captureWindow } from './capture-window.ts';
export { dateInWords } from './date-in-words.ts';
export { addDays, type Day, daysBetween, endOfDay, localDay, startOfDay } from './local-day.ts';
export { type PublicationDates, publicationWindow } from './publication-window.ts';
export {
  type DeadlineOf,
  dayAndHourInWords,
  remainingInWords,
} from './remaining-in-words.ts';
export { type ReminderMilestone, reminderMilestone } from './reminder-milestone.ts';
export { areResultsOpen } from './results-open.ts';
