import { openFile, recordAudit } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { consentFileKey } from './consent-file-key.ts';
import { loadConsents } from './load-consents.ts';
import { openConsents } from './open-consents.ts';

export type ConsentFile = { readonly bytes: Uint8Array; readonly mime: string; readonly fileName: string };

/** The signed form of one record, for whoever gives, keeps or supervises it; each reading is in the log. @throws ServiceProblem `forbidden`, `not-found` */
export async function readConsentFile(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, consentId }: { candidacyId: string; consentId: string },
): Promise<ConsentFile> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    await openConsents(tx, { deps, actor, candidacyId });
    const consent = (await loadConsents(tx, candidacyId)).find(({ id }) => id === consentId);
    if (consent === undefined) throw notFound();
    const { fileKey, fileMime, fileSecretCipher: secretCipher } = consent;
    if (fileKey === null || fileMime === null || secretCipher === null) throw notFound();
    const sealed = await deps.files.get(consentFileKey(tx.tenantId, fileKey));
    if (sealed === null) throw notFound();
    const bytes = await openFile(tx, { candidacyId, fileKey, sealed: Buffer.from(sealed), secretCipher });
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'consent.read-form',
      entity: 'candidacy',
      entityId: candidacyId,
      after: { consentId },
    });
    const extension = fileMime === 'application/pdf' ? 'pdf' : 'jpg';
    return { bytes, mime: fileMime, fileName: `hoja-firmada.${extension}` };
  });
}
