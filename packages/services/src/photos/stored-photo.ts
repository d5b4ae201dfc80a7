export type StoredPhoto = {
  readonly bytes: Uint8Array;
  readonly contentType: 'image/jpeg' | 'image/webp';
  readonly etag: string;
};

export type PhotoUpload = {
  readonly candidacyId: string;
  readonly bytes: Uint8Array;
  readonly revision: number;
  /** Date the picture was taken, as the person declares it. */
  readonly takenOn: string;
};
