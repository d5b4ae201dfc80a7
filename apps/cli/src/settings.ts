import { resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root.ts';
import { PlainFailure } from './terminal/plain-failure.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.string().min(1).optional(),
  NODE_ENV: z.string().optional(),
  API_URL: z.url().optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  OFFLINE_COPIES: z.enum(['on', 'off']).default('on'),
  DEMONSTRATION: z.enum(['yes', 'no']).default('yes'),
});

export type Settings = {
  port: number;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string | undefined;
  isProduction: boolean;
  /** The API when it runs in a process of its own (apps/api/src/main.ts). */
  apiUrl: string | undefined;
  /** Proxies of ours in front of the site. */
  proxies: number;
  /** Devices may keep copies of the public pages they see. */
  offlineCopies: boolean;
  /** Invented people fill the states that declare a clock; never in production. */
  withDemonstration: boolean;
};

/** Reads the fixed points of the environment. A value that cannot be used is a PlainFailure that names it. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new PlainFailure(
      `La variable ${name} tiene un valor que no sirve: «${environment[name]}».`,
      name === 'PORT'
        ? 'Use un número de 1 a 65535, por ejemplo PORT=3001 npm start.'
        : `Corrija ${name} o quítela.`,
    );
  }
  checkPairs(given);
  const { PORT, DATA_DIR, DATABASE_URL, NODE_ENV, API_URL } = parsed.data;
  const { TRUSTED_PROXIES, OFFLINE_COPIES, DEMONSTRATION } = parsed.data;
  return {
    port: PORT,
    dataDir: resolve(projectRoot, DATA_DIR),
    databaseUrl: DATABASE_URL,
    isProduction: NODE_ENV === 'production',
    apiUrl: API_URL,
    proxies: TRUSTED_PROXIES,
    offlineCopies: OFFLINE_COPIES === 'on',
    withDemonstration: DEMONSTRATION === 'yes' && NODE_ENV !== 'production',
  };
}

/** Variables that only work together: the first asks for the others. */
const pairs: Record<string, readonly string[]> = {
  RESEND_API_KEY: ['MAIL_FROM'],
  S3_BUCKET_URL: ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
};

function checkPairs(given: Record<string, string | undefined>): void {
  for (const [first, others] of Object.entries(pairs)) {
    const missing = others.find((name) => given[name] === undefined);
    if (given[first] === undefined || missing === undefined) continue;
    throw new PlainFailure(`${first} necesita también ${missing}.`, `Indique ${missing} o quite ${first}.`);
  }
}
