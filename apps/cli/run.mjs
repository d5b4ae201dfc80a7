// Every other command: installs what is missing and hands over to the pinned Node.
import { explainOldNode } from './bootstrap/check-node.mjs';
import { failPlainly } from './bootstrap/fail-plainly.mjs';

const old = explainOldNode(process.version);
if (old) failPlainly(old[0], old[1]);

const { installDependencies } = await import('./bootstrap/install-dependencies.mjs');
await installDependencies();
const { runPinned } = await import('./bootstrap/run-pinned.mjs');
runPinned(['apps/cli/src/main.ts', ...process.argv.slice(2)]);
