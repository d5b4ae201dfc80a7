import type { Answers, ProfilePreview, PublicProfile } from '@conoceles/contracts';
import { and, eq, isNull, ne, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { type OpenCandidacy, openCaptured } from '../capture/open-candidacy.ts';
import { type OpenQuestionnaire, openQuestionnaire } from '../capture/open-questionnaire.ts';
import type { ServiceDeps } from '../deps.ts';
import { photoAnswer } from '../photos/photo-answer.ts';
import { capturePhotoUrl } from '../photos/photo-url.ts';
import { toPublicProfile } from '../public-site/to-public-profile.ts';
import { questionnaireIn } from '../questionnaire/response-store.ts';
import { ServiceProblem } from '../service-problem.ts';
import { asIfPublished, duringPublication } from './as-if-published.ts';
import { type BuiltProfile, buildProfile, decide } from './build-profile.ts';
import { loadFacts } from './load-facts.ts';
import { previewParts } from './preview-parts.ts';

/**
 * The public profile as it would be if what is captured were published now, with the consents as they stand: the same decision and the same projection that
 * publish, over facts in which the drafts are taken as published.
 * @throws ServiceProblem `not-found`; `state-conflict` when the candidacy no longer stands
 */
export async function previewProfile(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId }: { readonly candidacyId: string },
): Promise<ProfilePreview> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const open = await openCaptured(tx, { deps, actor, candidacyId });
    const curricular = await openQuestionnaire(questionnaireIn(tx, 'curricular'), open, { actor });
    const identity = await openQuestionnaire(questionnaireIn(tx, 'identity'), open, { actor });
    const stored = await loadFacts(tx, [candidacyId], { lock: false });
    const candidacy = stored.candidacies[0];
    if (candidacy === undefined || candidacy.status !== 'approved') {
      throw new ServiceProblem('state-conflict', 'La candidatura fue sustituida o cancelada.');
    }
    const context = duringPublication(open.tenant, candidacy);
    // What a freeze holds back is shown here: it will be published when it ends.
    const facts = asIfPublished(
      { ...stored, freeze: null },
      {
        candidacyId,
        at: context.now,
        curricular,
        identity,
        photoKey: await photoKeyOf(tx, curricular.answers),
      },
    );
    const decision = decide(candidacy, facts, context);
    const built = buildProfile(decision, facts, context, answersOf(identity));
    if (built === null) throw new Error('a candidacy as if published is listed');
    const profile = await profileOf(tx, open, { built, answers: curricular.answers });
    const consents = stored.consents.get(candidacyId) ?? [];
    return {
      profile,
      parts: previewParts({ open, actor, visibility: decision.visibility, consents, curricular, identity }),
    };
  });
}

function answersOf({ response, answers }: OpenQuestionnaire): Answers | undefined {
  return response === null ? undefined : answers;
}

async function photoKeyOf(tx: TenantTx, answers: Answers): Promise<string | null> {
  const photo = photoAnswer(answers);
  if (photo === undefined) return null;
  const { photos } = schema;
  const [row] = await tx.select({ key: photos.storageKey }).from(photos).where(eq(photos.id, photo.photoId));
  return row?.key ?? null;
}

/** As the public side would read it; a photograph that is not public yet has the address of whoever captures it. */
async function profileOf(
  tx: TenantTx,
  { summary }: OpenCandidacy,
  { built, answers }: { built: BuiltProfile; answers: Answers },
): Promise<PublicProfile> {
  const { row, identity } = built;
  const { displayName, gender, nominationKind, nominationLabel } = row;
  if (displayName === null || gender === null || nominationKind === null || nominationLabel === null) {
    throw new Error('a listed candidacy has a name, a gender and who nominates it');
  }
  const place = {
    officeSlug: summary.officeSlug,
    officeName: summary.officeName,
    territorySlug: summary.territorySlug,
    territoryName: summary.territoryName,
    territoryNumber: summary.territoryNumber,
    territoryKind: summary.territoryKind,
  };
  const full = { ...row, ...place, displayName, gender, nominationKind, nominationLabel };
  const profile = toPublicProfile(full, {
    identity: identity ?? undefined,
    mates: await matesOf(tx, row),
  });
  const photo = photoAnswer(answers);
  if (profile.photo === null || photo === undefined) return profile;
  return { ...profile, photo: capturePhotoUrl(summary.candidacyId, photo.photoId) };
}

function matesOf(tx: TenantTx, { id, ticketKey }: BuiltProfile['row']) {
  const { publishedProfiles: p } = schema;
  return tx
    .select({
      slug: p.slug,
      displayName: sql<string>`${p.displayName}`,
      role: p.role,
      listNumber: p.listNumber,
      photoKey: p.photoKey,
    })
    .from(p)
    .where(and(eq(p.ticketKey, ticketKey), ne(p.id, id), isNull(p.tombstone)))
    .orderBy(sql`${p.listNumber} nulls first`, p.role, p.sortKey, p.id);
}
