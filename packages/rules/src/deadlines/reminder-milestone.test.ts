import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay, localDay, startOfDay } from './local-day.ts';
import { type ReminderMilestone, reminderMilestone } from './reminder-milestone.ts';

const timeZone = 'America/Mexico_City';
const electionDay = '2024-06-02';
const rules = { daysBefore: [5, 1], whenOverdue: true };
const dueAt = endOfDay('2024-05-04', timeZone);
const at = (now: Date, changes: object = {}) =>
  reminderMilestone({ now, dueAt, electionDay, rules: { ...rules, ...changes }, timeZone });
const on = (day: string, hour = 12) => new Date(startOfDay(day, timeZone).getTime() + hour * 3_600_000);

describe('the reminder that is due', () => {
  it('comes five days before, one day before and once the deadline passes', () => {
    expect(at(on('2024-04-28'))).toBeUndefined();
    expect(at(on('2024-04-29', 0))).toEqual({ kind: 'before-deadline', days: 5 });
    expect(at(on('2024-05-02'))).toEqual({ kind: 'before-deadline', days: 5 });
    expect(at(on('2024-05-03'))).toEqual({ kind: 'before-deadline', days: 1 });
    expect(at(dueAt)).toEqual({ kind: 'before-deadline', days: 1 });
    expect(at(new Date(dueAt.getTime() + 1))).toEqual({ kind: 'overdue' });
    expect(at(new Date(dueAt.getTime() + 1), { whenOverdue: false })).toBeUndefined();
    expect(at(on('2024-06-02', 23))).toEqual({ kind: 'overdue' });
    expect(at(on('2024-06-03'))).toBeUndefined();
    expect(at(on('2024-05-03'), { daysBefore: [] })).toBeUndefined();
  });

  it('never goes back while the clock goes on, and changes only at midnight of the tenant', () => {
    const rank = (milestone: ReminderMilestone | undefined) =>
      milestone === undefined ? 99 : milestone.kind === 'overdue' ? -1 : milestone.days;
    const days = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 });
    const hours = fc.array(fc.integer({ min: -900, max: 480 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(days, hours, (daysBefore, steps) => {
        const moments = steps
          .toSorted((one, two) => one - two)
          .map((hour) => new Date(dueAt.getTime() + hour * 3_600_000));
        const ranks = moments.map((now) => rank(at(now, { daysBefore })));
        expect(ranks).toEqual(ranks.toSorted((one, two) => two - one));
        for (const now of moments.filter((moment) => moment <= dueAt)) {
          const midnight = startOfDay(localDay(now, timeZone), timeZone);
          expect(at(now, { daysBefore })).toEqual(at(midnight, { daysBefore }));
        }
      }),
    );
  });
});
