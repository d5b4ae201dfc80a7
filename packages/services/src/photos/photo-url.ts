/** Address of a photo that is not public (yet), for whoever captures or verifies it; another photo has another address. */
export function capturePhotoUrl(candidacyId: string, photoId: string): string {
  return `/api/capture/${candidacyId}/photo?v=${photoId}`;
}

/** Address of what a photo was cut from, reduced for the screen. */
export function originalPhotoUrl(candidacyId: string, photoId: string): string {
  return `/api/capture/${candidacyId}/photo/original?v=${photoId}`;
}

export function reviewPhotoUrl(candidacyId: string, photoId: string): string {
  return `/api/review/${candidacyId}/photo?v=${photoId}`;
}
