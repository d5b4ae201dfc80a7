import type { Figures, Snapshot, TableFormat } from '@conoceles/contracts';
import type { OutputSheet } from '@conoceles/documents';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { readStatistics } from '../statistics/read-statistics.ts';
import { type TableFile, tableFile } from '../tables/table-file.ts';

export type FiguresFormat = 'json' | 'csv';

/**
 * The figures of one snapshot, as they were published under its id: they are protected since then and never change.
 * @throws ServiceProblem `not-found` for a snapshot there is not, or while nothing is public
 */
export async function readFiguresFile(
  deps: ServiceDeps,
  site: TenantSite,
  id: string,
): Promise<{ readonly snapshot: Snapshot; readonly table: TableFile }> {
  const { snapshot } = await readStatistics(deps, site, id);
  if (snapshot?.id !== id) throw notFound();
  const format: TableFormat = 'csv';
  const sheet: OutputSheet = { name: 'CIFRAS', header: figuresHeader, rows: figureRows(snapshot) };
  const table = tableFile(sheet, { format, name: `cifras-${id}`, createdAt: new Date(snapshot.takenAt) });
  return { snapshot, table };
}

const figuresHeader = ['CORTE', 'TABLA', 'CARGO', 'GENERO', 'GRUPO', 'MEDIDA', 'CANTIDAD'] as const;

const genders = { woman: 'Mujer', man: 'Hombre', 'non-binary': 'No binario' } as const;
const roles = { owner: 'Propietarias', substitute: 'Suplencias' } as const;
const kinds = {
  party: 'Partido',
  coalition: 'Coalición',
  'common-candidacy': 'Candidatura común',
  independent: 'Independiente',
} as const;
const measures = [
  ['captured', 'Capturados'],
  ['validated', 'Validados'],
  ['published', 'Publicados'],
] as const;

type Cell = {
  readonly table: string;
  readonly office: string;
  readonly gender: string;
  readonly group: string;
  readonly measure: string;
  readonly count: number;
};

/** One count to a row, whatever table it is of: what a spreadsheet can pivot. */
function* figureRows({ id, figures }: Snapshot): Generator<string[]> {
  const cells = [...captureCells(figures), ...compositionCells(figures), ...answerCells(figures)];
  for (const { table, office, gender, group, measure, count } of cells) {
    yield [id, table, office, gender, group, measure, String(count)];
  }
}

const officeOf = ({ offices }: Figures, slug: string) =>
  offices.find((one) => one.slug === slug)?.name ?? slug;

function captureCells(figures: Figures): Cell[] {
  const partyOf = (slug: string | null) =>
    slug === null ? 'Independiente' : (figures.parties.find((one) => one.slug === slug)?.acronym ?? slug);
  const tables = [
    {
      table: 'Captura por carácter',
      rows: figures.capture.map((row) => ({ ...row, group: roles[row.role] })),
    },
    {
      table: 'Captura por partido',
      rows: figures.captureByParty.map((row) => ({ ...row, group: partyOf(row.party) })),
    },
    {
      table: 'Captura por postulación',
      rows: figures.captureByNomination.map((row) => ({ ...row, group: kinds[row.kind] })),
    },
  ];
  return tables.flatMap(({ table, rows }) =>
    rows.flatMap((row) => {
      const place = {
        table,
        office: officeOf(figures, row.office),
        gender: genders[row.gender],
        group: row.group,
      };
      return [
        { ...place, measure: 'Candidaturas', count: row.candidacies },
        ...measures.flatMap(([measure, word]) => [
          { ...place, measure: `${word}: cuestionario curricular`, count: row.curricular[measure] },
          { ...place, measure: `${word}: cuestionario de identidad`, count: row.identity[measure] },
        ]),
      ];
    }),
  );
}

function compositionCells(figures: Figures): Cell[] {
  const degreeOf = (slug: string) => figures.degrees.find(({ value }) => value === slug)?.label ?? slug;
  const youth = `De ${figures.youth.from} a ${figures.youth.to} años`;
  const tables = [
    {
      table: 'Edad',
      rows: figures.ages.map((row) => ({ ...row, group: row.range ?? 'Sin edad en el registro' })),
    },
    {
      table: 'Jóvenes y personas mayores',
      rows: figures.young.map((row) => ({ ...row, group: row.group === 'young' ? youth : '60 años o más' })),
    },
    { table: 'Acción afirmativa', rows: figures.actions.map((row) => ({ ...row, group: row.action })) },
    {
      table: 'Grado de estudios publicado',
      rows: figures.degreesHeld.map((row) => ({ ...row, group: degreeOf(row.degree) })),
    },
  ];
  return tables.flatMap(({ table, rows }) =>
    rows.map((row) => ({
      table,
      office: officeOf(figures, row.office),
      gender: genders[row.gender],
      group: row.group,
      measure: 'Candidaturas',
      count: row.candidacies,
    })),
  );
}

/** Of the identity questionnaire, only tables that give nobody away. */
function answerCells(figures: Figures): Cell[] {
  const all = (words: readonly string[] | null) => (words === null ? 'Todos' : words.join('; '));
  return figures.answers.flatMap(({ label, table }) =>
    (table?.rows ?? []).flatMap((row) => {
      const place = {
        table: label,
        office: all(row.offices?.map((slug) => officeOf(figures, slug)) ?? null),
        gender: all(row.genders?.map((gender) => genders[gender]) ?? null),
      };
      return [
        { ...place, group: '', measure: 'Contestaron', count: row.answered },
        ...(table?.options ?? []).map((option, index) => ({
          ...place,
          group: option.label,
          measure: 'Respuestas',
          count: row.counts[index] ?? 0,
        })),
      ];
    }),
  );
}
