import { z } from 'zod';

/** The frame a person puts over her photograph: whole pixels of the original, portrait 4:5. One set of rules for the page and for the server. */
export const PhotoCrop = z.object({
  left: z.number().int().min(0),
  top: z.number().int().min(0),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
});
export type PhotoCrop = z.infer<typeof PhotoCrop>;

export type PictureSize = { readonly width: number; readonly height: number };

/** Width by height of what is published. */
const ratio = 4 / 5;
/** Narrower than this, a published photograph would be a blur. */
const minFrameWidth = 200;

/** Framing for whoever has no scripts or no wish to be exact. */
export const CropPreset = z.enum(['auto', 'center', 'top', 'bottom', 'left', 'right', 'face', 'own']);
export type CropPreset = z.infer<typeof CropPreset>;

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), Math.max(min, max));

/** The widest frame a picture has room for. */
export function widestFrame({ width, height }: PictureSize): PictureSize {
  const isWide = width / height > ratio;
  return isWide
    ? { width: Math.max(1, Math.round(height * ratio)), height }
    : { width, height: Math.min(height, Math.max(1, Math.round(width / ratio))) };
}

/** The narrowest one: never wider than the widest. */
export function narrowestWidth(picture: PictureSize): number {
  return Math.min(minFrameWidth, widestFrame(picture).width);
}

/** A frame of about that width around a point, pushed inside the picture: whatever is asked, the answer can be published. */
export function frameAt(
  picture: PictureSize,
  { centerX, centerY, width }: { centerX: number; centerY: number; width: number },
): PhotoCrop {
  const widest = widestFrame(picture);
  const frameWidth = Math.round(clamp(width, narrowestWidth(picture), widest.width));
  const frameHeight =
    frameWidth === widest.width ? widest.height : clamp(Math.round(frameWidth / ratio), 1, picture.height);
  return {
    left: clamp(Math.round(centerX - frameWidth / 2), 0, picture.width - frameWidth),
    top: clamp(Math.round(centerY - frameHeight / 2), 0, picture.height - frameHeight),
    width: frameWidth,
    height: frameHeight,
  };
}

/** The same frame moved by some pixels and made `factor` times as wide, inside the picture. */
export function movedFrame(
  picture: PictureSize,
  frame: PhotoCrop,
  { x = 0, y = 0, factor = 1 }: { x?: number; y?: number; factor?: number },
): PhotoCrop {
  return frameAt(picture, {
    centerX: frame.left + frame.width / 2 + x,
    centerY: frame.top + frame.height / 2 + y,
    width: frame.width * factor,
  });
}

/** The frame of a preset; `auto` and `own` are not of this place: one is the server's, the other the person's. */
export function presetFrame(picture: PictureSize, preset: Exclude<CropPreset, 'auto' | 'own'>): PhotoCrop {
  const { width } = widestFrame(picture);
  const middle = { centerX: picture.width / 2, centerY: picture.height / 2, width };
  switch (preset) {
    case 'center':
      return frameAt(picture, middle);
    case 'top':
      return frameAt(picture, { ...middle, centerY: 0 });
    case 'bottom':
      return frameAt(picture, { ...middle, centerY: picture.height });
    case 'left':
      return frameAt(picture, { ...middle, centerX: 0 });
    case 'right':
      return frameAt(picture, { ...middle, centerX: picture.width });
    case 'face':
      return frameAt(picture, { ...middle, centerY: picture.height * 0.38, width: width * 0.7 });
  }
}

/** Whether a frame lies inside the picture, is 4:5 to the pixel and is not a blur. */
export function isFrameOf(picture: PictureSize, { left, top, width, height }: PhotoCrop): boolean {
  const fits = left >= 0 && top >= 0 && left + width <= picture.width && top + height <= picture.height;
  return fits && width >= narrowestWidth(picture) && Math.abs(width / ratio - height) <= 1.5;
}
