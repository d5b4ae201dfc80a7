import { QuestionnaireKind } from '@conoceles/contracts';
import { kindSegments } from '../paths.ts';

/** Kind named by an address segment («identidad» or the contract's own word), or undefined. */
export function kindOfSegment(segment: string | undefined): QuestionnaireKind | undefined {
  if (segment === kindSegments.identity) return 'identity';
  const known = QuestionnaireKind.safeParse(segment);
  return known.success ? known.data : undefined;
}
