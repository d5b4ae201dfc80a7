import { ServiceProblem } from '../service-problem.ts';

/** How many seconds whoever is turned away is asked to wait. */
export const retryAfterSeconds = 15;

export type Turns = {
  /** Waits for a turn. @returns what gives it back. @throws ServiceProblem `unavailable` when there are too many before, or for too long. */
  take(): Promise<() => void>;
};

type Limits = { readonly atOnce: number; readonly maxWaiting: number; readonly waitMs: number };

/** At most so many pieces of work at once, the others in the order they came. */
export function openTurns({ atOnce, maxWaiting, waitMs }: Limits): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  const begin = (): (() => void) => {
    let isBack = false;
    running += 1;
    return () => {
      if (isBack) return;
      isBack = true;
      running -= 1;
      waiting.shift()?.();
    };
  };
  return {
    take: () => {
      if (running < atOnce) return Promise.resolve(begin());
      if (waiting.length >= maxWaiting) return Promise.reject(busy());
      return new Promise((resolve, reject) => {
        const called = () => {
          clearTimeout(late);
          resolve(begin());
        };
        const late = setTimeout(() => {
          waiting.splice(waiting.indexOf(called), 1);
          reject(busy());
        }, waitMs);
        waiting.push(called);
      });
    },
  };
}

function busy(): ServiceProblem {
  return new ServiceProblem(
    'unavailable',
    'Se están preparando muchas descargas a la vez. Espera unos segundos y vuelve a pedir el archivo.',
  );
}
