import { resolve } from 'node:path';
import { composeServices } from '@conoceles/services';
import { serve } from '@hono/node-server';
import { z } from 'zod';
import { createApp } from './create-app.ts';

/** The API in a process of its own, for when the site reaches it by API_URL. The product's usual start mounts it in the site's process instead. */
const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  MASTER_KEY: z.string().min(1),
  DATA_DIR: z.string().min(1).default('.data'),
  PORT: z.coerce.number().int().default(3000),
  API_PORT: z.coerce.number().int().default(3001),
  /** «yes» when only our front door can reach this process. */
  API_BEHIND_FRONT_DOOR: z.enum(['yes', 'no']).default('no'),
});

const settings = Environment.parse(process.env);
const deps = composeServices({
  databaseUrl: settings.DATABASE_URL,
  masterKey: settings.MASTER_KEY,
  dataDir: resolve(settings.DATA_DIR),
  port: settings.PORT,
  clock: { now: () => new Date() },
  environment: process.env,
});
const app = createApp({
  ...deps,
  secureOrigins: deps.environment === 'production',
  behindFrontDoor: settings.API_BEHIND_FRONT_DOOR === 'yes',
});
const server = serve({ fetch: app.fetch, port: settings.API_PORT });

let isStopping = false;
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  server.close(() => void deps.db.close().finally(() => process.exit(0)));
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
