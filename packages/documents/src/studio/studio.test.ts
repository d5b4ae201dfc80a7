import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ShareCard } from '../picture/share-card.ts';
import { drawInStudio, StudioBusy } from './studio.ts';

const circle =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" fill="currentColor"><circle cx="4" cy="4" r="4"/></svg>';
const card: ShareCard = {
  brand: { color: '#8a2064', markSvg: circle },
  site: 'Candidatas y Candidatos, Conóceles · Hidalgo',
  title: 'María Guadalupe Ñandú Tlāhtoāni Hernández de la Cruz y Montes de Oca',
  lines: ['Presidencia municipal, suplencia', 'Pachuca de Soto'],
  nomination: { colors: ['#d2232a', '#4caf3a'], text: 'Coalición PVEM – PT' },
  face: { initials: 'MH' },
  demonstration: 'Datos de demostración',
  address: 'hidalgo.example',
};
const draw = (change: Partial<ShareCard> = {}) =>
  drawInStudio({ kind: 'card', card: { ...card, ...change } });
/** Width and height that a PNG says of itself. */
const sizeOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

it('draws a card of 1200 × 630, the same bytes for the same card', async () => {
  const [one, again, other] = await Promise.all([draw(), draw(), draw({ title: 'Otra' })]);
  expect(sizeOf(one)).toEqual([1200, 630]);
  expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
});

it('reads no file that a mark names', async () => {
  const picture = join(tmpdir(), `marca-${process.pid}.svg`);
  writeFileSync(picture, circle.replace('currentColor', '#ff0000'));
  const mark = (inside: string) => ({
    color: '#8a2064',
    markSvg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inside}</svg>`,
  });
  const icon = (inside: string) =>
    drawInStudio({ kind: 'mark', mark: { brand: mark(inside), size: 64, maskable: false } });
  const [named, empty] = [await icon(`<image href="${picture}" width="8" height="8"/>`), await icon('')];
  rmSync(picture);
  expect(sizeOf(empty)).toEqual([64, 64]);
  expect(Buffer.from(named).equals(Buffer.from(empty))).toBe(true);
});

it('does not let the line grow without end, and goes on after it', async () => {
  const mark = { brand: card.brand, size: 32, maskable: false };
  const asked = await Promise.allSettled(
    Array.from({ length: 60 }, () => drawInStudio({ kind: 'mark', mark })),
  );
  const refused = asked.filter((one) => one.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every(({ reason }) => reason instanceof StudioBusy)).toBe(true);
  expect(sizeOf(await draw())).toEqual([1200, 630]);
});

it('says that it could not draw, and draws the next', async () => {
  const broken = { color: '#8a2064', markSvg: '<svg xmlns="http://www.w3.org/2000/svg"><g>' };
  const face = { jpeg: new Uint8Array([1, 2, 3]) };
  await Promise.allSettled([draw({ brand: broken }), draw({ face })]);
  expect(sizeOf(await draw())).toEqual([1200, 630]);
});
