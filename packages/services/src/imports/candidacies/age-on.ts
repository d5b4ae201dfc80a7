import { localDay } from '@conoceles/rules';
import type { TenantContext } from '../../tenants/tenant-context.ts';

/** Years completed on the tenant's legal day. Someone born on 29 February completes them on 1 March of a common year. */
export function ageOn(birthDate: string, { now, timeZone }: Pick<TenantContext, 'now' | 'timeZone'>): number {
  const today = localDay(now, timeZone);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
