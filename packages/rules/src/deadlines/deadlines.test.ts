import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountDueAt,
  addBusinessDays,
  addDays,
  areResultsOpen,
  captureDueAt,
  captureWindow,
  endOfDay,
  isBusinessDay,
  localDay,
  publicationWindow,
  remainingInWords,
  startOfDay,
} from './index.ts';

const sonora = 'America/Hermosillo';
const jalisco = 'America/Mexico_City';
const rules = {
  issueAccountDays: 3,
  captureDays: 15,
  captureCountsFirstDay: false,
  substitutionCaptureDays: 5,
  substitutionCountsFrom: 'account' as const,
  lateCaptureUntilElectionDay: false,
};
const electionDay = '2024-06-02';
const zones = fc.constantFrom(sonora, jalisco, 'America/Tijuana', 'America/Cancun', 'America/Ojinaga');
const instants = fc.date({ min: new Date('2021-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });

describe('accounts (art. 14 c)', () => {
  it('Sonora, approval on 19 April 2024: the three days are the 20th, 21st and 22nd', () => {
    const dueAt = accountDueAt({ approvedOn: '2024-04-19', rules, timeZone: sonora });
    expect(dueAt.toISOString()).toBe('2024-04-23T06:59:59.999Z');
    expect(localDay(dueAt, sonora)).toBe('2024-04-22');
  });
});

describe('capture (art. 16 f)', () => {
  it('counts fifteen days after the day of reception', () => {
    const dueAt = captureDueAt({
      receivedAt: new Date('2024-04-19T18:00:00-07:00'),
      rules,
      timeZone: sonora,
    });
    expect(dueAt).toEqual(new Date('2024-05-04T23:59:59.999-07:00'));
  });

  it('Sonora counts the first day: an account of 20 April 2024 captures until 4 May', () => {
    const dueAt = captureDueAt({
      receivedAt: new Date('2024-04-20T09:00:00-07:00'),
      rules: { ...rules, captureCountsFirstDay: true },
      timeZone: sonora,
    });
    expect(dueAt).toEqual(new Date('2024-05-04T23:59:59.999-07:00'));
  });

  it('belongs to the tenant: the same instant is another day in another state', () => {
    const receivedAt = new Date('2024-04-21T06:30:00Z');
    const last = (timeZone: string) =>
      localDay(captureDueAt({ receivedAt, rules, timeZone }) as Date, timeZone);
    expect([last(sonora), last(jalisco)]).toEqual(['2024-05-05', '2024-05-06']);
  });

  it('gives a substitution five days, from the account or from the substitution', () => {
    const dates = {
      receivedAt: new Date('2024-05-12T12:00:00-06:00'),
      substitutedAt: new Date('2024-05-10T12:00:00-06:00'),
      timeZone: jalisco,
    };
    const fromAccount = captureDueAt({ ...dates, rules });
    const fromSubstitution = captureDueAt({
      ...dates,
      rules: { ...rules, substitutionCountsFrom: 'substitution' },
    });
    expect(fromAccount).toEqual(endOfDay('2024-05-17', jalisco));
    expect(fromSubstitution).toEqual(endOfDay('2024-05-15', jalisco));
  });

  it('has no deadline until the account is received', () => {
    expect(captureDueAt({ rules, timeZone: jalisco })).toBeUndefined();
    const from = { rules, timeZone: jalisco, substitutedAt: new Date('2024-05-10T18:00:00Z') };
    expect(captureDueAt(from)).toBeUndefined();
  });
});

describe('capture window', () => {
  const receivedAt = new Date('2024-04-20T09:00:00-06:00');
  const at = (now: string, more: object = {}) =>
    captureWindow({ now: new Date(now), receivedAt, rules, electionDay, timeZone: jalisco, ...more });

  it('opens with the account and closes with the last second of the last day', () => {
    expect(at('2024-04-20T08:59:59-06:00')).toBe('not-open');
    expect(at('2024-04-20T09:00:00-06:00')).toBe('open');
    expect(at('2024-05-05T23:59:59.500-06:00')).toBe('open');
    expect(at('2024-05-06T00:00:00-06:00')).toBe('closed');
    expect(at('2024-04-25T09:00:00-06:00', { receivedAt: undefined })).toBe('not-open');
  });

  it('stays open late until election day ends where the tenant allows it', () => {
    const late = { rules: { ...rules, lateCaptureUntilElectionDay: true } };
    expect(at('2024-05-06T00:00:00-06:00', late)).toBe('late');
    expect(at('2024-06-02T23:59:59-06:00', late)).toBe('late');
    expect(at('2024-06-03T00:00:00-06:00', late)).toBe('closed');
  });

  it('lets what was returned be mended until election day ends', () => {
    expect(at('2024-05-20T10:00:00-06:00', { returned: true })).toBe('open');
    expect(at('2024-06-03T00:00:00-06:00', { returned: true })).toBe('closed');
  });

  it('never opens again once it has closed, as time goes on', () => {
    const order = ['not-open', 'open', 'late', 'closed'];
    const flags = fc.record({ late: fc.boolean(), returned: fc.boolean(), first: fc.boolean() });
    fc.assert(
      fc.property(instants, instants, instants, zones, flags, (received, one, two, timeZone, flag) => {
        const of = (now: Date) =>
          captureWindow({
            now,
            receivedAt: received,
            electionDay,
            timeZone,
            returned: flag.returned,
            rules: { ...rules, lateCaptureUntilElectionDay: flag.late, captureCountsFirstDay: flag.first },
          });
        const [before, after] = one < two ? [one, two] : [two, one];
        expect(order.indexOf(of(before))).toBeLessThanOrEqual(order.indexOf(of(after)));
      }),
    );
  });
});

describe('publication window', () => {
  const at = (now: string) =>
    publicationWindow({ start: '2024-04-24', end: electionDay, now: new Date(now), timeZone: sonora });

  it('goes from the first instant of its first day to the last of election day, in the state', () => {
    expect(at('2024-04-23T23:59:59-07:00')).toBe('before');
    expect(at('2024-04-24T00:00:00-07:00')).toBe('open');
    expect(at('2024-06-02T23:59:59-07:00')).toBe('open');
    expect(at('2024-06-03T00:00:00-07:00')).toBe('after');
  });

  it('is undated while either day has not been agreed', () => {
    const now = new Date('2024-05-10T12:00:00Z');
    expect(publicationWindow({ start: '2024-04-24', now, timeZone: sonora })).toBe('undated');
    expect(publicationWindow({ end: electionDay, now, timeZone: sonora })).toBe('undated');
  });
});

describe('days', () => {
  it('every instant lies inside its own day, also where clocks change', () => {
    fc.assert(
      fc.property(instants, zones, (instant, timeZone) => {
        const day = localDay(instant, timeZone);
        expect(startOfDay(day, timeZone) <= instant && instant <= endOfDay(day, timeZone)).toBe(true);
        expect(endOfDay(day, timeZone).getTime() + 1).toBe(startOfDay(addDays(day, 1), timeZone).getTime());
      }),
    );
  });

  it('the next business day skips the weekend and the holidays', () => {
    expect(addBusinessDays('2024-04-30', 1, ['2024-05-01'])).toBe('2024-05-02');
    expect(addBusinessDays('2024-05-03', 1, [])).toBe('2024-05-06');
    expect(addBusinessDays('2024-05-03', 5, ['2024-05-06'])).toBe('2024-05-13');
  });

  it('adding business days lands on a business day with exactly that many on the way', () => {
    const day = instants.map((instant) => localDay(instant, jalisco));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 30 }),
        fc.array(day, { maxLength: 5 }),
        (from, count, holidays) => {
          const to = addBusinessDays(from, count, holidays);
          let passed = 0;
          for (let one = addDays(from, 1); one <= to; one = addDays(one, 1)) {
            if (isBusinessDay(one, holidays)) passed += 1;
          }
          expect(passed).toBe(count);
          expect(isBusinessDay(to, holidays)).toBe(true);
        },
      ),
    );
  });
});

