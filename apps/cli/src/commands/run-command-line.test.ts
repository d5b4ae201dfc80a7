import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../project-root.ts';
import { formatHelp } from './format-help.ts';
import { commands } from './list.ts';

const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

function runCommand(...args: string[]) {
  const file = join(projectRoot, 'apps', 'cli', 'src', 'main.ts');
  return spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', cwd: projectRoot });
}

describe.each(commands.map((command) => [command.name, command] as const))('%s', (name, command) => {
  test('has a script of the same name in the root package', () => {
    expect(scripts[name]).toBe(`node apps/cli/run.mjs ${name}`);
  });

  test('--help tells every option and exit code, and ends with 0', () => {
    const { status, stdout } = runCommand(name, '--help');
    expect(status).toBe(0);
    expect(stdout.trim()).toBe(formatHelp(command));
    for (const option of Object.keys(command.options)) expect(stdout).toContain(`--${option}`);
    for (const code of Object.keys(command.exitCodes)) expect(stdout).toMatch(new RegExp(`^ +${code} `, 'm'));
  });

  test('an unknown option is wrong use, told with its name', () => {
    const { status, stderr, stdout } = runCommand(name, '--no-existe');
    expect(status).toBe(2);
    expect(stderr).toContain('--no-existe');
    expect(stdout).toBe('');
  });

  test('a required option that is missing is wrong use', () => {
    const required = Object.entries(command.options).filter(([, text]) => text.isRequired === true);
    if (required.length === 0) return;
    expect(runCommand(name).status).toBe(2);
  });
});

test('every script that goes through the command line is in the list', () => {
  const names = Object.entries(scripts).filter(([, script]) => script.includes('run.mjs'));
  expect(names.map(([name]) => name).sort()).toEqual(commands.map((command) => command.name).sort());
});

test('an unknown command is wrong use', () => {
  expect(runCommand('no:existe').status).toBe(2);
});
