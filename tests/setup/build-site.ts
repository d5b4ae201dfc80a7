import { buildSite } from '../../apps/cli/src/start/build-site.ts';

const slot = Symbol.for('conoceles.test-site');
const holder = globalThis as unknown as Record<symbol, Promise<boolean> | undefined>;

/** Builds the site once per run, and only when its sources changed, for the suites that open it. */
export default async function setup(): Promise<void> {
  holder[slot] ??= buildSite(() => {});
  await holder[slot];
}
