import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { checkDirections } from '../checks/check-directions.ts';
import { checkSessionSettings } from '../checks/check-session-settings.ts';
import { projectRoot } from '../project-root.ts';
import { defineCommand } from './command.ts';

type Outcome = { name: string; output: string; isGood: boolean; seconds: number };

export const verify = defineCommand({
  name: 'verify',
  summary: 'Revisa formato, reglas, tipos y dirección de las importaciones, en segundos.',
  options: {},
  input: z.object({}),
  async run() {
    const tools = join(projectRoot, 'node_modules', '.bin');
    const outcomes = await Promise.all([
      runTool('formato, reglas e importaciones (biome)', join(tools, 'biome'), [
        'check',
        '--colors=off',
        '.',
      ]),
      runTool('tipos (tsc)', join(tools, 'tsc'), ['--noEmit']),
      runCheck('dirección de las dependencias', checkDirections),
      runCheck('ajustes de sesión', checkSessionSettings),
    ]);
    for (const outcome of outcomes) {
      if (outcome.output !== '') console.log(outcome.output);
    }
    for (const { name, isGood, seconds } of outcomes) {
      console.log(`${isGood ? '✓' : '✖'} ${name} (${seconds.toFixed(1)} s)`);
    }
    return outcomes.every((outcome) => outcome.isGood) ? 0 : 1;
  },
});

async function runCheck(name: string, check: () => string[]): Promise<Outcome> {
  const begun = performance.now();
  const faults = check();
  return {
    name,
    output: faults.join('\n'),
    isGood: faults.length === 0,
    seconds: (performance.now() - begun) / 1000,
  };
}

function runTool(name: string, command: string, args: string[]): Promise<Outcome> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = (performance.now() - begun) / 1000;
      resolve({ name, output: code === 0 ? '' : output.trim(), isGood: code === 0, seconds });
    });
  });
}
