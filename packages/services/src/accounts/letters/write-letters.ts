import type { LetterRequest } from '@conoceles/contracts';
import { eq, inArray, recordAudit, schema, type TenantTx } from '@conoceles/db';
import { type PdfDocument, writePdf } from '@conoceles/documents';
import { dateInWords, localDay, territoryLabel } from '@conoceles/rules';
import type { AccountActor } from '../../actor.ts';
import { asAccount } from '../../as-account.ts';
import type { ServiceDeps } from '../../deps.ts';
import { loadPaper } from '../../papers/letterhead.ts';
import type { PdfFile } from '../../papers/pdf-file.ts';
import { notFound } from '../../service-problem.ts';
import { newAccessKey, newCode } from '../../session/one-time-code.ts';
import { tenantContext } from '../../tenants/tenant-context.ts';
import { expectReal } from '../expect-real.ts';
import { holdAccounts } from '../load-issued.ts';
import { replaceLink } from '../replace-link.ts';
import { type Letter, letterPage } from './letter-page.ts';

/** Longer than a mail's: a letter is carried by hand. */
const codeDays = 15;

/**
 * Letters to hand over, one page each, with a new one-time code: whatever link or letter the account had before stops working. They carry the access key to sign in with
 * afterwards and no passphrase. Disabled accounts get none.
 * @throws ServiceProblem `not-found` when none of the accounts is there, `state-conflict` in practice
 */
export async function writeLetters(
  deps: ServiceDeps,
  actor: AccountActor,
  { accountIds }: LetterRequest,
): Promise<PdfFile> {
  expectReal(actor);
  const { document, day } = await asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const { letterhead } = await loadPaper(tx);
    const letters = await makeLetters(tx, deps, accountIds);
    const createdAt = deps.realClock.now();
    const document: PdfDocument = {
      title: 'Carta de acceso',
      letterhead,
      createdAt,
      numbered: false,
      pages: letters.map((letter) => letterPage(letter, tenant)),
    };
    return { document, day: localDay(createdAt, tenant.timeZone) };
  });
  return { fileName: `cartas-${day}.pdf`, stream: await writePdf(document) };
}

async function makeLetters(tx: TenantTx, deps: ServiceDeps, ids: readonly string[]): Promise<Letter[]> {
  const accounts = (await holdAccounts(tx, ids)).filter(({ status }) => status !== 'disabled');
  if (accounts.length === 0) throw notFound();
  const { identity, timeZone } = await tenantContext(tx, deps.realClock);
  const { scheme, port } = deps.publicOrigin;
  const site = `${identity.hosts[0] ?? ''}${port}`;
  const standings = await loadStandings(
    tx,
    accounts.map(({ id }) => id),
  );
  const letters: Letter[] = [];
  for (const account of accounts) {
    const code = newCode();
    const accountId = account.id;
    const { expiresAt } = await replaceLink(tx, deps, {
      accountId,
      token: code,
      purpose: 'letter',
      days: codeDays,
    });
    letters.push({
      displayName: account.displayName,
      standing: standings.get(accountId) ?? { label: 'Cuenta', value: '—', bySubstitution: null },
      accessKey: account.accessKey ?? (await giveAccessKey(tx, accountId, identity.slug)),
      code,
      url: `${scheme}://${site}/activar?token=${code}`,
      address: `${site}/activar`,
      signInAddress: `${site}/entrar`,
      expiresOn: dateInWords(expiresAt, timeZone),
    });
  }
  const at = deps.realClock.now();
  await recordAudit(
    tx,
    accounts.map(({ id }) => ({ at, verb: 'account.letter', entity: 'account', entityId: id })),
  );
  return letters.toSorted((one, two) => one.displayName.localeCompare(two.displayName, 'es'));
}

async function giveAccessKey(tx: TenantTx, accountId: string, slug: string): Promise<string> {
  const accessKey = newAccessKey(slug);
  await tx.update(schema.accounts).set({ accessKey }).where(eq(schema.accounts.id, accountId));
  return accessKey;
}

/** What each account captures: an office and a place, or what its party nominates. */
async function loadStandings(tx: TenantTx, ids: readonly string[]) {
  const { accounts: a, candidacies: c, offices: o, parties: p, territories: t } = schema;
  const rows = await tx
    .select({ accountId: a.id, candidacy: c, office: o.name, territory: t, party: p.name })
    .from(a)
    .leftJoin(c, eq(c.id, a.candidacyId))
    .leftJoin(o, eq(o.id, c.officeId))
    .leftJoin(t, eq(t.id, c.territoryId))
    .leftJoin(p, eq(p.id, a.partyId))
    .where(inArray(a.id, [...ids]));
  return new Map(
    rows.map(({ accountId, candidacy, office, territory, party }): [string, Letter['standing']] => {
      if (candidacy === null || territory === null) {
        return [accountId, { label: 'Enlace de', value: party ?? '—', bySubstitution: null }];
      }
      const seat = candidacy.role === 'substitute' ? `${office ?? ''} (suplencia)` : (office ?? '');
      const value = `${seat}, ${territoryLabel(territory)}`;
      return [accountId, { label: 'Cargo', value, bySubstitution: candidacy.bySubstitution }];
    }),
  );
}
