import type { Browser } from 'playwright-core';

export type Weighed = {
  /** Bytes as they travelled, headers included, until the page and its pictures were there. */
  readonly total: number;
  readonly parts: readonly { kind: string; bytes: number; path: string }[];
  readonly firstPaintMs: number;
};

type Conditions = {
  readonly viewport: { width: number; height: number };
  readonly network?: { latency: number; kbps: number } | null;
  readonly cpuSlowdown?: number;
};

/** Opens an address as somebody who was never there: empty caches, no worker, the phone's own density of pixels. */
export async function weighPage(
  browser: Browser,
  address: string,
  { viewport, network = null, cpuSlowdown = 1 }: Conditions,
): Promise<Weighed> {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2, serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const kinds = new Map<string, { kind: string; path: string }>();
  const parts: { kind: string; bytes: number; path: string }[] = [];
  devtools.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, { kind: type, path: new URL(response.url).pathname }),
  );
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = kinds.get(requestId);
    if (known !== undefined) parts.push({ ...known, bytes: encodedDataLength });
  });
  await devtools.send('Network.enable');
  if (network !== null) {
    const throughput = (network.kbps * 1_000) / 8;
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.goto(address, { waitUntil: 'networkidle' });
  const firstPaintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await context.close();
  return { total: parts.reduce((sum, { bytes }) => sum + bytes, 0), parts, firstPaintMs };
}
