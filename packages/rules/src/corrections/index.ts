export {
  type CorrectionInput,
  type CorrectionRefusal,
  type CorrectionRight,
  correctionDueAt,
  correctionRefusalInWords,
  mayAskCorrection,
} from './ask-correction.ts';
export { isSectionOpen, type ReopenedResponse } from './open-section.ts';
