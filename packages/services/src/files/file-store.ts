/** Where private and published files rest: a folder or an S3 bucket. Keys are `<tenant>/<name>`, chosen by us, never by a user. */
export type FileStore = {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Bytes, or null when there is no such file. */
  get(key: string): Promise<Uint8Array | null>;
  delete(key: string): Promise<void>;
};
