import type { Command } from './command.ts';

const commonExitCodes: Record<number, string> = { 0: 'hecho', 1: 'falló', 2: 'uso incorrecto' };

/** The text of `--help` of a command. */
export function formatHelp(command: Command): string {
  const options = Object.entries(command.options);
  const usage = options.map(([name, text]) => {
    const written = text.value === undefined ? `--${name}` : `--${name} <${text.value}>`;
    return text.isRequired === true ? written : `[${written}]`;
  });
  const rows: [string, string][] = options.map(([name, text]) => [
    `--${name}${text.value === undefined ? '' : ` <${text.value}>`}`,
    `${text.summary}${text.isRequired === true ? ' (obligatoria)' : ''}`,
  ]);
  const codes = Object.entries({ ...commonExitCodes, ...command.exitCodes });
  return [
    command.summary,
    '',
    `Uso: npm run ${command.name} -- ${usage.join(' ')}`.trimEnd().replace(/ --$/, ''),
    '',
    'Opciones:',
    ...alignRows([...rows, ['--help', 'Muestra esta ayuda']]),
    '',
    'Códigos de salida:',
    ...alignRows(codes),
  ].join('\n');
}

/** The list of all commands. */
export function formatCommandList(commands: readonly Command[]): string {
  return [
    'Órdenes de Conóceles:',
    ...alignRows(commands.map((command): [string, string] => [command.name, command.summary])),
    '',
    'La ayuda de cada una: npm run <orden> -- --help',
  ].join('\n');
}

function alignRows(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
