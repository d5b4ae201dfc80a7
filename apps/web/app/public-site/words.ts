import type { PublicCandidacy, PublicSite } from '@conoceles/contracts';
import { spanishWords } from '../language/words.ts';
import * as sentences from './sentences.ts';

/** The same sentences in Spanish, for portals. Citizens' pages are written in several languages: they use `useWords()`. */

const { t } = spanishWords;

export const dayInWords = spanishWords.day;
export const momentInWords = spanishWords.moment;
export const figure = spanishWords.figure;

/** «1 candidatura», «918 candidaturas». */
export const candidaciesInWords = (count: number): string => t('candidacies', { count });

export const officeInWords = (candidacy: Pick<PublicCandidacy, 'office' | 'role' | 'listNumber'>): string =>
  sentences.officeText(spanishWords, candidacy);

export const genderInWords: Record<PublicCandidacy['gender'], string> = {
  woman: t('gender.woman'),
  man: t('gender.man'),
  'non-binary': t('gender.non-binary'),
};

/** State of the curricular questionnaire in a list: one line, same length and tone for all. */
export const captureInWords: Record<PublicCandidacy['curricular'], string> = {
  published: t('capture.published'),
  'in-process': t('capture.in-process'),
  'not-captured': t('capture.not-captured'),
};

export const windowInWords = (window: PublicSite['window']) => sentences.windowText(spanishWords, window);

export const orderInWords = (order: PublicSite['order']): string => sentences.orderText(spanishWords, order);

export const nominationInWords = (nomination: PublicCandidacy['nomination']): string =>
  sentences.nominationText(spanishWords, nomination);

export { asSentence } from './sentences.ts';
