/** Runs the checks an instance must pass before it takes traffic, each within `timeoutMs`. Names are told, causes are not. */
export async function runReadyChecks(
  checks: Readonly<Record<string, () => Promise<void>>>,
  timeoutMs: number,
): Promise<{ ready: boolean; checks: Record<string, 'ok' | 'failed'> }> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const tooLate = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('timeout')), timeoutMs).unref();
      });
      const state = await Promise.race([check(), tooLate]).then(
        () => 'ok' as const,
        () => 'failed' as const,
      );
      return [name, state] as const;
    }),
  );
  return { ready: results.every(([, state]) => state === 'ok'), checks: Object.fromEntries(results) };
}
