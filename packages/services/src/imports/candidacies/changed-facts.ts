import type { RegisteredCandidacy } from '../../registry/registry.ts';
import type { PrivateHashes } from './plan.ts';
import type { ResolvedRow } from './resolve-row.ts';

/** Facts that differ from the registered ones, in the words of the file's columns. An empty cell never erases what is registered. */
export function changedFacts(
  row: ResolvedRow,
  registered: RegisteredCandidacy,
  hashes: PrivateHashes,
): string[] {
  const changed: string[] = [];
  const note = (words: string, given: string | null, known: string | null) => {
    if (given !== null && given !== known) changed.push(words);
  };
  note('nombre', row.givenNames, registered.givenNames);
  note('primer apellido', row.firstSurname, registered.firstSurname);
  note('segundo apellido', row.secondSurname, registered.secondSurname);
  note('género', row.gender, registered.gender);
  note('fecha de aprobación', row.approvedOn, registered.approvedOn);
  note('acuerdo', row.agreement, registered.agreement);
  note('acción afirmativa', row.affirmativeActionId, registered.affirmativeActionId);
  note(
    'clave de elector',
    row.voterKey === null ? null : hashes.voterKey(row.voterKey),
    registered.voterKeyHash,
  );
  note('CURP', row.curp === null ? null : hashes.curp(row.curp), registered.curpHash);
  note('datos de contacto o fecha de nacimiento', privateDigest(row, hashes), registered.privateDigest);
  return changed;
}

/** Null when the row brings none of the private data. */
export function privateDigest(
  row: Pick<ResolvedRow, 'email' | 'phone' | 'birthDate'>,
  hashes: PrivateHashes,
): string | null {
  const values = [row.email, row.phone, row.birthDate];
  return values.every((value) => value === null) ? null : hashes.digest(values);
}
