import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@conoceles/db/testing';
import type { ServiceDeps } from '../deps.ts';
import { folderStore } from '../files/folder-store.ts';
import { outboxTransport } from '../mail/outbox-transport.ts';

export { issueNow } from './issue-now.ts';
export { readPdf } from './read-pdf.ts';
export { registerPeople } from './register-people.ts';

export type TestDeps = ServiceDeps & {
  readonly test: TestDatabase;
  /** Moves the real clock of the test. */
  setNow(now: Date): void;
  drop(): Promise<void>;
};

/** A database, a file folder and a clock of their own for one test file; every query runs as a runtime role. */
export async function createTestDeps(start = new Date('2026-11-22T12:00:00Z')): Promise<TestDeps> {
  const test = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'conoceles-files-'));
  let now = start;
  return {
    db: test.db,
    realClock: { now: () => now },
    files: folderStore(folder),
    mail: outboxTransport(),
    mailEventSecret: null,
    environment: 'test',
    hosts: { ine: 'ine.localhost', platform: 'plataforma.localhost' },
    publicOrigin: { scheme: 'http', port: ':3180' },
    test,
    setNow: (next) => {
      now = next;
    },
    drop: async () => {
      rmSync(folder, { recursive: true, force: true });
      await test.drop();
    },
  };
}
