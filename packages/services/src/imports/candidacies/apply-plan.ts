import { recordAudit, type TenantTx } from '@conoceles/db';
import { addCandidacies, type CandidacyToAdd } from '../../registry/add-candidacies.ts';
import { inBatches } from '../../registry/in-batches.ts';
import type { RegistryNomination } from '../../registry/registry.ts';
import type { TenantContext } from '../../tenants/tenant-context.ts';
import { ageOn } from './age-on.ts';
import { privateDigest } from './changed-facts.ts';
import { ensureNominations } from './ensure-nominations.ts';
import { linkReplacements, loadVacated } from './link-replacements.ts';
import type { PlannedCandidacy, PrivateHashes } from './plan.ts';
import type { ReviewedList } from './review-list.ts';
import { updateCandidacy } from './update-candidacy.ts';
import { writePrivate } from './write-private.ts';

export interface PlanToApply {
  readonly reviewed: ReviewedList;
  readonly processId: string;
  readonly importId: string;
  readonly context: TenantContext;
  /** Real instant, for the audit log. */
  readonly at: Date;
}

/** Writes a plan: nominations, new candidacies, changed facts, private data and their audit. Answers the ids it touched. */
export async function applyPlan(
  tx: TenantTx<'identity'>,
  { reviewed, processId, importId, context, at }: PlanToApply,
): Promise<string[]> {
  const { plan, registry, hashes } = reviewed;
  const nominationOf = await ensureNominations(tx, { planned: plan.candidacies, registry, processId });
  const fresh = plan.candidacies.filter(({ action }) => action === 'create');
  const vacated = await loadVacated(tx, processId);
  const standingAt = new Map(
    registry.candidacies.map((row) => [`${row.nominationId}|${row.listNumber}`, row]),
  );
  const additions = fresh.map((planned) => {
    const nomination = nominationOf(planned);
    const standing = standingAt.get(`${nomination.id}|${planned.facts.listNumber}`);
    return toAdd(planned, {
      nomination,
      ticketKey: standing?.ticketKey,
      hashes,
      importId,
      context,
      replaces: vacated.has(nomination.id, planned),
    });
  });
  const ids = await addCandidacies(tx, { processId, now: context.now }, additions);
  const replacements = await linkReplacements(tx, { vacated, additions, ids, at });
  const changed = plan.candidacies.filter(({ action }) => action === 'update');
  for (const planned of changed) {
    await updateCandidacy(tx, { planned, nomination: nominationOf(planned), hashes, context, at });
  }
  const added = fresh.map((planned, index) => ({ id: ids[index] ?? '', facts: planned.facts }));
  const updated = changed.map((planned) => ({ id: planned.existingId ?? '', facts: planned.facts }));
  await writePrivate(tx, { added, updated, hashes, at });
  const entries = [
    ...fresh.map((planned, index) => ({
      at,
      verb: 'candidacy.register',
      entity: 'candidacy',
      entityId: ids[index] ?? '',
      after: { importId, row: planned.rows[0] ?? 0, role: planned.facts.role },
    })),
    ...changed.map((planned) => ({
      at,
      verb: 'candidacy.update',
      entity: 'candidacy',
      entityId: planned.existingId ?? '',
      fields: planned.changed,
      after: { importId, row: planned.rows[0] ?? 0 },
    })),
    ...replacements.map(({ left, by }) => ({
      at,
      verb: 'candidacy.update',
      entity: 'candidacy',
      entityId: left,
      fields: ['replacedById'],
      after: { importId, replacedBy: by },
    })),
  ];
  for (const batch of inBatches(entries)) await recordAudit(tx, batch);
  return [...[...added, ...updated].map(({ id }) => id), ...replacements.map(({ left }) => left)];
}

interface AdditionContext {
  readonly nomination: RegistryNomination;
  readonly ticketKey: string | undefined;
  readonly hashes: PrivateHashes;
  readonly importId: string;
  readonly context: TenantContext;
  readonly replaces: boolean;
}

function toAdd({ facts, rows }: PlannedCandidacy, addition: AdditionContext): CandidacyToAdd {
  const { nomination, ticketKey, hashes, importId, context, replaces } = addition;
  const digest = privateDigest(facts, hashes);
  return {
    givenNames: facts.givenNames,
    firstSurname: facts.firstSurname,
    secondSurname: facts.secondSurname,
    gender: facts.gender,
    age: facts.birthDate === null ? null : ageOn(facts.birthDate, context),
    role: facts.role,
    listNumber: facts.listNumber,
    approvedOn: facts.approvedOn,
    approvalAgreement: facts.agreement,
    affirmativeActionId: facts.affirmativeActionId,
    office: facts.office,
    territory: facts.territory,
    nomination,
    ticketKey,
    bySubstitution: replaces,
    source: { importId, row: rows[0] ?? 0, ...(digest === null ? {} : { privateDigest: digest }) },
  };
}
