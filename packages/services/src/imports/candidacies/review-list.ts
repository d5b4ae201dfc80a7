import type { ImportLine } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import { readTable, TableError } from '@conoceles/documents';
import { loadRegistry } from '../../registry/load-registry.ts';
import type { Registry } from '../../registry/registry.ts';
import { ServiceProblem } from '../../service-problem.ts';
import type { CandidacyPlan, PrivateHashes } from './plan.ts';
import { planCandidacies } from './plan-candidacies.ts';
import { prepareHashes } from './prepare-hashes.ts';
import { readCandidacyList } from './read-candidacy-list.ts';

export interface ReviewedList {
  readonly plan: CandidacyPlan;
  readonly lines: readonly ImportLine[];
  readonly confirmable: boolean;
  readonly registry: Registry;
  readonly hashes: PrivateHashes;
}

export interface ListFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a list of candidacies and says what importing it would do, row by row. Throws ServiceProblem `unsupported-file`, `too-large` or
 * `invalid-input` (headings) with a detail for the person who uploaded it.
 */
export async function reviewList(
  tx: TenantTx<'identity'>,
  processId: string,
  file: ListFile,
): Promise<ReviewedList> {
  const registry = await loadRegistry(tx, processId);
  const list = await readCandidacyList(readTable(file.bytes, file), registry).catch(explainTable);
  const [firstProblem] = list.headings.problems;
  if (firstProblem !== undefined) throw new ServiceProblem('invalid-input', list.headings.problems.join(' '));
  const hashes = await prepareHashes(tx, list.rows);
  const plan = planCandidacies(list.rows, registry, hashes);
  const lines = [...list.refused, ...plan.lines].sort((one, other) => one.row - other.row);
  return { plan, lines, confirmable: plan.confirmable && list.refused.length === 0, registry, hashes };
}

function explainTable(error: unknown): never {
  if (!(error instanceof TableError)) throw error;
  throw new ServiceProblem(error.reason === 'too-large' ? 'too-large' : 'unsupported-file', error.message);
}
