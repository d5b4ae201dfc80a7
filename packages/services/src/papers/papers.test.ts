import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitCapture } from '../capture/submit.ts';
import { writeReceipt } from '../capture/write-receipt.ts';
import { writeConsentForm } from '../consents/write-consent-form.ts';
import { writeBlankConsentForm } from '../public-site/write-blank-consent-form.ts';
import { type CaptureFixture, capture, createCaptureFixture } from '../testing/capture-fixture.ts';
import { readPdf } from '../testing/read-pdf.ts';

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('sonora', 'jalisco');
});
afterAll(() => fixture.deps.drop());

const siteOf = (slug: string) => ({
  tenantId: fixture.tenantIdOf(slug),
  slug,
  timeZone: 'America/Mexico_City',
  status: 'active' as const,
});

describe('the receipt on paper', () => {
  it('tells what was received, when and of whom, and nothing of what was answered', async () => {
    const { deps } = fixture;
    const { id: candidacyId, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    for (const kind of ['curricular', 'identity'] as const) {
      const target = { candidacyId, kind };
      const revision = await capture(deps, person, target, { mark: 'canario' });
      const receipt = await submitCapture(deps, person, { ...target, revision });
      const file = await writeReceipt(deps, person, target);
      expect(file.fileName).toBe(`acuse-${receipt.folio}.pdf`);
      const [page = '', ...more] = await readPdf(file);
      expect(more).toEqual([]);
      expect(page).toContain(`Folio ${receipt.folio}`);
      expect(page.replaceAll(' ', '')).toContain(receipt.contentHash.replaceAll(' ', ''));
      expect(page).toMatch(/10 de mayo de 2024, \d\d:\d\d:\d\d h \(.+ America\/Hermosillo\)/u);
      expect(page).toContain('Enviado dentro del plazo');
      expect(page).toContain('Datos de demostración');
      expect(page).not.toContain('canario');
    }
  });

  it('is nobody else’s, and there is none before the first submission', async () => {
    const { deps } = fixture;
    const mine = await fixture.addCandidacy({ tenant: 'sonora' });
    const other = await fixture.addCandidacy({ tenant: 'sonora' });
    const target = { candidacyId: mine.id, kind: 'curricular' } as const;
    await expect(writeReceipt(deps, mine.person, target)).rejects.toMatchObject({ code: 'not-found' });
    const revision = await capture(deps, mine.person, target);
    await submitCapture(deps, mine.person, { ...target, revision });
    await expect(writeReceipt(deps, other.person, target)).rejects.toMatchObject({ code: 'not-found' });
    const partyOf = (partyId: string | undefined) =>
      fixture.account('sonora', { accountKind: 'liaison', partyId: partyId ?? null });
    const liaison = await partyOf(mine.parties[0]);
    expect((await writeReceipt(deps, liaison, target)).fileName).toMatch(/^acuse-C-/u);
    const elsewhere = await fixture.addCandidacy({ tenant: 'jalisco' });
    await expect(writeReceipt(deps, elsewhere.person, target)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the consent form', () => {
  it('is filled in with who stands and no answer, each authorisation with both boxes', async () => {
    const { deps } = fixture;
    const { id, person } = await fixture.addCandidacy({ tenant: 'sonora' });
    await capture(deps, person, { candidacyId: id, kind: 'identity' }, { mark: 'canario' });
    const [text = '', ...more] = await readPdf(await writeConsentForm(deps, person, id));
    // A signature never stands on a sheet apart from what it signs.
    expect(more).toEqual([]);
    expect(text).toMatch(/Candidatura Persona \d+/u);
    expect(text.match(/Sí, lo autorizo No lo autorizo/gu)).toHaveLength(2);
    expect(text).not.toContain('Publicación de mi información curricular');
    expect(text).not.toContain('canario');
    const other = await fixture.addCandidacy({ tenant: 'sonora' });
    await expect(writeConsentForm(deps, other.person, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('asks what the state asks: in Jalisco also for the curricular information', async () => {
    const { deps } = fixture;
    const blank = async (slug: string) => {
      const pages = await readPdf(await writeBlankConsentForm(deps, siteOf(slug)));
      expect(pages).toHaveLength(1);
      return pages.join(' ');
    };
    const jalisco = await blank('jalisco');
    expect(jalisco.match(/Sí, lo autorizo No lo autorizo/gu)).toHaveLength(3);
    expect(jalisco).toContain('Publicación de mi información curricular');
    expect(jalisco).toContain('Nombre completo');
    const sonora = await blank('sonora');
    expect(sonora.match(/Sí, lo autorizo No lo autorizo/gu)).toHaveLength(2);
    // Neither committee has approved its text.
    for (const text of [jalisco, sonora]) expect(text).toContain('Texto por confirmar');
  });
});
