import { expect, test } from 'vitest';
import { findSessionWide } from './check-session-settings.ts';

// Written in parts, or this file itself would be found.
const call = (scope: string) => `select set_${'config'}('app.tenant_id', (select id from x), ${scope})`;

test('finds a setting that outlives its transaction, with its line', () => {
  expect(findSessionWide(`-- first\n${call('false')}`)).toEqual([2]);
});

test('lets a setting of one transaction pass', () => {
  expect(findSessionWide(call('true'))).toEqual([]);
});
