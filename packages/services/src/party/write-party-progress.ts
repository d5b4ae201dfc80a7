import type { PartyFilter, QuestionnaireState, TableFormat } from '@conoceles/contracts';
import { localDay } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { type StandingRow, selectStanding, standingRows } from '../capture/standing-rows.ts';
import { consentWords } from '../consents/consent-states.ts';
import type { ServiceDeps } from '../deps.ts';
import { localMoment } from '../tables/local-moment.ts';
import { type TableFile, tableFile } from '../tables/table-file.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { type DescribedItem, describeItems } from './describe-items.ts';
import { partyConditions, partyOrder } from './party-conditions.ts';
import { answeredBy, partyOf } from './party-scope.ts';
import { stateWords } from './state-words.ts';

const batch = 250;

const header = [
  'CANDIDATURA',
  'CARGO',
  'ÁMBITO',
  'POSTULACIÓN',
  'TIPO',
  'SITUACIÓN',
  'CUENTA',
  'VENCE',
  'PLAZO',
  'CURRICULAR',
  'CURRICULAR ENVIADO',
  'CURRICULAR: SECCIONES QUE FALTAN',
  'FOTOGRAFÍA',
  'IDENTIDAD',
  'IDENTIDAD ENVIADO',
  'IDENTIDAD: SECCIONES QUE FALTAN',
  'AUTORIZACIONES QUE FALTAN',
  'ÚLTIMO RECORDATORIO',
] as const;

/**
 * The party's progress as a table: states, dates, deadlines and the sections still missing of each candidacy; no answer of either questionnaire.
 * @throws ServiceProblem `forbidden`
 */
export async function writePartyProgress(
  deps: ServiceDeps,
  actor: AccountActor,
  { format, ...filter }: PartyFilter & { format: TableFormat },
): Promise<TableFile> {
  const partyId = partyOf(actor);
  const { rows, day } = await asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const relation = standingRows(tx, tenant, answeredBy(partyId));
    const standing = await selectStanding(tx, relation)
      .where(partyConditions(relation, filter, tenant))
      .orderBy(...partyOrder(relation, 'place'));
    const rows: string[][] = [];
    for (let start = 0; start < standing.length; start += batch) {
      const slice = standing.slice(start, start + batch);
      const rowOf = new Map(slice.map((row) => [row.candidacyId, row]));
      for (const item of await describeItems(tx, tenant, slice)) {
        rows.push(cells(tenant, item, rowOf.get(item.candidacyId)));
      }
    }
    return { rows, day: localDay(tenant.now, tenant.timeZone) };
  });
  const sheet = { name: 'AVANCE', header, rows };
  return tableFile(sheet, { format, name: `avance-${day}`, createdAt: deps.realClock.now() });
}

const accountWords = { none: 'Sin cuenta', issued: 'Sin abrir', received: 'Recibida' } as const;
const statusWords = { approved: 'Aprobada', substituted: 'Sustituida', cancelled: 'Cancelada' } as const;
const isMissing = (state: QuestionnaireState) => state === 'not-started' || state === 'draft';

function cells({ timeZone }: TenantContext, item: DescribedItem, row: StandingRow | undefined): string[] {
  const at = (instant: Date | string | null | undefined) =>
    instant == null ? '' : localMoment(new Date(instant), timeZone);
  const { deadline, missing, titles } = item;
  return [
    item.displayName,
    item.office.name,
    item.territory.name,
    item.nomination,
    item.role === 'owner' ? 'Propietaria' : 'Suplente',
    statusWords[item.status],
    accountWords[item.account],
    at(deadline.dueAt),
    isMissing(item.curricular) || isMissing(item.identity) ? deadline.words : '',
    stateWords[item.curricular],
    at(row?.curricularSentAt),
    titles.curricular.join('; '),
    missing.photo ? 'Falta' : '',
    stateWords[item.identity],
    at(row?.identitySentAt),
    titles.identity.join('; '),
    missing.consents.map((kind) => consentWords[kind].title).join('; '),
    at(item.remindedAt),
  ];
}
