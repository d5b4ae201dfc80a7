// `npm start`: plain JavaScript that any Node can read, up to the moment the pinned Node takes over.
import { explainOldNode } from './bootstrap/check-node.mjs';
import { failPlainly } from './bootstrap/fail-plainly.mjs';

const old = explainOldNode(process.version);
if (old) failPlainly(old[0], old[1]);

const begun = Date.now();
process.stdout.write('\nConóceles · arranque local\n\n[1/8] Dependencias…\n');
const { installDependencies } = await import('./bootstrap/install-dependencies.mjs');
const installed = await installDependencies();
const seconds = ((Date.now() - begun) / 1000).toFixed(1);
process.stdout.write(`      ${installed ? 'instaladas' : 'al día'} (${seconds} s)\n`);

const { runPinned } = await import('./bootstrap/run-pinned.mjs');

runPinned(['apps/cli/src/start.ts'], { channel: true });
