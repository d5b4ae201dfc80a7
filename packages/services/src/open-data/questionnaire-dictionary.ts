import type { Catalogues, DictionaryEntry, Option, Question, QuestionnaireKind } from '@conoceles/contracts';
import { resolveOptions } from '@conoceles/rules';
import { buildIneFormat, type FilledColumn } from '../ine/format/build-format.ts';
import { answerColumns, ineSheetNames, registryHeaders } from '../ine/format/columns.ts';
import type { PublishedQuestionnaires } from '../publication/published-json.ts';
import { orderedColumns } from './ordered-rows.ts';

const kinds = ['curricular', 'identity'] as const satisfies readonly QuestionnaireKind[];
const csvOf: Readonly<Record<QuestionnaireKind, string>> = {
  curricular: 'curricular.csv',
  identity: 'identidad.csv',
};
const partOf: Readonly<Record<QuestionnaireKind, string>> = {
  curricular: 'curricular',
  identity: 'identidad',
};

const types: Readonly<Record<Question['type'], string>> = {
  'short-text': 'texto corto',
  'long-text': 'texto largo',
  'text-list': 'lista de textos',
  contact: 'medios de contacto',
  'single-choice': 'una opción',
  'multiple-choice': 'una o varias opciones',
  photo: 'fotografía',
};

const whenHidden: Readonly<Record<QuestionnaireKind, string>> = {
  curricular:
    'No aparece si no se contestó, si el cuestionario no se ha publicado o si la sección se retiró.',
  identity:
    'No aparece si no se contestó o si no hay consentimiento expreso para mostrarla: no dice nada de la persona.',
};

/** Every question of the questionnaires people answered, with its options, as `candidaturas.json` carries them. */
export function questionEntries({ catalogues, ...versions }: PublishedQuestionnaires): DictionaryEntry[] {
  return kinds.flatMap((kind) =>
    distinct(
      versions[kind].flatMap(({ definition }) => definition.sections.flatMap(({ questions }) => questions)),
      ({ id }) => id,
    )
      .filter(({ type }) => type !== 'photo')
      .map((question) => ({
        archivo: 'candidaturas.json',
        campo: `candidaturas[].${partOf[kind]}.respuestas[pregunta=${question.id}]`,
        tipo: types[question.type],
        significado: meaningOf(question),
        fuente: versions[kind][0]?.definition.source ?? '',
        opciones: resolveOptions(question, catalogues).flatMap(optionsOf),
        vacio: whenHidden[kind],
      })),
  );
}

const meaningOf = ({ label, help }: Question): string => (help === undefined ? label : `${label} ${help}`);

function optionsOf({ value, label, sub = [] }: Option): DictionaryEntry['opciones'] {
  return [
    { clave: value, etiqueta: label },
    ...sub.map((one) => ({ clave: `${value}.${one.value}`, etiqueta: `${label}: ${one.label}` })),
  ];
}

/** The columns of INE's format, in both sheets. */
export function ineEntries({ catalogues, ...versions }: PublishedQuestionnaires): DictionaryEntry[] {
  return kinds.flatMap((kind) => {
    const columns = distinct(
      versions[kind].flatMap(({ definition }) => buildIneFormat(definition, catalogues).columns),
      ({ header }) => header,
    );
    return [
      ...registryHeaders[kind].map((campo, place) => ({
        archivo: csvOf[kind],
        campo,
        tipo: 'texto',
        ...registryMeanings[place],
        opciones: [],
      })),
      ...columns.map((column) => columnEntry(kind, column, catalogues, versions[kind][0]?.definition.source)),
    ].map((entry) => ({ ...blankMeaning, ...entry }));
  });
}

const blankMeaning = { significado: '', fuente: '', vacio: 'Nunca.' };

function columnEntry(
  kind: QuestionnaireKind,
  column: FilledColumn,
  catalogues: Catalogues,
  source = '',
): DictionaryEntry {
  const isIne = answerColumns[kind].some(({ header }) => header === column.header);
  const asked = column.questions.map(({ label }) => label).join('; ');
  const written = column.blankWhenCaptured.trim();
  return {
    archivo: csvOf[kind],
    campo: column.header,
    tipo: column.questions.length === 1 ? types[column.questions[0]?.type ?? 'short-text'] : 'texto',
    significado: asked === '' ? 'Columna del formato del INE que aquí no se pregunta.' : asked,
    fuente: isIne ? `Formato de base de datos del INE, hoja ${ineSheetNames[kind]}. ${source}` : source,
    opciones: column.questions.flatMap((question) => resolveOptions(question, catalogues)).flatMap(optionsOf),
    vacio: `${written === '' ? 'Vacía' : `Dice «${written}»`} si no se contestó; vacía si no hay respuestas a la vista.`,
  };
}

const registry = 'Registro de candidaturas aprobado por el OPL (Lineamientos, art. 4, numeral 6)';
const notHere = 'Dice «No aplica» en los cargos de otro ámbito.';

/** In the order of INE's eleven columns of registration. */
const registryMeanings: readonly { significado: string; fuente: string; vacio: string }[] = [
  { significado: 'Partido, coalición o candidatura común que postula.', vacio: 'Nunca.' },
  { significado: 'Cargo.', vacio: 'Nunca.' },
  { significado: 'Entidad federativa.', vacio: 'Nunca.' },
  { significado: 'Distrito local: número y cabecera.', vacio: notHere },
  { significado: 'Circunscripción.', vacio: notHere },
  { significado: 'Municipio.', vacio: notHere },
  { significado: 'Lugar en la lista o número de fórmula.', vacio: 'Vacía donde el cargo no tiene lista.' },
  {
    significado: 'Nombre de la persona, en mayúsculas sin acentos, como lo escribe el INE.',
    vacio: 'Nunca.',
  },
  { significado: 'Propietaria o suplente.', vacio: 'Nunca.' },
  { significado: 'Edad en años cumplidos.', vacio: 'Vacía si el registro no la dice.' },
  { significado: 'Género.', vacio: 'Nunca.' },
].map((one) => ({ ...one, fuente: registry }));

/** The list INAI ordered as a table: its columns say what the fields of its JSON say. */
export function orderedEntries(fields: readonly DictionaryEntry[]): DictionaryEntry[] {
  return Object.entries(orderedColumns).flatMap(([campo, field]) => {
    const told = fields.find(
      (entry) => entry.archivo === 'acciones-afirmativas.json' && entry.campo === `candidaturas[].${field}`,
    );
    return told === undefined ? [] : [{ ...told, archivo: 'acciones-afirmativas.csv', campo, tipo: 'texto' }];
  });
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
