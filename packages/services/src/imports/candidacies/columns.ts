import { foldText } from '../../ine/format/ine-text.ts';

/** Columns of a list of candidacies. The heading is the template's; synonyms are what registries of the OPLs write instead. */
export const candidacyColumns = {
  givenNames: column('NOMBRE(S)', { required: true, synonyms: ['nombre', 'nombres', 'nombre de pila'] }),
  firstSurname: column('PRIMER APELLIDO', {
    required: true,
    synonyms: ['apellido paterno', 'paterno', 'apellido 1'],
  }),
  secondSurname: column('SEGUNDO APELLIDO', { synonyms: ['apellido materno', 'materno', 'apellido 2'] }),
  gender: column('GÉNERO', { required: true, synonyms: ['sexo'] }),
  office: column('CARGO', { required: true, synonyms: ['cargo de eleccion', 'candidatura', 'puesto'] }),
  territory: column('ÁMBITO', {
    synonyms: [
      'municipio',
      'distrito',
      'distrito local',
      'clave del municipio',
      'ambito territorial',
      'circunscripcion',
    ],
  }),
  nomination: column('POSTULACIÓN', {
    required: true,
    synonyms: [
      'partido',
      'partido politico',
      'partido coalicion',
      'partido o coalicion',
      'actor politico',
      'postulante',
    ],
  }),
  parties: column('PARTIDOS', { synonyms: ['partidos que postulan', 'partidos integrantes', 'integrantes'] }),
  role: column('TIPO', {
    synonyms: [
      'tipo de candidatura',
      'tipo candidato',
      'tipo candidatura',
      'calidad',
      'propietaria o suplente',
    ],
  }),
  listNumber: column('NÚMERO DE LISTA', {
    synonyms: [
      'numero lista',
      'num lista',
      'no de lista',
      'num lista o formula',
      'lugar en la lista',
      'formula',
      'posicion',
      'prelacion',
    ],
  }),
  approvedOn: column('FECHA DE APROBACIÓN', {
    synonyms: ['fecha aprobacion', 'fecha del acuerdo', 'fecha acuerdo'],
  }),
  agreement: column('ACUERDO', {
    synonyms: ['acuerdo de aprobacion', 'numero de acuerdo', 'acuerdo aprobacion'],
  }),
  affirmativeAction: column('ACCIÓN AFIRMATIVA', { synonyms: ['accion', 'tipo de accion afirmativa'] }),
  email: column('CORREO', { synonyms: ['correo electronico', 'email', 'e mail', 'correo privado'] }),
  phone: column('TELÉFONO', { synonyms: ['celular', 'telefono celular', 'telefono de contacto'] }),
  voterKey: column('CLAVE DE ELECTOR', { synonyms: ['clave elector', 'clave electoral'] }),
  curp: column('CURP', { synonyms: ['clave unica de registro de poblacion'] }),
  birthDate: column('FECHA DE NACIMIENTO', { synonyms: ['nacimiento', 'fecha nacimiento'] }),
  decision: column('DECISIÓN', { synonyms: ['misma persona'] }),
} as const;

export type CandidacyColumn = keyof typeof candidacyColumns;
export const candidacyColumnNames = Object.keys(candidacyColumns) as CandidacyColumn[];

interface ColumnText {
  readonly heading: string;
  readonly required: boolean;
  readonly folded: ReadonlySet<string>;
}

function column(
  heading: string,
  options: { required?: boolean; synonyms?: readonly string[] } = {},
): ColumnText {
  const folded = new Set([heading, ...(options.synonyms ?? [])].map(foldHeading));
  return { heading, required: options.required ?? false, folded };
}

/** Headings are compared without case, accents, signs or extra spaces. */
export function foldHeading(heading: string): string {
  return foldText(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
