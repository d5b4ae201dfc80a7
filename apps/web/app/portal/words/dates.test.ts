import { expect, it } from 'vitest';
import { countOf, formatDay, formatMoment, toLocalInput } from './dates.ts';

it('writes days and hours at the tenant’s clock', () => {
  expect(formatDay('2024-06-02')).toBe('2 de junio de 2024');
  // 23:59:59 in Hermosillo (UTC−7, no summer time) is 06:59:59 of the next day in UTC.
  expect(formatMoment('2024-05-05T06:59:59Z', 'America/Hermosillo')).toBe('4 de mayo de 2024, 23:59');
  expect(formatMoment('2024-05-05T06:00:00Z', 'America/Mexico_City')).toBe('5 de mayo de 2024, 00:00');
  expect(toLocalInput('2024-05-05T06:59:59Z', 'America/Hermosillo')).toBe('2024-05-04T23:59');
});

it('counts in words', () => {
  expect(countOf(1, 'día', 'días')).toBe('1 día');
  expect(countOf(7204, 'cuestionario', 'cuestionarios')).toBe('7,204 cuestionarios');
  expect(countOf(104, 'fila', 'filas')).toBe('104 filas');
});
