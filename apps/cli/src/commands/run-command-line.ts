import { readSettings } from '../settings.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';
import { printFailure } from '../terminal/print-failure.ts';
import type { Command } from './command.ts';
import { formatCommandList, formatHelp } from './format-help.ts';
import { parseOptions } from './parse-options.ts';

/** Finds the command, reads its options, runs it, and gives the exit code. */
export async function runCommandLine(
  commands: readonly Command[],
  [name, ...args]: string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  if (name === undefined || name === '--help') {
    console.log(formatCommandList(commands));
    return name === undefined ? 2 : 0;
  }
  try {
    const command = commands.find((candidate) => candidate.name === name);
    if (command === undefined) {
      throw new PlainFailure(
        `No existe la orden «${name}».`,
        'Vea la lista con: node apps/cli/run.mjs --help',
        2,
      );
    }
    const parsed = parseOptions(command, args);
    if (parsed === 'help') {
      console.log(formatHelp(command));
      return 0;
    }
    const workingDir = environment.INIT_CWD ?? process.cwd();
    return await parsed.run({ settings: readSettings(environment), environment, workingDir });
  } catch (error) {
    return printFailure(error);
  }
}
