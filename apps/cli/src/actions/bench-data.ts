import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listHosts } from '@conoceles/db';
import { startEmbeddedPostgres } from '@conoceles/db/embedded';
import { createTestDeps } from '@conoceles/services/testing';
import { fillDataBed, wantedProfiles } from '../bench/fill-data-bed.ts';
import { type FileFigures, measureDataFiles } from '../bench/measure-data-files.ts';

/** Measures the files of open data on a database of its own that is removed at the end, and prints its table. Gives the exit code. */
export async function benchData(slug: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'conoceles-bench-'));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    database: 'bench',
    durable: false,
  });
  try {
    process.env.TEST_ADMIN_URL = server.adminUrl;
    const deps = await createTestDeps();
    try {
      console.log(`Llenando ${slug} con ${wantedProfiles.toLocaleString('es-MX')} perfiles inventados…`);
      const tenantId = await fillDataBed(deps.test, deps, slug);
      const site = (await listHosts(deps.db)).find((host) => host.tenantId === tenantId);
      if (site === undefined) throw new Error(`${slug} has no host`);
      printTable(await measureDataFiles(deps, site));
    } finally {
      await deps.drop();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

function printTable(rows: readonly FileFigures[]): void {
  const heads = ['MB', 's', 's, 100 a la vez', 'ms detenida', 'MB de memoria'];
  console.log(`${''.padEnd(28)}${heads.map((head) => head.padStart(16)).join('')}`);
  for (const { name, bytes, seconds, hundredSeconds, heldMs, peakMb } of rows) {
    const cells = [bytes / 1_000_000, seconds, hundredSeconds].map((value) => value.toFixed(2));
    const all = [...cells, heldMs.toFixed(0), peakMb.toFixed(0)].map((cell) => cell.padStart(16));
    console.log(`${name.padEnd(28)}${all.join('')}`);
  }
}
