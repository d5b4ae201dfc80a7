import type { CurrentState } from './current-state.ts';
import type { DesiredState } from './desired-state.ts';
import { diffRows, type TenantChange } from './diff-rows.ts';

/** What applying a folder would change, table by table. Pure. */
export function planChanges(desired: DesiredState, current: CurrentState): TenantChange[] {
  return [
    ...diffRows('Cargo', desired.offices, current.offices),
    ...diffRows('Ámbito', desired.territories, current.territories),
    ...diffRows('Partido', desired.parties, current.parties),
    ...diffRows('Acción afirmativa', desired.affirmativeActions, current.affirmativeActions),
    ...diffRows('Proceso', desired.processes, current.processes),
    ...diffRows('Fechas de cargo', desired.processOffices, current.processOffices),
    ...diffRows('Postulación', desired.nominations, current.nominations),
    ...withoutRemoved(diffRows('Catálogo', desired.catalogues, current.catalogues)),
    ...diffRows('Cuestionario', hashesOf(desired.questionnaires), hashesOf(current.questionnaires)),
    ...withoutRemoved(diffRows('Textos', desired.texts, current.texts)),
  ];
}

/** A definition may be compared by its hash alone. */
function hashesOf(rows: ReadonlyMap<string, { contentHash: string }>) {
  return new Map([...rows].map(([key, { contentHash }]) => [key, { contentHash }]));
}

/** Versions of texts and catalogues are kept: an acceptance names the one that was read. */
function withoutRemoved(changes: readonly TenantChange[]): TenantChange[] {
  return changes.filter((change) => change.action !== 'removed');
}