describe('results', () => {
  it.each([
    ['2024-06-01T12:00:00-07:00', false],
    ['2024-06-02T23:59:59-07:00', false],
    ['2024-06-03T00:00:00-07:00', true],
  ])('at %s may be recorded: %s', (now, open) => {
    expect(areResultsOpen({ now: new Date(now), electionDay: '2024-06-02', timeZone: sonora })).toBe(open);
  });
});

describe('a deadline in words', () => {
  const dueAt = endOfDay('2024-05-04', sonora);
  const words = (now: string, zone = sonora) => remainingInWords(new Date(now), dueAt, zone);

  it.each([
    ['2024-04-25T09:00:00-07:00', 'Te quedan 9 días: vence el sábado 4 de mayo a las 23:59'],
    ['2024-05-03T23:59:00-07:00', 'Te queda 1 día: vence mañana, sábado 4 de mayo, a las 23:59'],
    ['2024-05-04T08:00:00-07:00', 'Te quedan 15 horas: vence hoy, sábado 4 de mayo, a las 23:59'],
    ['2024-05-04T22:30:00-07:00', 'Te queda 1 hora: vence hoy, sábado 4 de mayo, a las 23:59'],
    ['2024-05-04T23:59:59-07:00', 'Te queda menos de 1 hora: vence hoy, sábado 4 de mayo, a las 23:59'],
    ['2024-05-05T00:00:00-07:00', 'El plazo venció el sábado 4 de mayo a las 23:59'],
    ['2025-01-10T00:00:00-07:00', 'El plazo venció el sábado 4 de mayo de 2024 a las 23:59'],
  ])('%s', (now, expected) => {
    expect(words(now)).toBe(expected);
  });
});
