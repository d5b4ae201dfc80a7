/** More than what is published, so that there is room to frame. */
const longestSidePx = 1_800;
const qualities = [0.88, 0.78, 0.66, 0.5];

/** The same photograph under the limit, made on the device; null when the browser cannot read it or it stays too heavy. */
export async function lightenPhoto(file: File, maxBytes: number): Promise<File | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSidePx / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    for (const quality of qualities) {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
      if (blob !== null && blob.size <= maxBytes)
        return new File([blob], 'fotografia.jpg', { type: 'image/jpeg' });
    }
    return null;
  } catch {
    return null;
  }
}
