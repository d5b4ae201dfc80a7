import { DataFileName } from '@conoceles/contracts';
import { findDataFile, type ServiceDeps, type TenantSite } from '@conoceles/services';

export type FileFigures = {
  readonly name: DataFileName;
  readonly bytes: number;
  readonly seconds: number;
  /** A hundred readers together, of what was kept. */
  readonly hundredSeconds: number;
  /** Longest that the event loop was held while the file was written: what a page would have waited. */
  readonly heldMs: number;
  readonly peakMb: number;
};

/** Writes every file of a state once, and gives it then to a hundred readers together. */
export async function measureDataFiles(deps: ServiceDeps, site: TenantSite): Promise<FileFigures[]> {
  const figures: FileFigures[] = [];
  for (const name of DataFileName.options) {
    const watch = watchProcess();
    const begun = performance.now();
    const bytes = await readWhole(deps, site, name);
    const seconds = (performance.now() - begun) / 1_000;
    const { heldMs, peakMb } = watch.stop();
    const together = performance.now();
    await Promise.all(Array.from({ length: 100 }, () => readWhole(deps, site, name)));
    const hundredSeconds = (performance.now() - together) / 1_000;
    figures.push({ name, bytes, seconds, hundredSeconds, heldMs, peakMb });
  }
  return figures;
}

async function readWhole(deps: ServiceDeps, site: TenantSite, name: DataFileName): Promise<number> {
  const file = await findDataFile(deps, site, name);
  const { stream } = await file.open();
  let bytes = 0;
  for await (const chunk of stream) bytes += (chunk as Buffer).length;
  return bytes;
}

const everyMs = 5;

function watchProcess(): { stop(): { heldMs: number; peakMb: number } } {
  let [last, heldMs, peak] = [performance.now(), 0, 0];
  const timer = setInterval(() => {
    const now = performance.now();
    heldMs = Math.max(heldMs, now - last - everyMs);
    last = now;
    peak = Math.max(peak, process.memoryUsage.rss());
  }, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return { heldMs, peakMb: Math.max(peak, process.memoryUsage.rss()) / 1024 ** 2 };
    },
  };
}
