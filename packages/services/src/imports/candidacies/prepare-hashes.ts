import { identityHash, type TenantTx } from '@conoceles/db';
import type { PrivateHashes } from './plan.ts';
import type { ResolvedRow } from './resolve-row.ts';

/** Keyed hashes of every private value of the rows, made beforehand so that the planning stays pure. */
export async function prepareHashes(
  tx: TenantTx<'identity'>,
  rows: readonly ResolvedRow[],
): Promise<PrivateHashes> {
  const known = new Map<string, string>();
  const add = async (purpose: 'voter-key' | 'curp' | 'private-digest', value: string | null) => {
    if (value !== null) known.set(`${purpose}|${value}`, await identityHash(tx, purpose, value));
  };
  for (const { voterKey, curp, email, phone, birthDate } of rows) {
    await add('voter-key', voterKey);
    await add('curp', curp);
    await add('private-digest', digestText([email, phone, birthDate]));
  }
  const read = (key: string) => known.get(key) ?? '';
  return {
    voterKey: (value) => read(`voter-key|${value}`),
    curp: (value) => read(`curp|${value}`),
    digest: (values) => read(`private-digest|${digestText(values)}`),
  };
}

function digestText(values: readonly (string | null)[]): string {
  return JSON.stringify(values);
}
