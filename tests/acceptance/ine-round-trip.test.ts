import { systemActor } from '@conoceles/db';
import { createTestDatabase, type TestDatabase } from '@conoceles/db/testing';
import { proveRoundTrip, type RoundTripReport } from '@conoceles/services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIneFixture, fixtureFacts } from './fixtures/ine-workbook.ts';
import { testDeps } from './fixtures/test-deps.ts';

const root = new URL('../../', import.meta.url).pathname;
let database: TestDatabase;
let report: RoundTripReport;

beforeAll(async () => {
  database = await createTestDatabase();
  report = await proveRoundTrip(testDeps(database.db), systemActor('accept:ine'), {
    fileName: 'ine.xlsx',
    bytes: buildIneFixture(),
    tenantsDir: `${root}tests/acceptance/tenants`,
    baseDir: `${root}tenants/_base`,
  });
}, 120_000);
afterAll(() => database.drop());

describe("INE's workbook, in and out", () => {
  test('every row enters the state it belongs to, with the questionnaires it has', () => {
    expect(report.imported.refused).toEqual([]);
    expect(report.figures).toEqual({
      candidacies: fixtureFacts.rows,
      curricular: fixtureFacts.curricular,
      identity: fixtureFacts.identity,
      neither: fixtureFacts.neither,
    });
    expect(report.imported.tenants).toHaveLength(6);
  });

  test('substitutes called owners are settled by the identity sheet, and each row says so', () => {
    const lines = report.imported.tenants.flatMap(({ lines }) => lines);
    const settled = lines.filter(({ message }) =>
      message.includes('se toma SUPLENTE de la hoja de identidad'),
    );
    expect(settled).toHaveLength(fixtureFacts.settled);
    expect(new Set(lines.map(({ row }) => row)).size).toBe(fixtureFacts.rows);
  });

  test('put together again the exports equal the source, but for counted normalisations', () => {
    expect(report.comparison.differences).toEqual([]);
    expect(report.comparison.normalised).toEqual({
      'owner-settled': fixtureFacts.settled,
      'line-breaks': 2,
      'outer-space': 3,
    });
    const { equal, normalisedCells } = report.comparison;
    const cells = Object.values(equal).reduce((sum, count) => sum + count, 0) + normalisedCells;
    expect(cells).toBe(fixtureFacts.rows * (25 + 31));
  });

  test('importing twice changes nothing', () => {
    expect(report.changedByRepeating).toBe(0);
  });

  test('an answer edited after the import comes out edited, and nothing else moves', () => {
    expect(report.edit.changed).toHaveLength(1);
    expect(report.edit.proved).toBe(true);
  });
});
