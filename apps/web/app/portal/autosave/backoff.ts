const firstMs = 1_000;
const mostMs = 30_000;

/**
 * Wait before another attempt: twice as long each time up to half a minute, and a random half of it, so that a thousand phones whose network comes back do not
 * all call at once.
 * @param failures attempts that failed in a row, at least one
 * @param random a number from 0 to 1
 */
export function backoffMs(failures: number, random: number): number {
  const whole = Math.min(mostMs, firstMs * 2 ** (failures - 1));
  return whole / 2 + (whole / 2) * random;
}
