import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaptureForm } from '../capture/read-form.ts';
import { submitCapture } from '../capture/submit.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type CaptureFixture, capture, createCaptureFixture, review } from '../testing/capture-fixture.ts';
import { readCapturePhoto } from './read-capture-photo.ts';
import { readReviewPhoto } from './read-review-photo.ts';
import { canonicalKey, readRendition } from './renditions.ts';
import { uploadPhoto } from './upload-photo.ts';

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
});
afterAll(() => fixture.deps.drop());

const takenOn = '2024-05-01';
const drawn = (width = 400, height = 500, red = 120) =>
  sharp({ create: { width, height, channels: 3, background: { r: red, g: 80, b: 60 } } });
const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 4/1 0/1' } };
const withExif = (day: string) =>
  drawn()
    .withExif({ ...place, IFD2: { DateTimeOriginal: `${day} 10:00:00` } })
    .jpeg()
    .toBuffer();

async function upload(bytes: Uint8Array, more: { takenOn?: string; revision?: number } = {}) {
  const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
  const input = { candidacyId: candidacy.id, bytes, takenOn, revision: 0, ...more };
  return { candidacy, uploaded: await uploadPhoto(fixture.deps, candidacy.person, input) };
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const reason: unknown = await work.catch((error: unknown) => error);
  if (!(reason instanceof ServiceProblem)) throw new Error('expected a refusal', { cause: reason });
  return `${reason.code} ${reason.errors.map(({ pointer }) => pointer).join()}`.trim();
}

describe('a photograph', () => {
  it('is kept as one upright JPEG of our making, without place, camera or date', async () => {
    const { candidacy, uploaded } = await upload(await withExif('2024:05:01'));
    const { bytes, contentType } = await readCapturePhoto(fixture.deps, candidacy.person, candidacy.id);
    const kept = await sharp(bytes).metadata();
    expect(contentType).toBe('image/jpeg');
    expect([kept.width, kept.height, kept.exif]).toEqual([960, 1200, undefined]);
    const form = await readCaptureForm(fixture.deps, candidacy.person, {
      candidacyId: candidacy.id,
      kind: 'curricular',
    });
    expect(form.answers.fotografia).toEqual({ kind: 'photo', photoId: uploaded.photoId, takenOn });
    expect([form.revision, form.photo]).toEqual([uploaded.revision, uploaded.url]);
  });

  it('is judged by its content, its weight as uploaded and its size in pixels', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect(await refusal(upload(svg))).toBe('unsupported-file');
    const noise = await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer();
    expect(noise.byteLength).toBeGreaterThan(700_000);
    expect(await refusal(upload(noise))).toBe('too-large');
    const bomb = await drawn(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(700_000);
    expect(await refusal(upload(bomb))).toBe('unsupported-file');
    expect(await refusal(upload(await drawn(120, 500).png().toBuffer()))).toBe('unsupported-file');
    const broken = (await drawn().jpeg().toBuffer()).subarray(0, 400);
    expect(await refusal(upload(broken))).toBe('unsupported-file');
  });

  it('is recent, and of the day declared when the file says another', async () => {
    expect(await refusal(upload(await drawn().jpeg().toBuffer(), { takenOn: '2024-01-01' }))).toBe(
      'invalid-input /takenOn',
    );
    expect(await refusal(upload(await drawn().jpeg().toBuffer(), { takenOn: '2024-05-11' }))).toBe(
      'invalid-input /takenOn',
    );
    expect(await refusal(upload(await withExif('2023:11:20')))).toBe('invalid-input /takenOn');
    await upload(await withExif('2024:04:30'));
  });

  it('leaves nothing behind when it is refused for being late to the draft, or replaced', async () => {
    const { deps } = fixture;
    const first = await drawn().jpeg().toBuffer();
    expect(await refusal(upload(first, { revision: 3 }))).toBe('conflict /revision');
    const { candidacy, uploaded } = await upload(first);
    const input = { candidacyId: candidacy.id, bytes: await drawn(400, 500, 200).jpeg().toBuffer(), takenOn };
    const second = await uploadPhoto(deps, candidacy.person, { ...input, revision: uploaded.revision });
    expect(await deps.files.get(canonicalKey(candidacy.tenantId, uploaded.photoId))).toBeNull();
    expect(await deps.files.get(canonicalKey(candidacy.tenantId, second.photoId))).not.toBeNull();
    const rows = await deps.test.adminSql`select id from app.photos where candidacy_id = ${candidacy.id}`;
    expect(rows.map(({ id }) => id)).toEqual([second.photoId]);
  });

  it('is private until it is published, and only its own candidacy opens it', async () => {
    const { deps } = fixture;
    const { candidacy, uploaded } = await upload(await drawn().jpeg().toBuffer());
    const target = { candidacyId: candidacy.id, kind: 'curricular' } as const;
    const other = await fixture.addCandidacy({ tenant: 'sonora' });
    const reviewer = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['curricular'] });
    expect(await refusal(readCapturePhoto(deps, other.person, candidacy.id))).toBe('not-found');
    expect(await refusal(readReviewPhoto(deps, reviewer, candidacy.id))).toBe('not-found');
    const revision = await capture(deps, candidacy.person, target);
    await submitCapture(deps, candidacy.person, { ...target, revision });
    const seen = await readReviewPhoto(deps, reviewer, candidacy.id);
    expect((await fixture.readPublished(candidacy)).profile?.photo_key).toBeNull();
    await review(deps, reviewer, target, ['take-in-review', 'validate', 'publish']);
    expect((await fixture.readPublished(candidacy)).profile?.photo_key).toBe(uploaded.photoId);
    const asked = { tenantId: candidacy.tenantId, photoKey: uploaded.photoId };
    const small = await readRendition(deps.files, { ...asked, width: 320 });
    expect((await sharp(small?.bytes).metadata()).width).toBe(320);
    expect((await readRendition(deps.files, asked))?.bytes).toEqual(seen.bytes);
  });
});
