import type { Settings } from '../settings.ts';

export type ChildFacts = {
  environment: NodeJS.ProcessEnv;
  settings: Settings;
  /** Without user and password. */
  databaseUrl: string;
  masterKey: string;
};

/** Environment of a process of ours that works on the same database and files. */
export function childEnvironment({
  environment,
  settings,
  databaseUrl,
  masterKey,
}: ChildFacts): NodeJS.ProcessEnv {
  return {
    ...environment,
    DATABASE_URL: databaseUrl,
    MASTER_KEY: masterKey,
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
  };
}
