// `npm test`: every test under the pinned Node; arguments go to vitest.
import { explainOldNode } from './bootstrap/check-node.mjs';
import { failPlainly } from './bootstrap/fail-plainly.mjs';

const old = explainOldNode(process.version);
if (old) failPlainly(old[0], old[1]);

const { installDependencies } = await import('./bootstrap/install-dependencies.mjs');
await installDependencies();
const { runPinned } = await import('./bootstrap/run-pinned.mjs');
runPinned(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]);
