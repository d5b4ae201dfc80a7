import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** What each part may depend on: contracts ← rules ← db ← services ← api, and contracts ← api-client ← web. */
const allowed: Record<string, readonly string[]> = {
  contracts: [],
  rules: ['contracts'],
  db: ['contracts', 'rules'],
  documents: ['contracts'],
  services: ['contracts', 'rules', 'db', 'documents'],
  api: ['contracts', 'rules', 'services', 'documents'],
  'api-client': ['contracts', 'api'],
  // Its front door, server.ts, composes the whole; lint keeps the rest of it from doing so.
  web: ['contracts', 'api-client', 'api', 'db', 'services'],
  worker: ['contracts', 'rules', 'db', 'services'],
  cli: ['contracts', 'rules', 'db', 'documents', 'services', 'api', 'api-client', 'web', 'worker'],
};

const scope = '@conoceles/';
const driverOwners: Record<string, string> = { 'drizzle-orm': 'db', postgres: 'db', lucia: 'services' };

/** The dependencies in package.json files that go against the direction, one line each. */
export function checkDirections(): string[] {
  return ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(projectRoot, group)).flatMap((name) => checkPackage(`${group}/${name}`, name)),
  );
}

function checkPackage(folder: string, name: string): string[] {
  const permitted = allowed[name];
  if (permitted === undefined) return [`${folder}: no tiene un lugar en la dirección de las dependencias`];
  const { dependencies = {} } = JSON.parse(
    readFileSync(join(projectRoot, folder, 'package.json'), 'utf8'),
  ) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies)
    .filter((dependency) => isAgainst(dependency, name, permitted))
    .map((dependency) => `${folder}/package.json: no puede depender de ${dependency}`);
}

function isAgainst(dependency: string, name: string, permitted: readonly string[]): boolean {
  const owner = driverOwners[dependency];
  if (owner !== undefined) return owner !== name;
  return dependency.startsWith(scope) && !permitted.includes(dependency.slice(scope.length));
}
