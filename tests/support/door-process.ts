// A front door in an operating-system process of its own, over the database and files that its environment names: what a second server is in production.
import { composeServices } from '@conoceles/services';
import { serverOptions } from '../../apps/cli/src/serve/server-options.ts';
import { startServer } from '../../apps/web/server.ts';

const { DATABASE_URL = '', MASTER_KEY = '', DATA_DIR = '', NODE_ENV } = process.env;
const clock = { now: () => new Date() };
const composed = { databaseUrl: DATABASE_URL, masterKey: MASTER_KEY, dataDir: DATA_DIR, port: 0, clock };
const deps = composeServices({ ...composed, environment: process.env });
const isProduction = NODE_ENV === 'production';
const server = await startServer({ ...serverOptions({ deps, port: 0, isProduction }), host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
process.send?.({ port: server.port });
