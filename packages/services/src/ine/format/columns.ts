import type { QuestionnaireKind } from '@conoceles/contracts';

/**
 * INE's database format as its own download of 2022 shows it: names, order, and what each column says when there is nothing to say.
 * The texts of the questions may differ by state; these headings do not.
 */

export const ineSheetNames = {
  curricular: 'CANDIDATOS',
  identity: 'CUESTIONARIO IDENTIDAD',
} as const satisfies Record<QuestionnaireKind, string>;

/** Columns both sheets begin with; the fourth is spelled differently in each. */
export const registryHeaders = {
  curricular: registryHeadersWith('DISTRITO LOCAL'),
  identity: registryHeadersWith('DISTRITOLOCAL'),
} as const satisfies Record<QuestionnaireKind, readonly string[]>;

function registryHeadersWith(district: string): readonly string[] {
  return [
    'PARTIDO_COALICION',
    'CARGO',
    'ENTIDAD',
    district,
    'CIRCUNSCRIPCION',
    'MUNICIPIO',
    'NUM_LISTA_O_FORMULA',
    'NOMBRE_CANDIDATO',
    'TIPO_CANDIDATO',
    'EDAD',
    'SEXO',
  ];
}

/** A column of answers: its heading and the texts that stand for «no answer» once captured and before. */
export interface IneAnswerColumn {
  readonly header: string;
  readonly blankWhenCaptured: string;
  readonly blankWhenNot: string;
  /** Means of contact go out as soon as they are given; every other answer once the questionnaire has been submitted. */
  readonly contact: boolean;
}

export const notProvided = 'No proporcionó';
export const notApplicable = 'No aplica';
const noCourses = 'Sin cursos';
const closed = ' ';

export const curricularColumns: readonly IneAnswerColumn[] = [
  contact('DIRECCION_CASA_CAMPAÑA', { captured: notProvided, not: '' }),
  contact('TELEFONO', { captured: notProvided, not: notProvided }),
  contact('CORREO_ELECTRONICO', { captured: '', not: '' }),
  contact('PAGINA_WEB', { captured: notProvided, not: '' }),
  contact('REDES', { captured: notProvided, not: notProvided }),
  curricular('ESCOLARIDAD', ''),
  curricular('ESTATUS_ESCOLARIDAD', ''),
  curricular('CURSOS', noCourses),
  curricular('HISTORIA_PROFESIONAL', notProvided),
  curricular('TRAYECTORIA_POLITICA', notProvided),
  curricular('MOTIVO_CARGO_PUBLICO', notProvided),
  curricular('PROPUESTA_1', notProvided),
  curricular('PROPUESTA_2', notProvided),
  curricular('PROPUESTA_GENERO', notProvided),
];

export const identityColumns: readonly IneAnswerColumn[] = [
  '1. ¿Se identifica como una persona indígena o como parte de algún pueblo o comunidad indígena?',
  '2. ¿Habla y/o entiende alguna lengua indígena nacional?',
  '3. ¿A qué pueblo y/o comunidad indígena pertenece?',
  '4. ¿Tiene alguna discapacidad?',
  '5. En caso de haber respondido afirmativamente la pregunta anterior, El tipo de discapacidad con el que vive es:',
  '6. En caso afirmativo, ¿de qué tipo?',
  '7. Su discapacidad le dificulta o impide:',
  '8. ¿Se considera una persona afromexicana o que forma parte de alguna comunidad afrodescendiente?',
  '9. ¿Es usted una persona de la población LGBTTTIQ+ (Lesbiana, Gay, Bisexual, Transgénero, Travesti, Transexual, Intersexual, Queer, No Binaria, u otra)?',
  '10. En caso de haber respondido afirmativamente a la pregunta anterior, usted se identifica como:',
  '11. ¿Es usted migrante?',
  '12. ¿En qué país reside?',
  '13. ¿Cuánto tiempo ha vivido en el extranjero?',
  '14. ¿Cuál fue el motivo de la residencia en el extranjero?',
  '15. Cuando emigró, ¿se encontraba con una situación regular de trabajo o con un lugar asegurado en alguna institución educativa del país extranjero?',
  '16. ¿Es parte de la población joven (entre 18 y 29 años)?',
  '17. ¿Es parte de la población de personas mayores (60 años o más)?',
  '18. ¿En cuál de los siguientes grupos de ingresos se encuentra?',
  '19. Su fuente principal de ingresos es:',
  '20. Entidad federativa de nacimiento: ',
].map((header) => ({ header, blankWhenCaptured: closed, blankWhenNot: closed, contact: false }));

export const answerColumns = {
  curricular: curricularColumns,
  identity: identityColumns,
} as const satisfies Record<QuestionnaireKind, readonly IneAnswerColumn[]>;

/** Headings of a sheet of INE's format, in order: 25 of CANDIDATOS, 31 of CUESTIONARIO IDENTIDAD. */
export function ineHeadings(kind: QuestionnaireKind): readonly string[] {
  return [...registryHeaders[kind], ...answerColumns[kind].map(({ header }) => header)];
}

/** Convention for the columns of a tenant's own questions, which follow INE's. */
export function extraColumn(kind: QuestionnaireKind, header: string): IneAnswerColumn {
  return kind === 'identity'
    ? { header, blankWhenCaptured: closed, blankWhenNot: closed, contact: false }
    : curricular(header, notProvided);
}

function contact(header: string, blank: { captured: string; not: string }): IneAnswerColumn {
  return { header, blankWhenCaptured: blank.captured, blankWhenNot: blank.not, contact: true };
}

function curricular(header: string, blankWhenCaptured: string): IneAnswerColumn {
  return { header, blankWhenCaptured, blankWhenNot: '', contact: false };
}
