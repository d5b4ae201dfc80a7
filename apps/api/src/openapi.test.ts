import { type Permission, permissions } from '@conoceles/contracts';
import { createTestDeps, type TestDeps } from '@conoceles/services/testing';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, startApi } from './testing/start-api.ts';

type Operation = {
  operationId?: string;
  summary?: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
};
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

describe('the OpenAPI document', () => {
  let deps: TestDeps;
  let api: RunningApi;
  let document: Document;
  beforeAll(async () => {
    deps = await createTestDeps();
    api = await startApi(deps);
    const answer = await api.call({ host: 'nadie.localhost', path: '/api/openapi.json' });
    document = answer.json() as Document;
  });
  afterAll(async () => {
    await api.stop();
    await deps.drop();
  });

  it('is a valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(document.openapi).toBe('3.1.0');
  });

  it('describes every operation of the permissions, and no other', () => {
    const declared = operations(document).map(({ operation }) => operation.operationId);
    expect(declared.toSorted()).toEqual(Object.keys(permissions).toSorted());
  });

  it('has a part that says only what anyone may read', async () => {
    const answer = await api.call({ host: 'nadie.localhost', path: '/api/public/openapi.json' });
    const found = answer.json() as Document;
    expect((await new Validator().validate(structuredClone(found))).errors ?? []).toEqual([]);
    const declared = operations(found).map(({ operation }) => operation.operationId ?? '');
    const free = operations(document).filter(
      ({ path, method, operation }) =>
        method === 'get' &&
        path.startsWith('/api/public/') &&
        (permissions as Record<string, Permission>)[operation.operationId ?? '']?.callers.includes(
          'anonymous',
        ),
    );
    expect(declared.toSorted()).toEqual(free.map(({ operation }) => operation.operationId).toSorted());
    expect(declared).toContain('readDataFile');
    expect(answer.text).not.toContain('x-callers');
  });

  it('tells the summary, a good answer and the problems of each', () => {
    for (const { path, operation } of operations(document)) {
      expect(operation.summary, path).toBeTruthy();
      const statuses = Object.keys(operation.responses);
      expect(
        statuses.some((status) => status.startsWith('2')),
        path,
      ).toBe(true);
      const failures = statuses.filter((status) => status >= '400');
      expect(failures.length, path).toBeGreaterThan(1);
      for (const status of failures) {
        expect(Object.keys(operation.responses[status]?.content ?? {}), path).toEqual([
          'application/problem+json',
        ]);
      }
    }
  });
});

function operations({ paths }: Document) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}
