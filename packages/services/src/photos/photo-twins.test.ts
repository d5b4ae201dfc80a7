import { systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CaptureFixture, createCaptureFixture, type TestCandidacy } from '../testing/capture-fixture.ts';
import { drawScene } from '../testing/draw-photo.ts';
import { lookHash } from './look-hash.ts';
import { photoTwins } from './photo-twins.ts';
import { readPhotoDesk } from './read-photo-desk.ts';
import { uploadPhoto } from './upload-photo.ts';

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('sonora', 'jalisco');
});
afterAll(() => fixture.deps.drop());

async function holder(bytes: Buffer, tenant = 'sonora') {
  const who = await fixture.addCandidacy({ tenant });
  const { photoId } = await uploadPhoto(fixture.deps, who.person, { candidacyId: who.id, bytes });
  return { who, photoId };
}
const twinsOf = ({ who, photoId }: { who: TestCandidacy; photoId: string }) =>
  withTenant(fixture.deps.db, { tenantId: who.tenantId, actor: systemActor('test'), scope: 'app' }, (tx) =>
    photoTwins(tx, photoId),
  );
const picture = (seed: number, quality = 90) => drawScene(seed).jpeg({ quality }).toBuffer();

it('finds the same picture elsewhere, equal or saved again, and no other', async () => {
  const first = await holder(await picture(21));
  expect(await twinsOf(first)).toEqual([]);
  const equal = await holder(await picture(21));
  const lighter = await holder(
    await drawScene(21, { width: 500, height: 625 }).jpeg({ quality: 45 }).toBuffer(),
  );
  await holder(await picture(22));
  await holder(await picture(21), 'jalisco');
  expect((await twinsOf(first)).map(({ candidacyId, same }) => [candidacyId, same])).toEqual([
    [equal.who.id, 'bytes'],
    [lighter.who.id, 'look'],
  ]);
  expect((await readPhotoDesk(fixture.deps, first.who.person, first.who.id)).pending?.twins).toBe(2);
});

it('does not take a person who stands twice, nor who no longer stands, for a twin', async () => {
  const { adminSql } = fixture.deps.test;
  const first = await holder(await picture(31));
  const own = await holder(await picture(31));
  const gone = await holder(await picture(31));
  const replaced = await holder(await picture(31));
  await adminSql`update app.candidacies set name_key = (select name_key from app.candidacies where id = ${first.who.id}) where id = ${own.who.id}`;
  await adminSql`update app.candidacies set status = 'cancelled' where id = ${gone.who.id}`;
  await adminSql`update app.photos set state = 'replaced' where id = ${replaced.photoId}`;
  expect(await twinsOf(first)).toEqual([]);
});

it('compares pictures that say nothing by their bytes alone', async () => {
  const wall = (r: number) => drawScene(1, { width: 400, height: 500 }).linear(0, r).jpeg().toBuffer();
  expect(await lookHash(await wall(90))).toBeNull();
  const first = await holder(await wall(90));
  await holder(await wall(140));
  expect(await twinsOf(first)).toEqual([]);
});

it('tells pictures apart: of 300, no two look the same', async () => {
  const looks: bigint[] = [];
  for (let seed = 1; seed <= 300; seed += 1) {
    const look = await lookHash(await drawScene(seed, { width: 90, height: 112 }).jpeg().toBuffer());
    looks.push(BigInt(`0x${look ?? '0'}`));
  }
  const apart = (one: bigint, other: bigint) =>
    [...(one ^ other).toString(2)].filter((bit) => bit === '1').length;
  let nearest = 64;
  for (const [place, look] of looks.entries())
    for (const other of looks.slice(place + 1)) nearest = Math.min(nearest, apart(look, other));
  expect(nearest).toBeGreaterThan(5);
});
