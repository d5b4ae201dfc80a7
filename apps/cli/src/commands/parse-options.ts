import { parseArgs } from 'node:util';
import { PlainFailure } from '../terminal/plain-failure.ts';
import type { Command, PreparedCommand } from './command.ts';

/** Reads the arguments of a command: what runs with them, or that help was asked for. Wrong use is a PlainFailure. */
export function parseOptions(command: Command, args: string[]): PreparedCommand | 'help' {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, text]) => [
      name,
      { type: text.value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const wayOut = `Vea las opciones con: npm run ${command.name} -- --help`;
  const values = readValues(args, { ...options, help: { type: 'boolean' } }, wayOut);
  if (values.help === true) return 'help';
  const prepared = command.prepare(values);
  if ('run' in prepared) return prepared;
  const given = values[prepared.faultyOption];
  const fault = `--${prepared.faultyOption}`;
  throw new PlainFailure(
    given === undefined ? `Falta ${fault}.` : `${fault} no sirve: «${given}».`,
    wayOut,
    2,
  );
}

type OptionTypes = Record<string, { type: 'string' | 'boolean' }>;

function readValues(args: string[], options: OptionTypes, wayOut: string): Record<string, unknown> {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const found = args.find((arg) => arg.startsWith('-') && !Object.hasOwn(options, optionName(arg)));
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new PlainFailure(`Opción desconocida: ${found ?? ''}`, wayOut, 2);
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
      throw new PlainFailure('Sobra un argumento.', wayOut, 2);
    throw new PlainFailure('Una opción está incompleta.', wayOut, 2);
  }
}

function optionName(arg: string): string {
  return arg.replace(/^--?/, '').split('=')[0] ?? '';
}
