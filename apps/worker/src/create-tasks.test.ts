import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listHosts } from '@conoceles/db';
import {
  applyTenantFolders,
  demonstrationAccounts,
  listOutbox,
  loadDemonstration,
  type MailMessage,
  readOutboxMail,
  resolveSession,
  signIn,
  type TenantSite,
} from '@conoceles/services';
import { createTestDeps, issueNow, type TestDeps } from '@conoceles/services/testing';
import { parseCrontab, runOnce } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTasks, crontab } from './create-tasks.ts';
import { quietLogger } from './quiet-logger.ts';

const root = fileURLToPath(new URL('../../../tenants', import.meta.url));
const slugs = ['morelos'];

describe('the queue', () => {
  let deps: TestDeps;
  let site: TenantSite;
  let folder: string;

  beforeAll(async () => {
    deps = await createTestDeps();
    folder = mkdtempSync(join(tmpdir(), 'conoceles-worker-'));
    await applyTenantFolders(deps, root, { slugs });
    await loadDemonstration(deps, root, { slugs });
    const [host] = await listHosts(deps.db);
    if (host === undefined) throw new Error('no host');
    site = host;
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await deps.drop();
  });

  const runQueue = (changes: Partial<TestDeps> = {}) =>
    runOnce({
      connectionString: deps.db.urlOf('jobs'),
      taskList: createTasks({ ...deps, ...changes }, folder),
      logger: quietLogger,
    });

  it('knows every task of its clock', () => {
    const tasks = createTasks(deps, folder);
    for (const item of parseCrontab(crontab)) expect(tasks[item.task]).toBeTypeOf('function');
  });

  it('sends each mail once, with a link and no passphrase; a provider that fails is tried again with the same text', async () => {
    const account = demonstrationAccounts('morelos').find((one) => one.kind === 'admin');
    if (account === undefined) throw new Error('no admin');
    const { sessionId } = await signIn(deps, site, account, { address: 'prueba' });
    const admin = await resolveSession(deps, { kind: 'tenant', site }, sessionId);
    if (admin?.kind !== 'account') throw new Error('no session');
    const { issued, withoutMail } = await issueNow(deps, admin, { all: true });
    expect(issued).toBeGreaterThan(3);
    expect(withoutMail).toBe(0);

    const tried: MailMessage[] = [];
    const failing = async (message: MailMessage): Promise<never> => {
      tried.push(message);
      throw new Error('the provider is down');
    };
    await runQueue({ mail: { name: 'resend', perSecond: null, send: failing } });
    expect(tried).toHaveLength(issued);
    expect((await listOutbox(deps, site)).items.every((item) => item.state === 'queued')).toBe(true);

    await deps.test.adminSql`update graphile_worker._private_jobs set run_at = now()`;
    const sent: MailMessage[] = [];
    const sending = async (message: MailMessage) => {
      sent.push(message);
      return { providerId: null };
    };
    await runQueue({ mail: { name: 'outbox', perSecond: null, send: sending } });
    const byId = (one: MailMessage, two: MailMessage) => one.id.localeCompare(two.id);
    expect(sent.toSorted(byId)).toEqual(tried.toSorted(byId));
    await runQueue({ mail: { name: 'outbox', perSecond: null, send: sending } });
    expect(sent).toHaveLength(issued);

    const { items } = await listOutbox(deps, site);
    expect(items.every((item) => item.state === 'sent')).toBe(true);
    const mail = await readOutboxMail(deps, site, items[0]?.id ?? '');
    expect(mail.text).toMatch(/http:\/\/morelos\.localhost:3180\/activar\?token=[\w-]{43}/u);
    const repeated = await issueNow(deps, admin, { all: true });
    expect(repeated.issued).toBe(0);
  }, 60_000);
});
