import { isFrameOf, type PhotoCrop } from '@conoceles/contracts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaptureForm } from '../capture/read-form.ts';
import { submitCapture } from '../capture/submit.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  review,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { drawScene, photoTaken } from '../testing/draw-photo.ts';
import { refusal } from '../testing/refusal.ts';
import { acceptPhoto } from './accept-photo.ts';
import { cropPhoto } from './crop-photo.ts';
import { discardPhoto } from './discard-photo.ts';
import { readCapturePhoto } from './read-capture-photo.ts';
import { readOriginalPhoto } from './read-original-photo.ts';
import { readPhotoDesk } from './read-photo-desk.ts';
import { readReviewPhoto } from './read-review-photo.ts';
import { canonicalKey, originalKey, readRendition } from './renditions.ts';
import { uploadPhoto } from './upload-photo.ts';

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
});
afterAll(() => fixture.deps.drop());

const takenOn = '2024-05-01';
const add = () => fixture.addCandidacy({ tenant: 'sonora' });
const deskOf = (who: TestCandidacy) => readPhotoDesk(fixture.deps, who.person, who.id);
const upload = (who: TestCandidacy, bytes: Uint8Array) =>
  uploadPhoto(fixture.deps, who.person, { candidacyId: who.id, bytes });
const accept = (
  who: TestCandidacy,
  photoId: string,
  replaces: string | null,
  day: string | undefined = takenOn,
) =>
  acceptPhoto(fixture.deps, who.person, {
    candidacyId: who.id,
    photoId,
    replaces,
    ...(day === undefined ? {} : { takenOn: day }),
  });
const rowsOf = (who: TestCandidacy) =>
  fixture.deps.test.adminSql<
    { id: string; state: string; original_key: string | null; taken_on_source: string | null }[]
  >`select id, state, original_key, taken_on_source from app.photos where candidacy_id = ${who.id} order by created_at`;
const answerOf = async (who: TestCandidacy) => {
  const target = { candidacyId: who.id, kind: 'curricular' } as const;
  return (await readCaptureForm(fixture.deps, who.person, target)).answers.fotografia;
};

