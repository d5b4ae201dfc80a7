import type { TableFormat } from '@conoceles/contracts';
import { and, asc, eq, schema } from '@conoceles/db';
import { territoryLabel } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { nominationLabel } from '../publication/build-profile.ts';
import { type TableFile, tableFile } from '../tables/table-file.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { resultsHeader } from './results-columns.ts';

/** Every approved candidacy with what is recorded of it, to be filled in and uploaded: a row for each, in the order of the ballot. */
export async function writeResultsTemplate(
  deps: ServiceDeps,
  actor: AccountActor,
  format: TableFormat,
): Promise<TableFile> {
  const rows = await asAccount(deps, actor, 'app', async (tx) => {
    const { process } = await tenantContext(tx, deps.realClock);
    const { affirmativeActions: a, candidacies: c, nominations: n, offices: o, territories: t } = schema;
    const found = await tx
      .select({ candidacy: c, nomination: n, office: o.name, territory: t, action: a.name })
      .from(c)
      .innerJoin(n, eq(n.id, c.nominationId))
      .innerJoin(o, eq(o.id, c.officeId))
      .innerJoin(t, eq(t.id, c.territoryId))
      .leftJoin(a, eq(a.id, c.affirmativeActionId))
      .where(and(eq(c.processId, process.id), eq(c.status, 'approved')))
      .orderBy(
        asc(o.sortOrder),
        asc(t.slug),
        asc(n.ballotPlace),
        asc(c.ticketKey),
        asc(c.role),
        asc(c.nameKey),
      );
    const acronyms = await loadAcronyms(tx);
    return found.map(({ candidacy, nomination, office, territory, action }) => [
      candidacy.publicSlug,
      candidacy.displayName,
      office,
      territoryLabel(territory),
      nominationLabel({ ...nomination, parties: acronyms.get(nomination.id) ?? [] }),
      candidacy.role === 'owner' ? 'Propietaria' : 'Suplente',
      candidacy.listNumber === null ? '' : String(candidacy.listNumber),
      action ?? '',
      candidacy.elected === null ? '' : candidacy.elected ? 'Sí' : 'No',
    ]);
  });
  const sheet = {
    name: 'RESULTADOS',
    header: resultsHeader,
    widths: [30, 36, 34, 30, 30, 14, 12, 34, 18],
    rows,
  };
  return tableFile(sheet, { format, name: 'resultados', createdAt: deps.realClock.now() });
}

async function loadAcronyms(tx: Parameters<Parameters<typeof asAccount<'app', unknown>>[3]>[0]) {
  const { nominationParties: l, parties: p } = schema;
  const links = await tx
    .select({ nominationId: l.nominationId, acronym: p.acronym })
    .from(l)
    .innerJoin(p, eq(p.id, l.partyId))
    .orderBy(asc(l.place));
  return Map.groupBy(links, ({ nominationId }) => nominationId);
}
