import type { QuestionnaireKind } from '@conoceles/contracts';
import { eq, inArray, schema, sql, type TenantTx } from '@conoceles/db';
import { type InventionFolder, inventCandidacies } from '../demonstration/invent-candidacies.ts';
import type { LifeTarget } from '../demonstration/invented-candidacy.ts';
import { readLoadContext } from '../demonstration-load/load-context.ts';
import { idsOf, writeCandidacies } from '../demonstration-load/write-candidacies.ts';
import { writePortraits } from '../demonstration-load/write-portraits.ts';
import { type Staff, writeResponses } from '../demonstration-load/write-responses.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';

/** By turns, so that whoever captures and whoever reviews have something to do from the first minute. */
const lives: readonly LifeTarget[] = [
  'no-draft',
  'draft',
  'submitted',
  'in-review',
  'observed',
  'draft',
  'authorised',
  'validated',
  'late',
  'submitted',
  'published-with-identity',
];

type Invention = { readonly folder: InventionFolder; readonly slug: string; readonly at: Date };

/**
 * Fills the practice with people who do not exist, said in their names, and with what they captured. Their accounts keep no address: nobody can be written to.
 * @returns how many candidacies
 */
export async function inventPractice(
  tx: TenantTx<'identity'>,
  deps: ServiceDeps,
  { folder, slug, at }: Invention,
): Promise<number> {
  const { partyAuthorisesPublication } = folder.identity.rules;
  const targets = lives.map((life) =>
    life === 'authorised' && !partyAuthorisesPublication ? 'in-review' : life,
  );
  const context = await readLoadContext(tx, folder, slug, at);
  const list = [...inventCandidacies(folder, slug, targets)];
  await writeCandidacies(context, list);
  await writeResponses(context, list, { reviewers: await anyReviewers(tx) });
  await writePortraits(context, list, deps.files);
  const { accounts: a, candidacies: c } = schema;
  const ids = list.map((invented) => idsOf(invented).id);
  await tx
    .update(c)
    .set({ displayName: sql`${c.displayName} || ' (práctica)'` })
    .where(eq(c.processId, context.processId));
  await tx.update(a).set({ emailCipher: null, emailHash: null }).where(inArray(a.candidacyId, ids));
  return list.length;
}

/** Somebody observed and validated what begins so: a reviewer of that questionnaire, or whoever of the OPL there is. */
async function anyReviewers(tx: TenantTx): Promise<Staff['reviewers']> {
  const { accounts: a } = schema;
  const find = async (kind: QuestionnaireKind) => {
    const [row] = await tx
      .select({ id: a.id })
      .from(a)
      .where(inArray(a.kind, ['reviewer', 'admin']))
      .orderBy(sql`(${a.kind} = 'reviewer' and ${kind} = any(${a.reviewKinds})) desc`, a.id)
      .limit(1);
    if (row === undefined)
      throw new ServiceProblem('state-conflict', 'Nadie del organismo tiene cuenta aún.');
    return row.id;
  };
  return { curricular: await find('curricular'), identity: await find('identity') };
}
