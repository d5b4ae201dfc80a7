import { createHash } from 'node:crypto';
import type { QuestionnaireKind, Receipt } from '@conoceles/contracts';
import type { QuestionnaireResponse } from '../questionnaire/response-store.ts';

/** Letters and digits that are not taken for one another on paper (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letterOf = { curricular: 'C', identity: 'I' } as const satisfies Record<QuestionnaireKind, string>;

type Submitted = Pick<QuestionnaireResponse, 'id' | 'submittedAt' | 'submittedHash' | 'late'>;

/**
 * Receipt of the last submission; null when there was none. The folio follows from the submission itself, so that it can be told again from what is stored
 * and nobody can pass one off for another: «C-7K2M-9QXR4T».
 */
export function receiptOf(kind: QuestionnaireKind, response: Submitted | null): Receipt | null {
  if (response === null) return null;
  const { id, submittedAt, submittedHash, late } = response;
  if (submittedAt === null || submittedHash === null) return null;
  const digest = createHash('sha256')
    .update(`${id}\n${submittedAt.toISOString()}\n${submittedHash}`)
    .digest();
  const letters = [...digest.subarray(0, 10)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return {
    folio: `${letterOf[kind]}-${letters.slice(0, 4)}-${letters.slice(4)}`,
    submittedAt: submittedAt.toISOString(),
    contentHash: submittedHash,
    late,
  };
}
