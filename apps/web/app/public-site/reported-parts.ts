import type { ReportedPart } from '@conoceles/contracts';
import { spanishWords } from '../language/words.ts';

/** Parts of a profile as the desk reads them; the citizen's form says them in the language of its page. */
export const reportedPart = (part: ReportedPart): string => spanishWords.t(`report.part.${part}`);
