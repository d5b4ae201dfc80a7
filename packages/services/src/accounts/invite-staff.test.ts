import { fileURLToPath } from 'node:url';
import { listHosts, systemActor } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantSite } from '../actor.ts';
import { readOverview } from '../admin/read-overview.ts';
import { listOutbox } from '../mail/list-outbox.ts';
import { readOutboxMail } from '../mail/read-outbox-mail.ts';
import { sendMail } from '../mail/send-mail.ts';
import { ServiceProblem } from '../service-problem.ts';
import { resolveSession } from '../session/resolve-session.ts';
import { signIn } from '../session/sign-in.ts';
import { applyTenantFolders } from '../tenants/apply-tenant-folders.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { activate } from './activate.ts';
import { checkActivation } from './check-activation.ts';
import { inviteStaff, type StaffInvitation } from './invite-staff.ts';

const root = fileURLToPath(new URL('../../../../tenants', import.meta.url));
const actor = systemActor('prueba');
const origin = { address: 'prueba' };

describe('inviteStaff', () => {
  let deps: TestDeps;
  let site: TenantSite;
  const admin = (): StaffInvitation => ({
    tenantId: site.tenantId,
    kind: 'admin',
    displayName: 'Instancia interna',
    email: ' Instancia@Ejemplo.MX ',
    reviews: [],
  });

  beforeAll(async () => {
    deps = await createTestDeps();
    await applyTenantFolders(deps, root, { slugs: ['sonora'] });
    const [host] = await listHosts(deps.db);
    if (host === undefined) throw new Error('no host');
    site = host;
  }, 60_000);
  afterAll(() => deps.drop());

  it('gives a state without demonstration its first administrator, by a link that serves once', async () => {
    expect(await inviteStaff(deps, actor, admin())).toEqual({ opened: true });
    const [mail] = (await listOutbox(deps, site)).items;
    await sendMail(deps, { tenantId: site.tenantId, mailId: mail?.id ?? '' });
    const { text } = await readOutboxMail(deps, site, mail?.id ?? '');
    const token = /token=([\w-]+)/u.exec(text)?.[1] ?? '';
    const offer = await checkActivation(deps, site, { token }, origin);
    expect(offer).toMatchObject({ displayName: 'Instancia interna', accountKind: 'admin' });
    const passphrase = 'una frase de acceso larga';
    const privacyNoticeVersion = offer.privacyNotice.version;
    const input = { token, passphrase, privacyNoticeVersion, acceptsPrivacyNotice: true as const };
    await activate(deps, site, input, origin);
    const { sessionId } = await signIn(deps, site, { email: 'instancia@ejemplo.mx', passphrase }, origin);
    const opened = await resolveSession(deps, { kind: 'tenant', site }, sessionId);
    if (opened?.kind !== 'account') throw new Error('no session');
    expect((await readOverview(deps, opened)).candidacies.approved).toBe(0);
    await expect(activate(deps, site, input, origin)).rejects.toMatchObject({ code: 'link-expired' });
  });

  it('does not open the same account twice, nor mail again', async () => {
    const before = (await listOutbox(deps, site)).items.length;
    expect(await inviteStaff(deps, actor, admin())).toEqual({ opened: false });
    expect((await listOutbox(deps, site)).items).toHaveLength(before);
  });

  it('refuses a liaison of a party the state does not have, and leaves nothing behind', async () => {
    const liaison = { ...admin(), kind: 'liaison' as const, email: 'enlace@ejemplo.mx', party: 'no-existe' };
    const before = (await listOutbox(deps, site)).items.length;
    await expect(inviteStaff(deps, actor, liaison)).rejects.toBeInstanceOf(ServiceProblem);
    expect((await listOutbox(deps, site)).items).toHaveLength(before);
    expect(await inviteStaff(deps, actor, { ...liaison, party: 'pan' })).toEqual({ opened: true });
  });
});
