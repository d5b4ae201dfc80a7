import type { CandidacyRole, Gender, OfficeKind, OrderedLine, OrderedRow } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import { territoryLabel } from '@conoceles/rules';
import type { ServiceDeps } from '../deps.ts';
import type { PublicSql } from '../public-site/public-sql.ts';
import type { DataSite } from './data-site.ts';
import { principleOf, principleWords } from './data-words.ts';

const batchSize = 500;

export type ListedRow = {
  readonly id: string;
  readonly displayName: string;
  readonly affirmativeAction: string;
  readonly nomination: string;
  readonly listNumber: number | null;
  readonly gender: Gender;
  readonly role: CandidacyRole;
  readonly elected: boolean | null;
  readonly invented: boolean;
  readonly officeSlug: string;
  readonly officeName: string;
  readonly officeKind: OfficeKind;
  readonly territorySlug: string;
  readonly territoryName: string;
  readonly territoryNumber: number | null;
  readonly territoryKind: OrderedLine['territory']['kind'];
};

/** Whether the list may be read at this moment of the window: from its opening on, also after it. */
export const isListOpen = ({ window }: Pick<DataSite, 'window'>): boolean =>
  window.state === 'open' || window.state === 'after';

/** Columns of a line `l` of the list, with its office `o` and territory `t`. */
export const listedColumns = (sql: PublicSql) => sql`
  l.id, l.display_name as "displayName", l.affirmative_action_label as "affirmativeAction", l.nomination_label as nomination,
  l.list_number as "listNumber", l.gender, l.role, l.elected, l.invented, o.slug as "officeSlug", o.name as "officeName",
  o.kind as "officeKind", t.slug as "territorySlug", t.name as "territoryName", t.number as "territoryNumber", t.kind as "territoryKind"`;

export const listedPlaces = (sql: PublicSql) => sql`
  join published.offices o on o.tenant_id = l.tenant_id and o.id = l.office_id
  join published.territories t on t.tenant_id = l.tenant_id and t.id = l.territory_id`;

/** Lines in the order they are read: by surname, as every list of the site that is not drawn. */
export const listedOrder = (sql: PublicSql) => sql`l.sort_key, l.id`;

export function toOrderedLine(row: ListedRow): OrderedLine {
  const { territoryKind: kind, territoryName: name, territoryNumber: number } = row;
  return {
    id: row.id,
    displayName: row.displayName,
    affirmativeAction: row.affirmativeAction,
    nomination: row.nomination,
    listNumber: row.listNumber,
    principle: principleOf[row.officeKind],
    gender: row.gender,
    office: { slug: row.officeSlug, name: row.officeName },
    territory: { slug: row.territorySlug, name: territoryLabel({ kind, name, number }), kind },
    role: row.role,
    elected: row.elected,
    invented: row.invented,
  };
}

/** The whole list, for its files, in batches that begin where the former ended. */
export async function* orderedLines(
  deps: Pick<ServiceDeps, 'db'>,
  site: DataSite,
): AsyncGenerator<OrderedLine> {
  if (!isListOpen(site)) return;
  let after: Pick<ListedRow, 'id'> & { sortKey: string } = {
    id: '00000000-0000-0000-0000-000000000000',
    sortKey: '',
  };
  for (;;) {
    const { id, sortKey } = after;
    const [rows] = await publicRead(deps.db, site.tenantId, (sql) => [
      sql<(ListedRow & { sortKey: string })[]>`select ${listedColumns(sql)}, l.sort_key as "sortKey"
        from published.listed l ${listedPlaces(sql)} where (l.sort_key, l.id) > (${sortKey}, ${id}::uuid)
        order by ${listedOrder(sql)} limit ${batchSize}`,
    ]);
    yield* rows.map(toOrderedLine);
    const last = rows.at(-1);
    if (last === undefined || rows.length < batchSize) return;
    after = last;
  }
}

const genders = { woman: 'Mujer', man: 'Hombre', 'non-binary': 'No binario' } as const;
const roles = { owner: 'Propietaria', substitute: 'Suplente' } as const;

export function electedInWords(elected: boolean | null): OrderedRow['electa'] {
  if (elected === null) return 'Sin registrar todavía';
  return elected ? 'Sí' : 'No';
}

export function toOrderedRow(line: OrderedLine): OrderedRow {
  return {
    nombre: line.displayName,
    accionAfirmativa: line.affirmativeAction,
    partido: line.nomination,
    numeroLista: line.listNumber,
    principio: line.principle === null ? null : principleWords[line.principle],
    genero: genders[line.gender],
    cargo: line.office.name,
    ambito: line.territory.name,
    caracter: roles[line.role],
    electa: electedInWords(line.elected),
  };
}

/** Headings of the list in CSV and XLSX, in the order of the INAI's own words, and the field of each. */
export const orderedColumns = {
  NOMBRE: 'nombre',
  ACCION_AFIRMATIVA: 'accionAfirmativa',
  PARTIDO_COALICION: 'partido',
  NUM_LISTA: 'numeroLista',
  PRINCIPIO: 'principio',
  GENERO: 'genero',
  CARGO: 'cargo',
  AMBITO: 'ambito',
  TIPO_CANDIDATO: 'caracter',
  ELECTA: 'electa',
} as const satisfies Record<string, keyof OrderedRow>;
