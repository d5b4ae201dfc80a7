import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Own configuration without the Remix plugin, which does not work under vitest. */
const suites = ['isolation', 'meta', 'acceptance', 'e2e'] as const;
/** Suites that open the site: it is built first. */
const opensSite: readonly string[] = ['acceptance', 'e2e'];

export default defineConfig({
  test: {
    globalSetup: ['tests/setup/start-database.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two at least, also on two cores: most files wait for a browser or for the database.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/build/**'],
        },
      },
      ...suites.map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          ...(opensSite.includes(name) ? { globalSetup: ['tests/setup/build-site.ts'] } : {}),
        },
      })),
    ],
  },
});
