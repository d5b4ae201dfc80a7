import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemActor } from '@conoceles/db';
import { exportIneDatabase } from '@conoceles/services';
import { z } from 'zod';
import { findTenant } from '../database/find-tenant.ts';
import { withServices } from '../database/with-services.ts';
import { defineCommand } from './command.ts';

export const exportIne = defineCommand({
  name: 'export:ine',
  summary: 'Escribe la base de un estado en el formato del INE (XLSX, dos hojas).',
  options: {
    tenant: { value: 'slug', summary: 'Estado que se exporta', isRequired: true },
    scope: {
      value: 'full|public',
      summary: 'full: todo lo que tiene el OPL; public: solo lo que el público puede ver',
      isRequired: true,
    },
    out: { value: 'archivo', summary: 'Archivo que se escribe (.xlsx)', isRequired: true },
    process: { value: 'slug', summary: 'Proceso electoral (el vigente si no se indica)' },
  },
  input: z.object({
    tenant: z.string().min(1),
    scope: z.enum(['full', 'public']),
    out: z.string().min(1),
    process: z.string().min(1).optional(),
  }),
  run: ({ tenant, scope, out, process }, context) =>
    withServices(context, async (deps) => {
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
    }),
});

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
