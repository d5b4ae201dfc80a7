import { and, desc, eq, schema } from '@conoceles/db';
import { correctionDueAt } from '@conoceles/rules';
import { sealText } from '../corrections/correction-rows.ts';
import { inventAnswers } from '../demonstration/invent-answers.ts';
import type { InventedCandidacy } from '../demonstration/invented-candidacy.ts';
import { questionnaireIn, responseStore } from '../questionnaire/response-store.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import { definitionsOf, type LoadContext } from './load-context.ts';
import { stableId } from './stable-id.ts';
import { idsOf } from './write-candidacies.ts';

/** A small sample has no candidacy to spare for these. */
const enough = 150;
const hourMs = 60 * 60 * 1000;
const section = 'motivos-y-propuestas';
const reason =
  'Solicitud inventada: en la segunda propuesta dice «tres años» y debe decir «seis años», como en la plataforma registrada.';

/**
 * What happens after publication, invented: a correction that waits for its answer where the admin applies it, one that was granted and is being captured
 * where the section reopens, a withheld section, and two candidacies that captured late where the state allows it.
 */
export async function writeAfterPublication(
  context: LoadContext,
  list: readonly InventedCandidacy[],
): Promise<void> {
  if (list.length < enough) return;
  const { slug } = context.folder.identity;
  const accountOf = (name: string) => {
    const account = demonstrationAccounts(slug).find(({ email }) => email.startsWith(`${name}@`));
    return stableId(`cuenta/${slug}/${account?.email}`);
  };
  const [corrected, withheld] = await publishedOfLiaison(context, accountOf('enlace'));
  if (corrected === undefined || withheld === undefined) return;
  await writeCorrection(context, corrected, { liaison: accountOf('enlace'), admin: accountOf('instancia') });
  await context.tx.insert(schema.withheldSections).values({
    tenantId: context.tx.tenantId,
    candidacyId: withheld,
    kind: 'curricular',
    section: 'contacto',
    motive: 'otro',
    reason: 'Ejemplo inventado: uno de los enlaces lleva a una página que no es de la candidatura.',
    since: new Date(context.now.getTime() - 20 * hourMs),
    withheldBy: accountOf('curricular'),
  });
  if (context.folder.identity.rules.lateCaptureUntilElectionDay) await writeLate(context, list);
}

/** The last two of the party's list, which no other part of the demonstration uses. */
async function publishedOfLiaison({ tx }: LoadContext, liaison: string): Promise<string[]> {
  const { accounts: a, candidacies: c, curricularResponses: r, nominations: n } = schema;
  const rows = await tx
    .select({ id: c.id })
    .from(c)
    .innerJoin(n, eq(n.id, c.nominationId))
    .innerJoin(a, and(eq(a.partyId, n.originPartyId), eq(a.id, liaison)))
    .innerJoin(r, and(eq(r.candidacyId, c.id), eq(r.state, 'published')))
    .where(eq(c.status, 'approved'))
    .orderBy(desc(c.nameKey), desc(c.id))
    .limit(2);
  return rows.map(({ id }) => id);
}

type People = { readonly liaison: string; readonly admin: string };

async function writeCorrection(context: LoadContext, candidacyId: string, people: People): Promise<void> {
  const { tx, now, folder } = context;
  const { rules, timeZone } = folder.identity;
  const reopens = rules.corrections.appliedBy === 'capturer';
  const requestedAt = new Date(now.getTime() - (reopens ? 26 : 3) * hourMs);
  const process = folder.processes.find(({ slug }) => slug === context.processSlug);
  const holidays = process?.holidays ?? [];
  await tx.insert(schema.corrections).values({
    tenantId: tx.tenantId,
    candidacyId,
    kind: 'curricular',
    section,
    reasonCipher: await sealText(tx, candidacyId, reason),
    requestedBy: people.liaison,
    requestedAt,
    dueAt: correctionDueAt(requestedAt, { rules: rules.corrections, holidays, timeZone }),
    ...(reopens
      ? {
          state: 'accepted' as const,
          decidedBy: people.admin,
          decidedAt: new Date(now.getTime() - 5 * hourMs),
        }
      : {}),
  });
  if (!reopens) return;
  const store = responseStore(questionnaireIn(tx, 'curricular'));
  const response = await store.find(candidacyId);
  if (response === null) return;
  await store.update(response, {
    state: 'observed',
    reopenedSections: [section],
    correctionsUsed: 1,
    round: response.round + 1,
  });
}

/** Two whose deadline had passed sent both questionnaires after it: marked late, and waiting to be verified. */
async function writeLate(context: LoadContext, list: readonly InventedCandidacy[]): Promise<void> {
  const late = list.filter(({ life }) => life.target === 'late' && life.status === 'approved').slice(0, 2);
  for (const invented of late) {
    const { id: candidacyId, accountId } = idsOf(invented);
    const complete = inventAnswers(invented, definitionsOf(context));
    for (const kind of ['curricular', 'identity'] as const) {
      const store = responseStore(questionnaireIn(context.tx, kind));
      const response = await store.find(candidacyId);
      if (response === null) continue;
      const answers = withoutPhoto(complete[kind]);
      const submittedAt = new Date(context.now.getTime() - 8 * hourMs);
      await store.update(response, {
        state: 'submitted',
        draft: answers,
        submitted: answers,
        submittedHash: await store.hash(candidacyId, answers),
        capturedAt: submittedAt,
        submittedAt,
        submittedBy: accountId,
        late: true,
      });
    }
  }
}

type Complete = ReturnType<typeof inventAnswers>['curricular'];

/** The photograph is optional, and these have none drawn. */
const withoutPhoto = (answers: Complete): Complete =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.kind !== 'photo'));
