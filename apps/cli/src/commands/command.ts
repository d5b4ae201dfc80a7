import type { z } from 'zod';
import type { Settings } from '../settings.ts';

/** How an option is written on the command line and explained in --help. */
export type OptionText = {
  /** Text after the option's name, like «archivo»; a switch has none. */
  value?: string;
  summary: string;
  isRequired?: boolean;
};

export type CommandContext = {
  settings: Settings;
  environment: NodeJS.ProcessEnv;
  /** Where the person stands, for relative paths. */
  workingDir: string;
};

/** One command: all that `--help`, the checks of its input and the tests need is in this object. */
export type Command = {
  name: string;
  summary: string;
  options: Record<string, OptionText>;
  /** Beyond 0 (done), 1 (failed) and 2 (wrong use). */
  exitCodes: Record<number, string>;
  /** Checks the options given and gives what runs with them, or the name of the option that will not do. */
  prepare(values: Record<string, unknown>): PreparedCommand | { faultyOption: string };
};

export type PreparedCommand = { run(context: CommandContext): Promise<number> };

type CommandDefinition<Input> = Pick<Command, 'name' | 'summary' | 'options'> & {
  exitCodes?: Record<number, string>;
  input: z.ZodType<Input>;
  /** Gives the exit code. */
  run(input: Input, context: CommandContext): Promise<number>;
};

/** Makes a command from its texts, the schema of its options and what it does with them. */
export function defineCommand<Input>(definition: CommandDefinition<Input>): Command {
  const { name, summary, options, exitCodes = {}, input, run } = definition;
  return {
    name,
    summary,
    options,
    exitCodes,
    prepare(values) {
      const parsed = input.safeParse(values);
      if (parsed.success) return { run: (context) => run(parsed.data, context) };
      return { faultyOption: String(parsed.error.issues[0]?.path[0] ?? '') };
    },
  };
}
