import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemActor } from '@conoceles/db';
import { exportIneDatabase } from '@conoceles/services';
import type { CommandContext } from '../commands/command.ts';
import type { ExportIneOptions } from '../commands/export-ine.ts';
import { findTenant } from '../database/find-tenant.ts';
import { withServices } from '../database/with-services.ts';

/** Writes the tenant's database to the file. Gives the exit code. */
export async function writeIneExport(
  { tenant, scope, out, process }: ExportIneOptions,
  context: CommandContext,
): Promise<number> {
  return withServices(context, async (deps) => {
    const { tenantId } = await findTenant(deps, tenant);
    const path = resolve(context.workingDir, out);
    await writeWhole(path, (stream) =>
      exportIneDatabase(deps, {
        tenantId,
        actor: systemActor('export:ine'),
        scope,
        out: stream,
        ...(process === undefined ? {} : { process }),
      }),
    );
    const { size } = await stat(path);
    console.log(`${path} (${(size / 1024).toFixed(0)} KB, alcance ${scope})`);
    return 0;
  });
}

/** The file appears when it is complete; an export that fails leaves what was there. */
async function writeWhole(
  path: string,
  write: (stream: ReturnType<typeof createWriteStream>) => Promise<void>,
): Promise<void> {
  const partial = `${path}.parcial`;
  await mkdir(dirname(path), { recursive: true });
  const stream = createWriteStream(partial, { mode: 0o600 });
  const closed = new Promise<void>((done, fail) => stream.once('close', done).once('error', fail));
  try {
    await Promise.all([write(stream), closed]);
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}
