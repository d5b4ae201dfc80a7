import type { ResolvedHost } from '@conoceles/db';
import { listPublicCandidacies, type ServiceDeps } from '@conoceles/services';

const inFlight = 6;

/** Lists per second of published candidacies, asked of the database as `app_public`, under row-level security. */
export async function measureListQuery(
  deps: ServiceDeps,
  site: ResolvedHost,
  seconds: number,
): Promise<number> {
  const ask = () => listPublicCandidacies(deps, site, { page: 1 });
  await Promise.all(Array.from({ length: inFlight }, ask));
  let lists = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const askAgain = async () => {
    while (performance.now() < until) {
      await ask();
      lists += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, askAgain));
  return lists / ((performance.now() - begun) / 1000);
}
