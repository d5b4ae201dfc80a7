export type Steps = {
  /** Runs a step: prints its number and title, what it says meanwhile, and how long it took. */
  run<T>(title: string, work: (say: (line: string) => void) => Promise<T>): Promise<T>;
};

/** Numbered steps on the terminal: «[3/8] Iniciando PostgreSQL…», then «listo (0.4 s)». */
export function createSteps(total: number, done: number): Steps {
  let current = done;
  return {
    async run(title, work) {
      current += 1;
      const begun = performance.now();
      console.log(`[${current}/${total}] ${title}…`);
      const result = await work((line) => console.log(`      ${line}`));
      console.log(`      listo (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
      return result;
    },
  };
}
