/** Address of a photo that is not public (yet), for whoever captures or verifies it; another photo has another address. */
export function capturePhotoUrl(candidacyId: string, photoId: string): string {
  return `/api/capture/${candidacyId}/photo?v=${photoId}`;
}

export function reviewPhotoUrl(candidacyId: string, photoId: string): string {
  return `/api/review/${candidacyId}/photo?v=${photoId}`;
}
