import { RegisterFilter } from '@conoceles/contracts';
import { expect, it } from 'vitest';
import { readRegisterQuery, registerAddress, registerFilter } from './register-query.ts';

it('reads back the view an address was written for, and the API takes it', () => {
  const query = {
    kind: 'before-deadline',
    delivery: 'no-address',
    audience: 'people',
    party: 'mc',
    candidacy: '7a1c5b1e-9f0f-4c8f-8b3e-0d5a4a3b2c1d',
    q: 'nuñez',
  } as const;
  const { searchParams } = new URL(registerAddress('/admin/exhortos', query, 2), 'http://sitio.invalid');
  expect(readRegisterQuery(searchParams)).toEqual(query);
  expect(RegisterFilter.parse(registerFilter(query))).toEqual(query);
  expect(readRegisterQuery(new URLSearchParams('tipo=otro&candidatura=x'))).toEqual({});
});
