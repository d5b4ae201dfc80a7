import { and, eq, schema } from '@conoceles/db';
import type { AccountActor } from '../../actor.ts';
import { asAccount } from '../../as-account.ts';
import type { ServiceDeps } from '../../deps.ts';
import { notFound } from '../../service-problem.ts';

export type SignedFile = { readonly fileName: string; readonly mime: string; readonly bytes: Uint8Array };

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** The acknowledgement of a hand-over as it came back signed. @throws ServiceProblem `not-found` */
export async function readHandoverFile(
  deps: ServiceDeps,
  actor: AccountActor,
  { accountId, handoverId }: { readonly accountId: string; readonly handoverId: string },
): Promise<SignedFile> {
  const row = await asAccount(deps, actor, 'app', async (tx) => {
    const { accountHandovers: h } = schema;
    const [found] = await tx
      .select({ fileKey: h.fileKey, fileMime: h.fileMime })
      .from(h)
      .where(and(eq(h.id, handoverId), eq(h.accountId, accountId)));
    return found;
  });
  if (row === undefined || row.fileKey === null || row.fileMime === null) throw notFound();
  const bytes = await deps.files.get(row.fileKey);
  if (bytes === null) throw notFound();
  return { fileName: `acuse-de-entrega.${extensions[row.fileMime] ?? 'bin'}`, mime: row.fileMime, bytes };
}
