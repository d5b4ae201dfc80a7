import type { Answers, OfficeKind, OpenAnswer, OpenCandidacy, SectionView } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { profileColumns } from '../public-site/site-columns.ts';
import type { ProfileRow } from '../public-site/site-rows.ts';
import { photoUrl, photoWidths, toPublicCandidacy } from '../public-site/to-public-candidacy.ts';
import { PublishedBasis, PublishedCurricular, PublishedIdentity } from '../publication/published-json.ts';
import type { DataSite } from './data-site.ts';
import {
  genderWords,
  nominationWords,
  noteWords,
  principleKeys,
  principleOf,
  roleWords,
  territoryWords,
} from './data-words.ts';

/** Profiles read at once: the pool of public reads stops any statement at two seconds. */
const batchSize = 500;

type DatasetRow = ProfileRow & {
  readonly officeKind: OfficeKind;
  readonly mates: string[] | null;
  readonly curricular: unknown;
  readonly identityAnswers: unknown;
  readonly identityBasis: unknown;
};

/** Every listed candidacy with what citizens may read of it, in the order of INE's format. Nobody outside the publication window. */
export async function* datasetCandidacies(
  deps: Pick<ServiceDeps, 'db'>,
  site: DataSite,
): AsyncGenerator<OpenCandidacy> {
  if (site.window.state !== 'open') return;
  const ids = await listedIds(deps, site.tenantId);
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize);
    const rows = await readBatch(deps, site.tenantId, batch);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const id of batch) {
      const row = byId.get(id);
      // Withdrawn while the file was being written.
      if (row !== undefined) yield toOpenCandidacy(row);
    }
  }
}

async function listedIds(deps: Pick<ServiceDeps, 'db'>, tenantId: string): Promise<string[]> {
  const [rows] = await publicRead(deps.db, tenantId, (sql) => [
    sql<{ id: string }[]>`select p.id from published.profiles p
      join published.offices o on o.tenant_id = p.tenant_id and o.id = p.office_id
      join published.territories t on t.tenant_id = p.tenant_id and t.id = p.territory_id
      where p.tombstone is null
      order by o.sort_order, t.sort_key, p.ticket_key, p.list_number, p.role, p.sort_key, p.id`,
  ]);
  return rows.map(({ id }) => id);
}

async function readBatch(deps: Pick<ServiceDeps, 'db'>, tenantId: string, batch: string[]) {
  const [rows] = await publicRead(deps.db, tenantId, (sql) => [
    sql<DatasetRow[]>`select ${profileColumns(sql)}, o.kind as "officeKind", p.curricular,
        i.answers as "identityAnswers", i.basis as "identityBasis",
        (select array_agg(m.slug order by m.list_number nulls first, m.role, m.sort_key, m.id) from published.profiles m
          where m.tenant_id = p.tenant_id and m.ticket_key = p.ticket_key and m.id <> p.id and m.tombstone is null) as mates
      from published.profiles p
      join published.offices o on o.tenant_id = p.tenant_id and o.id = p.office_id
      join published.territories t on t.tenant_id = p.tenant_id and t.id = p.territory_id
      left join published.identity i on i.tenant_id = p.tenant_id and i.id = p.id
      where p.tombstone is null and p.id = any(${batch}::uuid[])`,
  ]);
  return rows;
}

function toOpenCandidacy(row: DatasetRow): OpenCandidacy {
  const { office, territory } = toPublicCandidacy(row);
  const principle = principleOf[row.officeKind];
  return {
    clave: row.slug,
    direccion: `/candidaturas/${row.slug}`,
    nombre: row.displayName,
    cargo: { clave: office.slug, nombre: office.name },
    principio: principle === null ? null : principleKeys[principle],
    ambito: { clave: territory.slug, nombre: territory.name, tipo: territoryWords[territory.kind] },
    caracter: roleWords[row.role],
    numeroLista: row.listNumber,
    comparteFormulaCon: row.mates ?? [],
    genero: genderWords[row.gender],
    edad: row.ageYears,
    postulacion: {
      tipo: nominationWords[row.nominationKind],
      nombre: row.nominationLabel,
      partidos: row.parties.map(({ slug, name, acronym }) => ({
        clave: slug,
        nombre: name,
        siglas: acronym,
      })),
    },
    accionAfirmativa: row.affirmativeActionLabel,
    fotografia: photoUrl(row.photoKey, photoWidths.profile),
    pausa: row.paused === null ? null : { desde: row.paused.on, motivo: row.paused.reason },
    inventada: row.invented,
    curricular: curricularOf(row),
    identidad: identityOf(row),
  };
}

type Part = OpenCandidacy['curricular'];

const nothing: Omit<Part, 'estado'> = {
  capturadoEl: null,
  publicadoEl: null,
  corregidoEl: null,
  fundamento: null,
  respuestas: [],
  retiradas: [],
};

function curricularOf(row: DatasetRow): Part {
  const estado = noteWords[row.curricularNote];
  if (row.curricular === null) return { estado, ...nothing };
  const stored = PublishedCurricular.parse(row.curricular);
  return { estado, ...partOf(stored, stored.basis) };
}

function identityOf(row: DatasetRow): Part {
  const estado = noteWords[row.identityNote];
  if (row.identityAnswers === null) return { estado, ...nothing };
  const stored = PublishedIdentity.parse(row.identityAnswers);
  return { estado, ...partOf(stored, PublishedBasis.parse(row.identityBasis).source) };
}

function partOf(stored: PublishedIdentity, basis: string): Omit<Part, 'estado'> {
  return {
    capturadoEl: stored.capturedOn,
    publicadoEl: stored.publishedOn,
    corregidoEl: stored.correctedOn,
    fundamento: basis,
    respuestas: stored.sections.flatMap((section) => answersOf(section, stored.answers)),
    retiradas: stored.withheld.map(({ section, title, on, motive, reason }) => ({
      seccion: section,
      titulo: title,
      fecha: on,
      motivo: motive,
      razon: reason,
    })),
  };
}

function answersOf(section: SectionView, answers: Answers): OpenAnswer[] {
  return section.answers.map(({ question, label, lines }) => ({
    seccion: section.id,
    pregunta: question,
    etiqueta: label,
    texto: lines.join('\n'),
    codigos: codesOf(answers, question),
  }));
}

/** Options marked, each followed by the finer ones marked inside it. */
function codesOf(answers: Answers, question: string): string[] {
  const answer = answers[question];
  const choices =
    answer?.kind === 'choice' ? [answer.choice] : answer?.kind === 'choices' ? answer.choices : [];
  return choices.flatMap(({ value, sub = [] }) => [value, ...sub.map((one) => `${value}.${one}`)]);
}
