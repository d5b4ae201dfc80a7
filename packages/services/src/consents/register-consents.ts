import { randomUUID } from 'node:crypto';
import type { ConsentDesk, ConsentHolder, ConsentKind, RegisterConsents } from '@conoceles/contracts';
import { eq, recordAudit, schema, sealFile, type TenantTx } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { OpenCandidacy } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { ServiceProblem } from '../service-problem.ts';
import { consentFileKey } from './consent-file-key.ts';
import { consentsAsked } from './consent-states.ts';
import { afterEvery } from './give-consent.ts';
import { type Consent, loadConsents } from './load-consents.ts';
import { holdersOf, openConsents, receptionDays } from './open-consents.ts';
import { readConsentDesk } from './read-consent-desk.ts';
import { readSignedForm, type SignedForm } from './read-signed-form.ts';
import { tellRegistered } from './tell-registered.ts';

export type ConsentRegistration = RegisterConsents & {
  readonly candidacyId: string;
  readonly bytes: Uint8Array | null;
};
type Registering = { deps: ServiceDeps; actor: AccountActor; input: ConsentRegistration };
type FileColumns = Pick<Consent, 'fileKey' | 'fileMime' | 'fileSha256' | 'fileSecretCipher'>;

/**
 * Registers a signed form: uploaded by the person, or received on paper or by mail by whoever answers for her or by the electoral body, with the day and who
 * keeps it. The authorisation counts from this moment, never from before: what was shown yesterday rested on what was registered yesterday. A form received
 * before she revoked does not revive what she revoked. One that is in force already only gains its paper.
 * @throws ServiceProblem `invalid-input` (`/kinds`, `/means`, `/receivedOn`, `/holder`, `/file`), `unsupported-file`, `too-large`, `state-conflict`, `forbidden`, `not-found`
 */
export async function registerConsents(
  deps: ServiceDeps,
  actor: AccountActor,
  input: ConsentRegistration,
): Promise<ConsentDesk> {
  const { candidacyId, bytes } = input;
  const registering = { deps, actor, input };
  await asAccount(deps, actor, 'identity', (tx) => expectRegistration(tx, registering));
  const form = bytes === null ? null : await readSignedForm(bytes);
  const fileKey = form === null ? null : randomUUID();
  await asAccount(deps, actor, 'identity', async (tx) => {
    const found = await expectRegistration(tx, registering);
    const file = await keepFile(tx, { deps, candidacyId, form, fileKey });
    const written = await writeKinds(tx, { ...registering, ...found, file });
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'consent.register',
      entity: 'candidacy',
      entityId: candidacyId,
      after: {
        consents: written,
        means: input.means,
        holder: found.holder,
        receivedOn: found.receivedOn,
        fileSha256: file.fileSha256,
      },
    });
    await tellRegistered(tx, { deps, actor, candidacyId });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
  }).catch(async (error: unknown) => {
    if (fileKey !== null) await deps.files.delete(consentFileKey(actor.tenantId, fileKey));
    throw error;
  });
  return readConsentDesk(deps, actor, candidacyId);
}

type Expected = {
  readonly open: OpenCandidacy;
  readonly holder: ConsentHolder;
  readonly receivedOn: string;
  readonly standing: readonly Consent[];
};

async function expectRegistration(
  tx: TenantTx<'identity'>,
  { deps, actor, input }: Registering,
): Promise<Expected> {
  const { candidacyId, kinds, means, bytes } = input;
  const open = await openConsents(tx, { deps, actor, candidacyId });
  // The delegate of an independent candidacy captures for it; its consent is the person's alone.
  if (actor.accountKind === 'liaison' && actor.partyId === null) {
    throw new ServiceProblem(
      'forbidden',
      'La persona delegada captura, pero no da ni revoca autorizaciones.',
    );
  }
  if (open.summary.status !== 'approved') {
    throw new ServiceProblem('state-conflict', 'La candidatura fue sustituida o cancelada.');
  }
  const asked = consentsAsked(open);
  if (kinds.some((kind) => !asked.includes(kind))) {
    throw wrong('/kinds', 'A esta candidatura no se le pide una de esas autorizaciones.');
  }
  const isOwn = actor.accountKind === 'candidate';
  if (isOwn && means !== 'upload') throw wrong('/means', 'Sube la hoja firmada.');
  if (means === 'upload' && bytes === null) throw wrong('/file', 'Elige el archivo de la hoja firmada.');
  const receivedOn = isOwn ? receptionDays(open).to : expectReceivedOn(input.receivedOn, open);
  const standing = await loadConsents(tx, candidacyId);
  if (!isOwn)
    expectAfterRevocations(
      receivedOn,
      open,
      standing.filter(({ kind }) => kinds.includes(kind)),
    );
  const hasPaper = (kind: ConsentKind) =>
    standing.some(
      (consent) => consent.kind === kind && consent.revokedAt === null && consent.receivedOn !== null,
    );
  if (kinds.every(hasPaper)) {
    throw new ServiceProblem('state-conflict', 'La hoja firmada de esas autorizaciones ya está registrada.');
  }
  return { open, holder: await expectHolder(tx, open, { actor, input }), receivedOn, standing };
}

