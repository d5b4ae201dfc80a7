import { eq, schema, systemActor, withTenant } from '@conoceles/db';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { submitCapture } from '../capture/submit.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { authoriseMany } from './authorise-many.ts';
import { readToAuthorise } from './read-to-authorise.ts';
import { returnByParty } from './return-by-party.ts';

let fixture: CaptureFixture;

beforeAll(async () => {
  fixture = await createCaptureFixture('jalisco');
});
afterAll(() => fixture.deps.drop());

type Step = 'read' | 'change' | 'authorise';

async function responseOf({ id, tenantId }: TestCandidacy) {
  const { curricularResponses: r } = schema;
  const scope = { tenantId, actor: systemActor('test'), scope: 'app' } as const;
  const [row] = await withTenant(fixture.deps.db, scope, (tx) =>
    tx.select().from(r).where(eq(r.candidacyId, id)),
  );
  return row;
}

async function sendAgain(candidacy: TestCandidacy, liaison: AccountActor, mark: string): Promise<void> {
  const target = { candidacyId: candidacy.id, kind: 'curricular' } as const;
  const row = await responseOf(candidacy);
  if (row !== undefined) {
    const contentHash = row.submittedHash ?? '';
    await returnByParty(fixture.deps, liaison, { ...target, contentHash, text: 'Escríbelo de otra manera.' });
  }
  const revision = await capture(fixture.deps, candidacy.person, target, { mark });
  await submitCapture(fixture.deps, candidacy.person, { ...target, revision });
}

it('never authorises what was not read, in any order of reading, changing and authorising', async () => {
  const steps = fc.array(fc.constantFrom<Step>('read', 'change', 'authorise'), {
    minLength: 2,
    maxLength: 7,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (drawn) => {
      const { deps } = fixture;
      const candidacy = await fixture.addCandidacy({ tenant: 'jalisco' });
      const partyId = candidacy.parties[0] ?? null;
      const liaison = await fixture.account('jalisco', { accountKind: 'liaison', partyId });
      await sendAgain(candidacy, liaison, 'primera');
      const reads: string[] = [];
      for (const [place, step] of drawn.entries()) {
        if (step === 'change') await sendAgain(candidacy, liaison, `vez${place}`);
        if (step === 'read') {
          const { items } = await readToAuthorise(deps, liaison, [candidacy.id]);
          reads.push(...items.map(({ contentHash }) => contentHash));
        }
        if (step === 'authorise') {
          const items = reads.map((contentHash) => ({
            candidacyId: candidacy.id,
            kind: 'curricular' as const,
            contentHash,
          }));
          if (items.length > 0) await authoriseMany(deps, liaison, { items: items.slice(-1) });
        }
        const row = await responseOf(candidacy);
        const authorised = row?.state === 'authorised';
        expect(row?.authorisedHash ?? null).toBe(authorised ? (row?.submittedHash ?? '') : null);
        if (authorised) expect(reads).toContain(row.authorisedHash);
      }
    }),
    { numRuns: 10 },
  );
}, 90_000);
