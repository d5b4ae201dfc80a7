import type { ConsentKind } from '@conoceles/contracts';
import type { ConsentRecord } from './visibility.ts';

/**
 * The consent of a kind that is in force at `now`, if any. A revocation ends every consent of its kind given until then, also one registered
 * twice (on paper and in the system); and it holds whatever the clock says, so that a clock moved back uncovers nobody. One given at the
 * very instant of a revocation came after it (a demonstration clock stands still, and a kind has one open record at most).
 */
export function consentInForce(
  consents: readonly ConsentRecord[],
  kind: ConsentKind,
  now: Date,
): ConsentRecord | undefined {
  const ofKind = consents.filter((consent) => consent.kind === kind);
  return ofKind.find(
    ({ givenAt, revokedAt }) =>
      !revokedAt && givenAt <= now && ofKind.every((other) => !other.revokedAt || other.revokedAt <= givenAt),
  );
}
