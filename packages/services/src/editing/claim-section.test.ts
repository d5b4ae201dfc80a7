import { eq, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { createSessions } from '../session/create-sessions.ts';
import { hashToken } from '../session/one-time-token.ts';
import { accountSessions } from '../session/session-store.ts';
import { type CaptureFixture, createCaptureFixture, type TestCandidacy } from '../testing/capture-fixture.ts';
import { claimSection, staleAfterMs } from './claim-section.ts';
import { releaseSection } from './release-section.ts';

let fixture: CaptureFixture;
const start = new Date('2026-11-26T12:00:00Z');

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora', 'jalisco');
});
afterAll(() => fixture.deps.drop());

const after = (ms: number) => fixture.deps.setNow(new Date(start.getTime() + ms));

/** The account with a session that lives, as its own device has. */
async function onDevice(actor: AccountActor): Promise<AccountActor> {
  const scope = { tenantId: actor.tenantId, actor: systemActor('test'), scope: 'app' } as const;
  return withTenant(fixture.deps.db, scope, async (tx) => {
    const { sessionId } = await createSessions(accountSessions(tx), fixture.deps.realClock).open(
      actor.accountId,
    );
    return { ...actor, sessionId };
  });
}

async function scene() {
  after(0);
  const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
  const liaison = await fixture.account('sonora', {
    accountKind: 'liaison',
    partyId: candidacy.parties[0] ?? null,
  });
  const target = { candidacyId: candidacy.id, kind: 'curricular', section: 'historia' } as const;
  return { candidacy, target, person: await onDevice(candidacy.person), liaison: await onDevice(liaison) };
}

const holderOf = async (actor: AccountActor, target: Parameters<typeof claimSection>[2]) =>
  (await claimSection(fixture.deps, actor, target)).holder;

describe('who is writing in a section', () => {
  it('is the first who opens it; the second learns the name, the kind and since when, and nothing else', async () => {
    const { person, liaison, target } = await scene();
    expect(await holderOf(person, target)).toBeNull();
    after(3 * 60_000 - 1);
    expect(await holderOf(person, target)).toBeNull();
    expect(await holderOf(liaison, target)).toEqual({
      displayName: 'candidate de prueba',
      kind: 'candidate',
      sameAccount: false,
      minutes: 2,
    });
  });

  it('is another on another device of the same account', async () => {
    const { candidacy, person, target } = await scene();
    await claimSection(fixture.deps, person, target);
    const phone = await onDevice(candidacy.person);
    expect(await holderOf(phone, target)).toMatchObject({ sameAccount: true });
  });

  it('changes when it is taken, and the first learns who has it', async () => {
    const { person, liaison, target } = await scene();
    await claimSection(fixture.deps, person, target);
    expect(await holderOf(liaison, { ...target, take: true })).toBeNull();
    expect(await holderOf(person, target)).toMatchObject({ kind: 'liaison', minutes: 0 });
    expect(await holderOf(person, { ...target, take: true })).toBeNull();
  });

  it('is nobody two minutes after being seen, when the session ended, or when it was left', async () => {
    const { person, liaison, target } = await scene();
    await claimSection(fixture.deps, person, target);
    after(staleAfterMs);
    expect(await holderOf(liaison, target)).not.toBeNull();
    after(staleAfterMs + 1);
    expect(await holderOf(liaison, target)).toBeNull();
    await endSession(liaison);
    expect(await holderOf(person, target)).toBeNull();
    await releaseSection(fixture.deps, liaison, target);
    expect(await holderOf(await onDevice(person), target)).not.toBeNull();
    await releaseSection(fixture.deps, person, target);
    expect(await holderOf(await onDevice(person), target)).toBeNull();
  });

  it('of two who arrive at once is one', async () => {
    const { person, liaison, target } = await scene();
    const holders = await Promise.all([holderOf(person, target), holderOf(liaison, target)]);
    expect(holders.filter((holder) => holder === null)).toHaveLength(1);
  });

  it('cannot be asked of another’s candidacy, another state’s, nor of a section that is not there', async () => {
    const { candidacy, person, target } = await scene();
    const other = await fixture.addCandidacy({ tenant: 'sonora' });
    const abroad = await fixture.addCandidacy({ tenant: 'jalisco' });
    for (const actor of [other.person, abroad.person])
      await expectNotFound(claimSection(fixture.deps, actor, target));
    await expectNotFound(claimSection(fixture.deps, person, { ...target, section: 'no-existe' }));
    await expectNotFound(releaseSection(fixture.deps, other.person, target));
    expect(candidacy.id).toBe(target.candidacyId);
  });
});

describe('the key of what is left on a device', () => {
  it('is the same for an account and a questionnaire, and another for anybody or anything else', async () => {
    const { person, liaison, target } = await scene();
    const keyOf = async (actor: AccountActor, more = {}) =>
      (await claimSection(fixture.deps, actor, { ...target, ...more })).deviceKey;
    const own = await keyOf(person);
    expect(own).toMatch(/^[0-9a-f]{64}$/u);
    expect(await keyOf(await onDevice(person), { section: 'contacto' })).toBe(own);
    const other: TestCandidacy = await fixture.addCandidacy({ tenant: 'sonora' });
    const others = [
      await keyOf(liaison),
      await keyOf(person, { kind: 'identity', section: 'discapacidad' }),
      await keyOf(other.person, { candidacyId: other.id }),
    ];
    expect(new Set([own, ...others]).size).toBe(4);
  });
});

async function endSession(actor: AccountActor): Promise<void> {
  const scope = { tenantId: actor.tenantId, actor: systemActor('test'), scope: 'app' } as const;
  await withTenant(fixture.deps.db, scope, (tx) =>
    tx.delete(schema.sessions).where(eq(schema.sessions.id, hashToken(actor.sessionId))),
  );
}

async function expectNotFound(work: Promise<unknown>): Promise<void> {
  await expect(work).rejects.toMatchObject({ code: 'not-found' });
}
