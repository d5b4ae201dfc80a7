import { commands } from './commands/list.ts';
import { runCommandLine } from './commands/run-command-line.ts';

process.exitCode = await runCommandLine(commands, process.argv.slice(2), process.env);
