import { randomUUID } from 'node:crypto';
import { and, eq, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { listCapture } from '../capture/list-capture.ts';
import { readCaptureHome } from '../capture/read-home.ts';
import { submitCapture } from '../capture/submit.ts';
import { giveConsent } from '../consents/give-consent.ts';
import { registerConsents } from '../consents/register-consents.ts';
import { revokeConsent } from '../consents/revoke-consent.ts';
import { createSessions } from '../session/create-sessions.ts';
import { findActiveAccount } from '../session/find-account.ts';
import { resolveSession } from '../session/resolve-session.ts';
import { accountSessions } from '../session/session-store.ts';
import { type CaptureFixture, capture, createCaptureFixture } from '../testing/capture-fixture.ts';
import { nameDelegate } from './name-delegate.ts';
import { readDelegate } from './read-delegate.ts';
import { withdrawDelegate } from './withdraw-delegate.ts';

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('hidalgo');
}, 60_000);
afterAll(() => fixture.deps.drop());

const told = { displayName: 'Persona Delegada', email: 'delegada@ejemplo.mx' };

/** The named delegate as she signs in, her account activated. */
async function signedIn(candidacyId: string): Promise<AccountActor> {
  const { deps } = fixture;
  const tenantId = fixture.tenantIdOf('hidalgo');
  const { accounts: a } = schema;
  return withTenant(deps.db, { tenantId, actor: systemActor('test'), scope: 'app' }, async (tx) => {
    const own = and(eq(a.candidacyId, candidacyId), eq(a.kind, 'liaison'), eq(a.status, 'issued'));
    const [row] = await tx.update(a).set({ status: 'active' }).where(own).returning({ id: a.id });
    const found = await findActiveAccount(tx, row?.id ?? '');
    if (found === null) throw new Error('nobody was named');
    const { sessionId } = await createSessions(accountSessions(tx), deps.realClock).open(found.accountId);
    return { ...found, sessionId, expiresAt: new Date('2027-01-01T00:00:00Z') };
  });
}

describe('the delegate of an independent candidacy', () => {
  it('captures and sends for it and for no other, and never speaks for its consent', async () => {
    const { deps } = fixture;
    const mine = await fixture.addCandidacy({ tenant: 'hidalgo', kind: 'independent' });
    const other = await fixture.addCandidacy({ tenant: 'hidalgo', kind: 'independent' });
    const party = await fixture.addCandidacy({ tenant: 'hidalgo' });
    const named = await nameDelegate(deps, mine.person, mine.id, told);
    expect(named.delegate).toMatchObject({ displayName: 'Persona Delegada', mail: 'queued' });
    const delegate = await signedIn(mine.id);
    expect((await listCapture(deps, delegate, { page: 1 })).items.map((one) => one.candidacyId)).toEqual([
      mine.id,
    ]);
    const target = { candidacyId: mine.id, kind: 'curricular' } as const;
    const revision = await capture(deps, delegate, target);
    await expect(submitCapture(deps, delegate, { ...target, revision })).resolves.toMatchObject({
      late: false,
    });
    for (const id of [other.id, party.id, randomUUID()]) {
      await expect(readCaptureHome(deps, delegate, id)).rejects.toMatchObject({ code: 'not-found' });
    }
    const consent = { candidacyId: mine.id, consent: 'treatment' } as const;
    await expect(giveConsent(deps, delegate, consent)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(revokeConsent(deps, delegate, consent)).rejects.toMatchObject({ code: 'forbidden' });
    const paper = { candidacyId: mine.id, kinds: ['treatment'], means: 'paper', bytes: null } as const;
    await expect(
      registerConsents(deps, delegate, { ...paper, holder: 'opl', receivedOn: '2024-05-09' } as never),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(nameDelegate(deps, delegate, mine.id, told)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is one at a time, and out at once when it is withdrawn', async () => {
    const { deps } = fixture;
    const tenantId = fixture.tenantIdOf('hidalgo');
    const mine = await fixture.addCandidacy({ tenant: 'hidalgo', kind: 'independent' });
    const both = await Promise.allSettled([
      nameDelegate(deps, mine.person, mine.id, told),
      nameDelegate(deps, mine.person, mine.id, told),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const delegate = await signedIn(mine.id);
    const site = { tenantId, slug: 'hidalgo', timeZone: 'America/Mexico_City', status: 'active' } as const;
    const host = { kind: 'tenant', site } as const;
    expect(await resolveSession(deps, host, delegate.sessionId)).not.toBeNull();
    expect((await withdrawDelegate(deps, mine.person, mine.id)).delegate).toBeNull();
    expect(await resolveSession(deps, host, delegate.sessionId)).toBeNull();
    expect((await withdrawDelegate(deps, mine.person, mine.id)).delegate).toBeNull();
    expect((await nameDelegate(deps, mine.person, mine.id, told)).delegate).not.toBeNull();
  });

  it('is not for candidacies of parties, nor for anybody else to see', async () => {
    const { deps } = fixture;
    const party = await fixture.addCandidacy({ tenant: 'hidalgo' });
    const other = await fixture.addCandidacy({ tenant: 'hidalgo', kind: 'independent' });
    await expect(nameDelegate(deps, party.person, party.id, told)).rejects.toMatchObject({
      code: 'state-conflict',
    });
    await expect(readDelegate(deps, party.person, other.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
