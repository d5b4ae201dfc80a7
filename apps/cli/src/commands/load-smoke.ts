import { spawn, spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../project-root.ts';
import { isReady } from '../start/wait-for-ready.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';
import { defineCommand } from './command.ts';

export const loadSmoke = defineCommand({
  name: 'load:smoke',
  summary: 'Carga breve con k6 sobre el sitio público en marcha, con umbrales.',
  options: {
    tenant: { value: 'slug', summary: 'Estado que se visita (hidalgo si no se indica)' },
    duration: { value: 'tiempo', summary: 'Duración, como 20s o 1m (15s si no se indica)' },
  },
  input: z.object({
    tenant: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .default('hidalgo'),
    duration: z
      .string()
      .regex(/^\d+(s|m)$/)
      .default('15s'),
  }),
  exitCodes: { 3: 'k6 no está instalado', 99: 'no se cumplió un umbral' },
  async run({ tenant, duration }, { settings, environment }) {
    const k6 = findK6(environment);
    if (!(await isReady(settings.port))) {
      throw new PlainFailure(
        `No hay un sitio en marcha en el puerto ${settings.port}.`,
        'Inícielo con «npm start» en otra terminal; si usa otro puerto, repita con PORT=….',
      );
    }
    const variables = { TENANT: tenant, PORT: String(settings.port), DURATION: duration };
    const args = ['run', '--no-usage-report', join(projectRoot, 'load-tests', 'smoke.js')];
    return runInherited(k6, args, { ...environment, ...variables });
  },
});

function findK6(environment: NodeJS.ProcessEnv): string {
  const goBin = environment.GOBIN ?? join(environment.GOPATH ?? join(homedir(), 'go'), 'bin');
  for (const candidate of ['k6', join(goBin, 'k6')]) {
    if (spawnSync(candidate, ['version'], { stdio: 'ignore' }).status === 0) return candidate;
  }
  throw new PlainFailure(
    'k6 no está instalado en este equipo.',
    'Con Go: «go install go.k6.io/k6@latest»; otros modos en https://grafana.com/docs/k6/latest/set-up/install-k6/.',
    3,
  );
}

function runInherited(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