function expectReceivedOn(receivedOn: string | undefined, open: OpenCandidacy): string {
  const { from, to } = receptionDays(open);
  if (receivedOn === undefined) throw wrong('/receivedOn', 'Escribe el día en que se recibió.');
  if (receivedOn > to) throw wrong('/receivedOn', 'El día en que se recibió no puede ser posterior a hoy.');
  if (receivedOn < from) {
    throw wrong(
      '/receivedOn',
      'El día en que se recibió no puede ser anterior a la aprobación de la candidatura.',
    );
  }
  return receivedOn;
}

/** Only the person undoes a revocation: a form that may be older than it does not count. */
function expectAfterRevocations(
  receivedOn: string,
  { tenant }: OpenCandidacy,
  consents: readonly Consent[],
): void {
  const isOlder = consents.some(
    ({ revokedAt }) => revokedAt !== null && receivedOn <= localDay(revokedAt, tenant.timeZone),
  );
  if (!isOlder) return;
  throw wrong(
    '/receivedOn',
    'La persona revocó esta autorización ese día o después: sólo ella puede otorgarla otra vez, o con una hoja recibida más tarde.',
  );
}

async function expectHolder(
  tx: TenantTx,
  open: OpenCandidacy,
  { actor, input }: Pick<Registering, 'actor' | 'input'>,
): Promise<ConsentHolder> {
  const [usual, ...others] = await holdersOf(tx, open);
  if (usual === undefined) throw new Error('a candidacy without anybody to keep its papers');
  const isStaff = actor.accountKind === 'admin' || actor.accountKind === 'reviewer';
  const chosen = isStaff ? input.holder : undefined;
  if (chosen === undefined || chosen === usual.value) return usual.value;
  if (others.some(({ value }) => value === chosen)) return chosen;
  throw wrong('/holder', 'Las hojas de las candidaturas independientes las conserva el organismo electoral.');
}

async function keepFile(
  tx: TenantTx<'identity'>,
  {
    deps,
    candidacyId,
    form,
    fileKey,
  }: { deps: ServiceDeps; candidacyId: string; form: SignedForm | null; fileKey: string | null },
): Promise<FileColumns> {
  if (form === null || fileKey === null) {
    return { fileKey: null, fileMime: null, fileSha256: null, fileSecretCipher: null };
  }
  const { sealed, secretCipher } = await sealFile(tx, { candidacyId, fileKey, bytes: form.bytes });
  await deps.files.put(consentFileKey(tx.tenantId, fileKey), sealed, 'application/octet-stream');
  return { fileKey, fileMime: form.mime, fileSha256: form.sha256, fileSecretCipher: secretCipher };
}

async function writeKinds(
  tx: TenantTx<'identity'>,
  writing: Registering & Expected & { file: FileColumns },
): Promise<ConsentKind[]> {
  const { input, standing, actor, holder, receivedOn, file, open } = writing;
  const { consents: c } = schema;
  const written: ConsentKind[] = [];
  for (const kind of new Set(input.kinds)) {
    const ofKind = standing.filter((consent) => consent.kind === kind);
    const inForce = ofKind.find(({ revokedAt }) => revokedAt === null);
    if (inForce?.receivedOn != null) continue;
    if (inForce === undefined) {
      const given = {
        candidacyId: input.candidacyId,
        kind,
        means: input.means,
        registeredBy: actor.accountId,
      };
      const givenAt = afterEvery(ofKind, open.tenant.now);
      await tx.insert(c).values({ tenantId: tx.tenantId, ...given, givenAt, holder, receivedOn, ...file });
    } else {
      await tx
        .update(c)
        .set({ holder, receivedOn, ...file })
        .where(eq(c.id, inForce.id));
    }
    written.push(kind);
  }
  return written;
}

function wrong(pointer: string, detail: string): ServiceProblem {
  return new ServiceProblem('invalid-input', detail, [{ pointer, detail }]);
}
