import type { DatedDisclosure } from '@conoceles/contracts';
import type { Day } from '../deadlines/local-day.ts';

/**
 * The tenant's rule on what an affirmative action opens without consent, in force on a day: the latest that has begun. Undefined before the
 * first one, which means the type only (Sonora §10); the documents differ, so it is dated data and never a condition in code.
 */
export function disclosureInForce(rules: readonly DatedDisclosure[], day: Day): DatedDisclosure | undefined {
  return rules
    .filter(({ from }) => from <= day)
    .toSorted((one, two) => (one.from < two.from ? 1 : -1))
    .at(0);
}
