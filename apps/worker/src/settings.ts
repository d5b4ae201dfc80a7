import { resolve } from 'node:path';
import { z } from 'zod';

const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  MASTER_KEY: z.string().min(1),
  DATA_DIR: z.string().min(1).default('.data'),
  PORT: z.coerce.number().int().default(3000),
});

export type WorkerSettings = { databaseUrl: string; masterKey: string; dataDir: string; port: number };

/** Reads what the queue's process needs; throws a ZodError that names what is missing. */
export function readWorkerSettings(environment: NodeJS.ProcessEnv): WorkerSettings {
  const { DATABASE_URL, MASTER_KEY, DATA_DIR, PORT } = Environment.parse(environment);
  return { databaseUrl: DATABASE_URL, masterKey: MASTER_KEY, dataDir: resolve(DATA_DIR), port: PORT };
}
