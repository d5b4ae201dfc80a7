// A server of the site for the benchmark, in a process of its own. BENCH_TRUST_MS=-1 makes it render every page.
import { composeServices } from '@conoceles/services';
import { startServer } from '@conoceles/web';
import { serverOptions } from '../serve/server-options.ts';

const { DATABASE_URL = '', MASTER_KEY = '', DATA_DIR = '', BENCH_TRUST_MS = '60000' } = process.env;
const clock = { now: () => new Date() };
const deps = composeServices({
  databaseUrl: DATABASE_URL,
  masterKey: MASTER_KEY,
  dataDir: DATA_DIR,
  port: 0,
  clock,
  environment: process.env,
});
const server = await startServer({
  ...serverOptions({ deps, port: 0, isProduction: false }),
  host: '127.0.0.1',
  trustForMs: Number(BENCH_TRUST_MS),
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: server.port });
