import type { QuestionnaireDefinition } from '@conoceles/contracts';
import { eq, schema, type TenantTx } from '@conoceles/db';
import type { InventionFolder } from '../demonstration/invent-candidacies.ts';
import { loadCurrentVersion, type QuestionnaireVersion } from '../questionnaire/load-versions.ts';

/** Ids of what a demonstration refers to, by slug. */
export type LoadContext = {
  readonly tx: TenantTx<'identity'>;
  readonly folder: InventionFolder;
  readonly processId: string;
  readonly processSlug: string;
  readonly createdAt: Date;
  /** The declared instant of the process: what its people did lies before it. */
  readonly now: Date;
  readonly offices: ReadonlyMap<string, string>;
  readonly territories: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, string>;
  readonly affirmativeActions: ReadonlyMap<string, string>;
  /** By `officeId/territoryId/ticketSlug`. */
  readonly nominations: ReadonlyMap<string, string>;
  readonly versions: Readonly<Record<'curricular' | 'identity', QuestionnaireVersion>>;
};

export function definitionsOf(
  context: LoadContext,
): Record<'curricular' | 'identity', QuestionnaireDefinition> {
  const { curricular, identity } = context.versions;
  return { curricular: curricular.definition, identity: identity.definition };
}

export async function readLoadContext(
  tx: TenantTx<'identity'>,
  folder: InventionFolder,
  processSlug: string,
  createdAt: Date,
): Promise<LoadContext> {
  const { nominations, processes } = schema;
  const [process] = await tx.select().from(processes).where(eq(processes.slug, processSlug));
  if (process === undefined)
    throw new Error(`process ${processSlug} is not in the database: apply the folder first`);
  const tickets = await tx.select().from(nominations).where(eq(nominations.processId, process.id));
  return {
    tx,
    folder,
    processId: process.id,
    processSlug,
    createdAt,
    now: process.demoNow ?? createdAt,
    offices: bySlug(await tx.select().from(schema.offices)),
    territories: bySlug(await tx.select().from(schema.territories)),
    parties: bySlug(await tx.select().from(schema.parties)),
    affirmativeActions: bySlug(await tx.select().from(schema.affirmativeActions)),
    nominations: new Map(
      tickets.map((row) => [`${row.officeId}/${row.territoryId}/${row.ticketSlug}`, row.id]),
    ),
    versions: {
      curricular: await loadCurrentVersion(tx, process.id, 'curricular'),
      identity: await loadCurrentVersion(tx, process.id, 'identity'),
    },
  };
}

function bySlug(rows: readonly { id: string; slug: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.slug, row.id]));
}
