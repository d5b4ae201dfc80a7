/**
 * Columns of INE's database format (download of the system, local elections 2021–2022), in order. They are fixed: a tenant may word its
 * questions otherwise, the headings of the export stay.
 */
const REGISTRY_COLUMNS = ['PARTIDO_COALICION', 'CARGO', 'ENTIDAD'] as const;

const PLACE_COLUMNS = [
  'CIRCUNSCRIPCION',
  'MUNICIPIO',
  'NUM_LISTA_O_FORMULA',
  'NOMBRE_CANDIDATO',
  'TIPO_CANDIDATO',
  'EDAD',
  'SEXO',
] as const;

/** Sheet CANDIDATOS: 25 columns. */
export const INE_CURRICULAR_COLUMNS: readonly string[] = [
  ...REGISTRY_COLUMNS,
  'DISTRITO LOCAL',
  ...PLACE_COLUMNS,
  'DIRECCION_CASA_CAMPAÑA',
  'TELEFONO',
  'CORREO_ELECTRONICO',
  'PAGINA_WEB',
  'REDES',
  'ESCOLARIDAD',
  'ESTATUS_ESCOLARIDAD',
  'CURSOS',
  'HISTORIA_PROFESIONAL',
  'TRAYECTORIA_POLITICA',
  'MOTIVO_CARGO_PUBLICO',
  'PROPUESTA_1',
  'PROPUESTA_2',
  'PROPUESTA_GENERO',
];

/** Sheet CUESTIONARIO IDENTIDAD: 31 columns («DISTRITOLOCAL» without the space; the last heading ends in one). */
export const INE_IDENTITY_COLUMNS: readonly string[] = [
  ...REGISTRY_COLUMNS,
  'DISTRITOLOCAL',
  ...PLACE_COLUMNS,
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
];
