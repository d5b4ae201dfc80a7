import { eq, inArray, schema, sql, type TenantTx } from '@conoceles/db';
import type { Ids, WriteContext } from './write-changes.ts';

/**
 * A definition that changed becomes a new version; versions are never touched. Drafts (and what was returned to capture) move forward to it, with the
 * answers they hold: closed or unknown ones are dropped when they are next read.
 */
export async function writeQuestionnaires(context: WriteContext, ids: Ids): Promise<void> {
  const { tx, desired, current, now } = context;
  for (const [key, row] of desired.questionnaires) {
    const newest = current.questionnaires.get(key);
    if (newest?.contentHash === row.contentHash) continue;
    const { process, ...definition } = row;
    const processId = ids.processes.get(process) ?? '';
    const [written] = await tx
      .insert(schema.questionnaireVersions)
      .values({
        ...definition,
        tenantId: tx.tenantId,
        processId,
        version: (newest?.version ?? 0) + 1,
        createdAt: now,
      })
      .returning({ id: schema.questionnaireVersions.id });
    if (written !== undefined) await moveDrafts(tx, row.kind, processId, written.id);
  }
}

const movable = ['not-started', 'draft', 'observed'] as const;

async function moveDrafts(
  tx: TenantTx<'identity'>,
  kind: 'curricular' | 'identity',
  processId: string,
  versionId: string,
): Promise<void> {
  const { candidacies, curricularResponses, identityResponses } = schema;
  const responses = kind === 'curricular' ? curricularResponses : identityResponses;
  const ofProcess = tx
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(eq(candidacies.processId, processId));
  await tx
    .update(responses)
    .set({ questionnaireVersionId: versionId, revision: sql`${responses.revision} + 1` })
    .where(sql`${inArray(responses.state, [...movable])} and ${inArray(responses.candidacyId, ofProcess)}`);
}
