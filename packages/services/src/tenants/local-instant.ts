import { startOfDay } from '@conoceles/rules';

/** Instant that an ISO date-time names: with its offset when it has one, else on the tenant's wall clock. */
export function localInstant(text: string, timeZone: string): Date {
  if (/(?:z|[+-]\d{2}:?\d{2})$/iu.test(text)) return new Date(text);
  const [day = '', time = '00:00'] = text.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day, timeZone).getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);
}
