import { launchBrowser, PHONE } from '../tests/support/browser.ts';
import { weighPage } from '../tests/support/weigh-page.ts';

/**
 * What a page costs its first visitor: `node load-tests/weigh-profile.ts http://hidalgo.localhost:3000/candidaturas/…`. Bytes as they travel, by kind, and first
 * paint on a phone four times slower over two slow networks.
 */
const [address] = process.argv.slice(2);
if (address === undefined) throw new Error('Say which address: node load-tests/weigh-profile.ts <address>');
const browser = await launchBrowser();
const networks = {
  'sin freno': null,
  '4G lenta (1.6 Mbit/s, 150 ms)': { latency: 150, kbps: 1_600 },
  '4G muy lenta (0.4 Mbit/s, 400 ms)': { latency: 400, kbps: 400 },
} as const;
for (const [name, network] of Object.entries(networks)) {
  const paints: number[] = [];
  let weight = { total: 0, parts: [] as readonly { kind: string; bytes: number; path: string }[] };
  for (let round = 0; round < 3; round += 1) {
    const { firstPaintMs, ...weighed } = await weighPage(browser, address, {
      viewport: PHONE,
      network,
      cpuSlowdown: network === null ? 1 : 4,
    });
    paints.push(firstPaintMs);
    weight = weighed;
  }
  const median = paints.toSorted((one, other) => one - other)[1];
  process.stdout.write(`${name}: ${weight.total} bytes, primera pintura ${Math.round(median ?? 0)} ms\n`);
  if (network === null) {
    for (const { kind, bytes, path } of weight.parts) {
      process.stdout.write(`  ${String(bytes).padStart(7)}  ${kind.padEnd(10)} ${path}\n`);
    }
  }
}
await browser.close();
