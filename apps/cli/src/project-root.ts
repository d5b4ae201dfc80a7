import { resolve } from 'node:path';

/** The root folder of the project; every relative path a person gives is taken from where they stand. */
export const projectRoot = resolve(import.meta.dirname, '..', '..', '..');

/** One folder per state, and the base questionnaires in `_base`. */
export const tenantsDir = resolve(projectRoot, 'tenants');
