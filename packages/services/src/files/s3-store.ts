import { AwsClient } from 'aws4fetch';
import type { FileStore } from './file-store.ts';

export type S3Options = {
  /** Endpoint with the bucket, path style: `https://s3.example.mx/conoceles`. */
  readonly bucketUrl: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** Files in a private S3 bucket, encrypted at rest by the service. */
export function s3Store(options: S3Options): FileStore {
  const client = new AwsClient({ ...options, service: 's3', retries: 3 });
  const base = options.bucketUrl.replace(/\/+$/u, '');
  const urlOf = (key: string) => `${base}/${key.split('/').map(encodeURIComponent).join('/')}`;
  return {
    async put(key, bytes, contentType) {
      const response = await client.fetch(urlOf(key), {
        method: 'PUT',
        body: Uint8Array.from(bytes),
        headers: { 'content-type': contentType, 'x-amz-server-side-encryption': 'AES256' },
      });
      expectOk(response, 'put');
    },
    async get(key) {
      const response = await client.fetch(urlOf(key));
      if (response.status === 404) return null;
      expectOk(response, 'get');
      return new Uint8Array(await response.arrayBuffer());
    },
    async delete(key) {
      const response = await client.fetch(urlOf(key), { method: 'DELETE' });
      if (response.status !== 404) expectOk(response, 'delete');
    },
  };
}

function expectOk(response: Response, verb: string): void {
  if (!response.ok) throw new Error(`file store answered ${response.status} to ${verb}`);
}
