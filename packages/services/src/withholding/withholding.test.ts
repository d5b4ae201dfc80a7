import { PassThrough } from 'node:stream';
import { QuestionnaireKind } from '@conoceles/contracts';
import { systemActor } from '@conoceles/db';
import { openWorkbook } from '@conoceles/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { submitCapture } from '../capture/submit.ts';
import { giveConsent } from '../consents/give-consent.ts';
import { exportIneDatabase } from '../ine/export-database.ts';
import { readPublicProfile } from '../public-site/read-profile.ts';
import { ServiceProblem } from '../service-problem.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  review,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { readWithholding } from './read-withholding.ts';
import { restoreSection } from './restore-section.ts';
import { withholdSection } from './withhold-section.ts';

const reason = 'Se publicó información que no corresponde a esta candidatura.';
let fixture: CaptureFixture;
let reviewer: AccountActor;

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  reviewer = await fixture.account('sonora', { accountKind: 'reviewer', reviews: QuestionnaireKind.options });
});
afterAll(() => fixture.deps.drop());

async function published(mark: string): Promise<TestCandidacy> {
  const { deps } = fixture;
  const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
  for (const kind of QuestionnaireKind.options) {
    const target = { candidacyId: candidacy.id, kind };
    const revision = await capture(deps, candidacy.person, target, { mark });
    await submitCapture(deps, candidacy.person, { ...target, revision });
    await review(deps, reviewer, target, ['take-in-review', 'validate', 'publish']);
  }
  await giveConsent(deps, candidacy.person, { candidacyId: candidacy.id, consent: 'publish-identity' });
  return candidacy;
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ServiceProblem ? error : Promise.reject(error)),
  );

/** Everything a citizen can read of it: profile and identity as stored, the profile page's answer and the public workbook. */
async function everyPublicByte(candidacy: TestCandidacy): Promise<string> {
  const { deps } = fixture;
  const stored = await fixture.readPublished(candidacy);
  const site = {
    tenantId: candidacy.tenantId,
    slug: 'sonora',
    timeZone: 'America/Hermosillo',
    status: 'active',
  } as const;
  const slug = String(stored.profile?.slug);
  const answer = await readPublicProfile(deps, site, slug);
  return JSON.stringify([stored, answer]);
}

describe('withholding a published section', () => {
  it.each(QuestionnaireKind.options)(
    'leaves a tombstone and nothing of what it said, until it is put back (%s)',
    async (kind) => {
      const { deps } = fixture;
      const one = await published(`retenida-${kind}`);
      const target = { candidacyId: one.id, kind };
      const { sections, motives } = await readWithholding(deps, reviewer, target);
      const chosen = sections.find(({ id }) => id === (kind === 'curricular' ? 'historia' : 'discapacidad'));
      const lines =
        chosen?.answers.flatMap(({ label, lines: said }) =>
          label === chosen.title ? said : [label, ...said],
        ) ?? [];
      expect(lines.length).toBeGreaterThan(1);
      const section = chosen?.id ?? '';
      const motive = motives[0]?.slug ?? '';
      const before = await everyPublicByte(one);
      const page = await withholdSection(deps, reviewer, target, { section, motive, reason });
      expect(page.withheld).toEqual([
        { section, title: chosen?.title, on: '2024-05-10', motive: motives[0]?.label, reason },
      ]);
      const hidden = await everyPublicByte(one);
      for (const line of lines.filter((text) => text.length > 12))
        expect(hidden).not.toContain(JSON.stringify(line).slice(1, -1));
      expect(hidden).toContain(reason);
      const others = sections.find(({ id, answers }) => id !== section && answers.length > 0);
      expect(hidden).toContain(JSON.stringify(others?.answers[0]?.lines[0]).slice(1, -1));
      expect(
        (await problemOf(withholdSection(deps, reviewer, target, { section, motive, reason })))?.code,
      ).toBe('state-conflict');
      await restoreSection(deps, reviewer, { ...target, section });
      const after = await everyPublicByte(one);
      for (const line of lines) expect(after).toContain(JSON.stringify(line).slice(1, -1));
      expect(after).not.toContain(reason);
      expect(after.length).toBe(before.length);
      const rows = await deps.test.adminSql`
      select verb from audit.entries where entity_id = ${one.id} and verb like 'section.%' order by at, id`;
      expect(rows.map(({ verb }) => verb).toSorted()).toEqual(['section.restore', 'section.withhold']);
      const missing = await problemOf(restoreSection(deps, reviewer, { ...target, section }));
      expect(missing?.code).toBe('not-found');
    },
  );

  it('leaves its cells blank in the public workbook', async () => {
    const { deps } = fixture;
    const one = await published('libro');
    const workbook = async () => {
      const out = new PassThrough();
      const chunks: Buffer[] = [];
      out.on('data', (chunk: Buffer) => chunks.push(chunk));
      await exportIneDatabase(deps, {
        tenantId: one.tenantId,
        actor: systemActor('test'),
        scope: 'public',
        out,
      });
      const sheets = openWorkbook(Buffer.concat(chunks));
      return JSON.stringify(sheets.map((sheet) => [...sheet.rows()]));
    };
    const motive =
      (await readWithholding(deps, reviewer, { candidacyId: one.id, kind: 'curricular' })).motives[0]?.slug ??
      '';
    const before = await workbook();
    await withholdSection(
      deps,
      reviewer,
      { candidacyId: one.id, kind: 'curricular' },
      { section: 'historia', motive, reason },
    );
    const after = await workbook();
    expect(before).toContain('libro-historia-profesional');
    expect(after).not.toContain('libro-historia-profesional');
    expect(after).toContain('libro-motivo-cargo');
  });

  it('refuses a reason that carries a private datum or repeats what is withheld', async () => {
    const { deps } = fixture;
    const one = await published('cita');
    const target = { candidacyId: one.id, kind: 'curricular' } as const;
    const page = await readWithholding(deps, reviewer, target);
    const motive = page.motives[0]?.slug ?? '';
    const quoted =
      page.sections
        .find(({ id }) => id === 'historia')
        ?.answers.at(-1)
        ?.lines[0]?.slice(0, 60) ?? '';
    for (const bad of ['Escribe a alguien@ejemplo.mx', 'Llama al 662 123 45 67 hoy', `Dice: «${quoted}»`]) {
      const refusal = await problemOf(
        withholdSection(deps, reviewer, target, { section: 'historia', motive, reason: bad }),
      );
      expect(
        refusal?.errors.map(({ pointer }) => pointer),
        bad,
      ).toEqual(['/reason']);
    }
    const noMotive = await problemOf(
      withholdSection(deps, reviewer, target, { section: 'historia', motive: 'inventado', reason }),
    );
    expect(noMotive?.errors).toMatchObject([{ pointer: '/motive' }]);
  });

  it('is for who verifies that kind and the internal body', async () => {
    const { deps } = fixture;
    const one = await published('quien');
    const target = { candidacyId: one.id, kind: 'identity' } as const;
    const other = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['curricular'] });
    const admin = await fixture.account('sonora', { accountKind: 'admin' });
    expect((await problemOf(readWithholding(deps, other, target)))?.code).toBe('not-found');
    expect((await problemOf(readWithholding(deps, one.person, target)))?.code).toBe('not-found');
    expect((await readWithholding(deps, admin, target)).sections.length).toBeGreaterThan(0);
  });
});