describe('a photograph', () => {
  it('is kept as one upright JPEG of our making, without place, camera or date, and stands once it is accepted', async () => {
    const who = await add();
    const { photoId } = await upload(who, await photoTaken('2024:05:01'));
    expect(await answerOf(who)).toBeUndefined();
    const seen = await readCapturePhoto(fixture.deps, who.person, { candidacyId: who.id, photoId });
    const kept = await sharp(seen.bytes).metadata();
    expect([seen.contentType, kept.width, kept.height, kept.exif]).toEqual([
      'image/jpeg',
      960,
      1200,
      undefined,
    ]);
    await accept(who, photoId, null, undefined);
    expect(await answerOf(who)).toEqual({ kind: 'photo', photoId, takenOn });
    const standing = await readCapturePhoto(fixture.deps, who.person, { candidacyId: who.id });
    expect(standing.bytes).toEqual(seen.bytes);
    const { current, pending } = await deskOf(who);
    expect([current?.photoId, current?.takenOn, current?.takenOnSource, pending]).toEqual([
      photoId,
      takenOn,
      'exif',
      null,
    ]);
  });

  it('has its original without metadata to crop from, until it is sent', async () => {
    const who = await add();
    const { deps } = fixture;
    const { photoId } = await upload(who, await photoTaken('2024:05:01'));
    const [row] = await rowsOf(who);
    const key = originalKey(who.tenantId, row?.original_key ?? '');
    const original = await sharp((await deps.files.get(key)) ?? new Uint8Array()).metadata();
    expect([original.width, original.height, original.exif, original.xmp]).toEqual([
      800,
      1000,
      undefined,
      undefined,
    ]);
    await accept(who, photoId, null);
    const asked = { candidacyId: who.id, photoId };
    expect((await readOriginalPhoto(deps, who.person, asked)).contentType).toBe('image/jpeg');
    const target = { candidacyId: who.id, kind: 'curricular' } as const;
    const revision = await capture(deps, who.person, target);
    await upload(who, await photoTaken('2024:05:02', 5));
    await submitCapture(deps, who.person, { ...target, revision });
    expect(await deps.files.get(key)).toBeNull();
    expect(await refusal(readOriginalPhoto(deps, who.person, asked))).toBe('not-found');
    expect((await rowsOf(who)).map(({ id, state, original_key }) => [id, state, original_key])).toEqual([
      [photoId, 'submitted', null],
    ]);
  });

  it('is cut by the frame of the person, and what she accepts is those bytes', async () => {
    const who = await add();
    const { deps } = fixture;
    const wide = await drawScene(7, { width: 1600, height: 1000 }).jpeg().toBuffer();
    const first = await upload(who, wide);
    const { pending } = await deskOf(who);
    expect(isFrameOf({ width: 1600, height: 1000 }, pending?.crop as PhotoCrop)).toBe(true);
    const crop = { left: 40, top: 100, width: 400, height: 500 };
    const second = await cropPhoto(deps, who.person, {
      candidacyId: who.id,
      photoId: first.photoId,
      preset: 'own',
      crop,
    });
    const { bytes } = await readCapturePhoto(deps, who.person, {
      candidacyId: who.id,
      photoId: second.photoId,
    });
    const expected = await sharp(wide)
      .extract(crop)
      .resize(96, 120, { fit: 'fill' })
      .removeAlpha()
      .raw()
      .toBuffer();
    const found = await sharp(bytes).resize(96, 120, { fit: 'fill' }).raw().toBuffer();
    const apart = expected.reduce((sum, value, place) => sum + Math.abs(value - (found[place] ?? 0)), 0);
    expect(apart / expected.length).toBeLessThan(6);
    expect((await rowsOf(who)).map(({ id }) => id)).toEqual([second.photoId]);
    expect(await deps.files.get(canonicalKey(who.tenantId, first.photoId))).toBeNull();
    const outside = { ...crop, left: 1300 };
    const asked = { candidacyId: who.id, photoId: second.photoId, preset: 'own' as const, crop: outside };
    expect(await refusal(cropPhoto(deps, who.person, asked))).toBe('invalid-input /crop');
  });

  it('can be framed again after it was accepted, and stays as it was until the new one is', async () => {
    const who = await add();
    const { photoId } = await upload(who, await photoTaken('2024:05:01'));
    await accept(who, photoId, null);
    const again = await cropPhoto(fixture.deps, who.person, { candidacyId: who.id, photoId, preset: 'face' });
    expect((await deskOf(who)).current?.photoId).toBe(photoId);
    await discardPhoto(fixture.deps, who.person, who.id);
    expect((await deskOf(who)).pending).toBeNull();
    expect((await deskOf(who)).current?.original).not.toBeNull();
    const third = await cropPhoto(fixture.deps, who.person, { candidacyId: who.id, photoId, preset: 'top' });
    await accept(who, third.photoId, photoId);
    expect(await refusal(accept(who, again.photoId, third.photoId))).toBe('conflict');
    expect((await rowsOf(who)).map(({ id }) => id)).toEqual([third.photoId]);
  });

  it('is refused when another took its place meanwhile', async () => {
    const who = await add();
    const one = await upload(who, await photoTaken('2024:05:01'));
    await accept(who, one.photoId, null);
    const two = await upload(who, await photoTaken('2024:05:02', 9));
    expect(await refusal(accept(who, two.photoId, null))).toBe('conflict');
    await accept(who, two.photoId, one.photoId);
    expect(await fixture.deps.files.get(canonicalKey(who.tenantId, one.photoId))).toBeNull();
    const other = await add();
    const theirs = await upload(other, await photoTaken('2024:05:02', 11));
    expect(await refusal(accept(who, theirs.photoId, two.photoId))).toBe('conflict');
  });

  it('is of the day its file says, and of the day declared when it says none', async () => {
    const who = await add();
    expect(await refusal(upload(who, await photoTaken('2023:11:20')))).toBe('invalid-input /file');
    expect(await refusal(upload(who, await photoTaken('2024:05:13')))).toBe('invalid-input /file');
    const ahead = await upload(who, await photoTaken('2024:05:11'));
    expect((await deskOf(who)).pending).toMatchObject({ photoId: ahead.photoId, takenOn: '2024-05-10' });
    const { photoId } = await upload(who, await drawScene(3).jpeg().toBuffer());
    expect((await deskOf(who)).pending?.takenOn).toBeNull();
    for (const day of [undefined, '2024-01-01', '2024-05-11']) {
      const input = {
        candidacyId: who.id,
        photoId,
        replaces: null,
        ...(day === undefined ? {} : { takenOn: day }),
      };
      expect(await refusal(acceptPhoto(fixture.deps, who.person, input))).toBe('invalid-input /takenOn');
    }
    await accept(who, photoId, null, '2024-04-02');
    expect((await rowsOf(who))[0]?.taken_on_source).toBe('declared');
  });

  it('is private until it is published, and only its own candidacy opens it', async () => {
    const { deps } = fixture;
    const candidacy = await add();
    const { photoId } = await upload(candidacy, await photoTaken('2024:05:01'));
    const target = { candidacyId: candidacy.id, kind: 'curricular' } as const;
    const other = await add();
    const reviewer = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['curricular'] });
    const asked = { candidacyId: candidacy.id, photoId };
    for (const read of [readCapturePhoto, readOriginalPhoto]) {
      expect(await refusal(read(deps, other.person, asked))).toBe('not-found');
      expect(await refusal(read(deps, other.person, { candidacyId: other.id, photoId }))).toBe('not-found');
    }
    await accept(candidacy, photoId, null);
    expect(await refusal(readReviewPhoto(deps, reviewer, candidacy.id))).toBe('not-found');
    const revision = await capture(deps, candidacy.person, target);
    await submitCapture(deps, candidacy.person, { ...target, revision });
    const seen = await readReviewPhoto(deps, reviewer, candidacy.id);
    expect((await fixture.readPublished(candidacy)).profile?.photo_key).toBeNull();
    await review(deps, reviewer, target, ['take-in-review', 'validate', 'publish']);
    expect((await fixture.readPublished(candidacy)).profile?.photo_key).toBe(photoId);
    const rendition = { tenantId: candidacy.tenantId, photoKey: photoId };
    expect((await readRendition(deps.files, rendition))?.bytes).toEqual(seen.bytes);
  });
});

it('makes a lighter size once, however many ask for it first', async () => {
  const who = await add();
  const { photoId } = await upload(who, await photoTaken('2024:05:01'));
  let written = 0;
  const files = {
    ...fixture.deps.files,
    put: (...put: Parameters<typeof fixture.deps.files.put>) => {
      written += 1;
      return fixture.deps.files.put(...put);
    },
  };
  const asked = { tenantId: who.tenantId, photoKey: photoId, width: 320 };
  const made = await Promise.all(Array.from({ length: 8 }, () => readRendition(files, asked)));
  expect(written).toBe(1);
  expect(new Set(made.map((one) => Buffer.from(one?.bytes ?? []).toString('base64'))).size).toBe(1);
  const { width, height, format } = await sharp(made[0]?.bytes).metadata();
  expect([width, height, format]).toEqual([320, 400, 'webp']);
});
