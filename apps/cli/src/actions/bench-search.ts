import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@conoceles/db/embedded';
import { createTestDatabase } from '@conoceles/db/testing';
import { fillSearchBed, rowsPerState } from '../bench/fill-search-bed.ts';
import { measureSearch, type SearchFigures } from '../bench/measure-search.ts';

const searchesPerKind = 150;

/** Measures the search by name on a database of its own that is removed at the end, and prints its table. Gives the exit code. */
export async function benchSearch(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'conoceles-bench-'));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    database: 'bench',
    durable: false,
  });
  try {
    process.env.TEST_ADMIN_URL = server.adminUrl;
    const bed = await createTestDatabase();
    try {
      const figure = (count: number) => count.toLocaleString('es-MX');
      console.log(`Llenando dos estados de ${figure(rowsPerState)} perfiles inventados…`);
      const tenantId = await fillSearchBed(bed);
      const { with: searches, without } = await measureSearch(bed, tenantId, searchesPerKind);
      console.log(
        `Búsqueda por nombre, ${figure(rowsPerState)} perfiles de un estado entre ${figure(2 * rowsPerState)}, de una en una (ms):\n`,
      );
      printTable([...searches, without]);
      const whole = searches[0];
      if (whole !== undefined) {
        const ratio = without.p50Ms / whole.p50Ms;
        console.log(`\nEl nombre completo sin la función tarda ${ratio.toFixed(0)} veces más (p50).`);
      }
    } finally {
      await bed.drop();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

function printTable(rows: readonly SearchFigures[]): void {
  console.log(`${''.padEnd(34)}${'p50'.padStart(8)}${'p95'.padStart(8)}`);
  for (const { kind, p50Ms, p95Ms } of rows) {
    console.log(`${kind.padEnd(34)}${p50Ms.toFixed(1).padStart(8)}${p95Ms.toFixed(1).padStart(8)}`);
  }
}
