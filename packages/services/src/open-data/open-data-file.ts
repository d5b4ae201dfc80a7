import type { Readable } from 'node:stream';
import type { DataFileName } from '@conoceles/contracts';
import type { Database } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { contentTypeOf, dataFiles, isPacked } from './data-files.ts';
import { type DataSite, readDataSite } from './data-site.ts';
import { KeptFiles } from './kept-files.ts';

/** Of the files' shape: raised when a file changes with the same data, so that no copy of the former shape passes for it. */
const shape = 1;

/** One keeper for each database this process reads. */
const keepers = new WeakMap<Database, KeptFiles>();

export function keptFilesOf(db: Database): KeptFiles {
  const keeper = keepers.get(db) ?? new KeptFiles();
  keepers.set(db, keeper);
  return keeper;
}

/** A file that may be asked for: its label is known before any row is read. */
export type DataFile = {
  readonly fileName: string;
  readonly contentType: string;
  /** Weak: written again, its bytes differ in the instant they were written at. */
  readonly etag: string;
  /** How its bytes travel; null when they are packed by themselves. */
  readonly encoding: 'gzip' | null;
  /** @throws ServiceProblem `unavailable` when too many files are being written. */
  open(): Promise<{ readonly stream: Readable; readonly bytes: number | null }>;
};

/** A file of the open data of a state, only with what citizens may read now: a consent revoked is out of the very next download. */
export async function findDataFile(
  deps: ServiceDeps,
  tenant: TenantSite,
  name: DataFileName,
): Promise<DataFile> {
  const site = await readDataSite(deps, tenant);
  const etag = `W/"${name}-${shape}-${site.version}-${site.window.state}"`;
  const packed = isPacked(name);
  return {
    fileName: `conoceles-${site.slug}-${site.process.slug}-${name}`,
    contentType: contentTypeOf(name),
    etag,
    encoding: packed ? null : 'gzip',
    open: () =>
      keptFilesOf(deps.db).open({
        key: fileKey(site, name),
        etag,
        packed,
        write: (stream) => dataFiles[name](deps, site, stream),
      }),
  };
}

export const fileKey = ({ tenantId }: Pick<DataSite, 'tenantId'>, name: DataFileName): string =>
  `${tenantId} ${name}`;
