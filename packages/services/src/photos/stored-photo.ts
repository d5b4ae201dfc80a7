export type StoredPhoto = {
  readonly bytes: Uint8Array;
  readonly contentType: 'image/jpeg' | 'image/webp';
  readonly etag: string;
};

export type PhotoUpload = { readonly candidacyId: string; readonly bytes: Uint8Array };
