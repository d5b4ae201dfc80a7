import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CropPreset, frameAt, isFrameOf, movedFrame, presetFrame, widestFrame } from './photo-frame.ts';

const picture = fc.record({
  width: fc.integer({ min: 200, max: 8_000 }),
  height: fc.integer({ min: 200, max: 8_000 }),
});
const anywhere = fc.double({ min: -20_000, max: 20_000, noNaN: true });
const presets = CropPreset.options.filter((preset) => preset !== 'auto' && preset !== 'own');

describe('the frame of a photograph', () => {
  it('can be published wherever it is asked for', () => {
    fc.assert(
      fc.property(picture, anywhere, anywhere, anywhere, (size, centerX, centerY, width) => {
        expect(isFrameOf(size, frameAt(size, { centerX, centerY, width }))).toBe(true);
      }),
    );
  });

  it('can be published after any series of moves', () => {
    const move = fc.record({
      x: anywhere,
      y: anywhere,
      factor: fc.double({ min: 0.1, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(picture, fc.array(move, { maxLength: 12 }), (size, moves) => {
        let frame = presetFrame(size, 'center');
        for (const step of moves) frame = movedFrame(size, frame, step);
        expect(isFrameOf(size, frame)).toBe(true);
      }),
    );
  });

  it('takes the whole width or the whole height in every preset but the closest', () => {
    fc.assert(
      fc.property(picture, fc.constantFrom(...presets), (size, preset) => {
        const frame = presetFrame(size, preset);
        expect(isFrameOf(size, frame)).toBe(true);
        if (preset !== 'face') expect(frame).toMatchObject(widestFrame(size));
      }),
    );
  });

  it('moves back to where it was while it has room', () => {
    const size = { width: 1_000, height: 1_000 };
    const frame = frameAt(size, { centerX: 500, centerY: 500, width: 400 });
    const there = movedFrame(size, frame, { x: 37, y: -12 });
    expect(there).toEqual({ ...frame, left: frame.left + 37, top: frame.top - 12 });
    expect(movedFrame(size, there, { x: -37, y: 12 })).toEqual(frame);
  });

  it('refuses what leaves the picture, another shape and a blur', () => {
    const size = { width: 1_000, height: 1_000 };
    expect(isFrameOf(size, { left: 201, top: 0, width: 800, height: 1_000 })).toBe(false);
    expect(isFrameOf(size, { left: -1, top: 0, width: 800, height: 1_000 })).toBe(false);
    expect(isFrameOf(size, { left: 0, top: 0, width: 800, height: 800 })).toBe(false);
    expect(isFrameOf(size, { left: 0, top: 0, width: 80, height: 100 })).toBe(false);
    expect(isFrameOf(size, { left: 200, top: 0, width: 800, height: 1_000 })).toBe(true);
  });
});
