/** The questionnaires as the work plan of Jalisco prints them (part III, A and B), transcribed apart from the definitions. */

const YES_NO = ['Sí', 'No', 'Prefiero no contestar'];

type PrintedQuestion = { label: string; options: string[]; opensAfter: string | null };
type PrintedSection = { title: string; questions: PrintedQuestion[] };

const ask = (label: string, options: string[], opensAfter: string | null = null): PrintedQuestion => ({
  label,
  options,
  opensAfter,
});

export const JALISCO_IDENTITY: PrintedSection[] = [
  {
    title: 'Autoadscripción indígena',
    questions: [
      ask(
        '¿Se identifica como una persona indígena o como parte de algún pueblo o comunidad indígena?',
        YES_NO,
      ),
      ask('¿Habla o entiende alguna lengua indígena?', YES_NO),
      ask(
        '¿A qué pueblo y/o comunidad indígena pertenece?',
        ['[peoples]', 'Otro', 'Prefiero no contestar', 'No aplica'],
        'indigena',
      ),
    ],
  },
  {
    title: 'Población con discapacidad',
    questions: [
      ask('¿Tiene alguna discapacidad?', YES_NO),
      ask(
        'En caso de haber respondido afirmativamente la pregunta anterior, el tipo de discapacidad con el que vive es:',
        ['Permanente', 'Temporal', 'Prefiero no contestar'],
        'discapacidad',
      ),
      ask(
        'En caso afirmativo, ¿de qué tipo?',
        [
          'Física',
          'Sensorial. Esta incluye la deficiencia estructural o funcional de los órganos de:',
          '· La audición',
          '· La visión',
          '· El olfato',
          '· El tacto',
          '· El gusto',
          'Mental',
          'Intelectual',
          'Otra',
          'Prefiero no contestar',
        ],
        'discapacidad',
      ),
      ask(
        'Su discapacidad le dificulta o impide:',
        [
          'Caminar, subir o bajar escaleras con sus piernas',
          'Mover o usar brazos y/o manos',
          'Ver (aunque use lentes)',
          'Escuchar (aunque use aparato auditivo)',
          'Hablar o comunicarse',
          'Aprender, recordar y/o concentrarse',
          'Interactuar emocional y/o intelectualmente en un entorno social',
          'Otra',
          'Prefiero no contestar',
        ],
        'discapacidad',
      ),
    ],
  },
  {
    title: 'Población afromexicana',
    questions: [
      ask(
        '¿Se considera una persona afromexicana o que forma parte de alguna comunidad afrodescendiente?',
        YES_NO,
      ),
    ],
  },
  {
    title: 'Diversidad sexual',
    questions: [
      ask(
        '¿Es usted una persona de la población LGBTTTIQ+ (Lesbiana, Gay, Bisexual, Transgénero, Travesti, Transexual, Intersexual, Queer, No Binaria, u otra)?',
        YES_NO,
      ),
      ask(
        'En caso de haber respondido afirmativamente a la pregunta anterior, usted se identifica como:',
        [
          'Hombre gay',
          'Mujer lesbiana',
          'Persona bisexual',
          'Mujer trans',
          'Hombre trans',
          'Persona intersexual',
          'Persona no binaria',
          'Queer',
          'Otra',
          'Prefiero no contestar',
        ],
        'diversidad-sexual',
      ),
    ],
  },
  {
    title: 'Personas mexicanas migrantes',
    questions: [
      ask('¿Es usted migrante?', YES_NO),
      ask('¿En qué país reside?', ['[countries]', 'Prefiero no contestar'], 'migrante'),
      ask(
        '¿Cuánto tiempo ha vivido en el extranjero?',
        ['De 0 a 5 años', 'De 6 a 15 años', 'Más de 15 años', 'Prefiero no contestar'],
        'migrante',
      ),
      ask(
        '¿Cuál fue el motivo de la residencia en el extranjero?',
        ['Familiar', 'Estudio', 'Trabajo', 'Otro', 'Prefiero no contestar'],
        'migrante',
      ),
      ask(
        'Cuando emigró, ¿se encontraba con una situación regular de trabajo o con un lugar asegurado en alguna institución educativa del país extranjero?',
        YES_NO,
        'migrante',
      ),
    ],
  },
  {
    title: 'Población de personas jóvenes',
    questions: [ask('¿Es parte de la población joven?', YES_NO)],
  },
  {
    title: 'Población de personas mayores',
    questions: [ask('¿Es parte de la población de personas mayores?', YES_NO)],
  },
  {
    title: 'Rubro socioeconómico',
    questions: [
      ask(
        'Pensando en todo lo que ganó usted el mes pasado, ¿en cuál de los siguientes grupos de ingresos se encuentra? Por favor incluya salario, o alguna otra ganancia que generalmente recibe cada mes.',
        [
          'Menos de $11,000',
          'De $11,001 a $25,000',
          'De $25,001 a $50,000',
          'De $50,001 a $75,000',
          'De $75,001 a $112,000',
          'Más de $112,000',
          'No recibe ingresos',
          'Prefiero no contestar',
        ],
      ),
      ask('Su fuente principal de ingresos es:', [
        'Salario',
        'Negocio propio',
        '· Atendido con familiares',
        '· Con menos de 5 empleados',
        'Compañía o empresa registrada, con 5 empleados o más',
        'No ha laborado en los 3 meses anteriores',
        'Prefiero no contestar',
      ]),
    ],
  },
  {
    title: 'Generales',
    questions: [ask('Entidad federativa de nacimiento:', ['[states]', 'Prefiero no contestar'])],
  },
];

/** Datum, obligatory, least and most characters. */
export const JALISCO_CURRICULAR: (readonly [string, boolean, number | null, number | null])[] = [
  ['Fotografía', false, null, null],
  ['Facebook', false, null, null],
  ['X (Twitter)', false, null, null],
  ['YouTube', false, null, null],
  ['Instagram', false, null, null],
  ['TikTok', false, null, null],
  ['Otra red social', false, null, null],
  ['Página web', false, null, null],
  ['Correo(s) electrónico(s) público(s)', false, null, null],
  ['Teléfono(s) público(s) de contacto', false, null, null],
  ['Domicilio(s) de casa de campaña', false, null, null],
  ['Grado máximo de estudios', true, null, null],
  ['Estatus del grado máximo de estudios', true, null, null],
  ['Estatus del grado máximo de estudios', true, null, null],
  ['Otra formación académica: cursos, diplomados, seminarios, etcétera', false, null, 250],
  ['Historia profesional y/o laboral', true, 280, 5000],
  [
    'Trayectoria política y/o participación social en organizaciones ciudadanas o de la sociedad civil',
    true,
    280,
    5000,
  ],
  ['¿Por qué quiere ocupar un cargo público?', false, 280, 5000],
  ['¿Cuáles son sus dos principales propuestas? Primera propuesta', false, 280, 1600],
  ['¿Cuáles son sus dos principales propuestas? Segunda propuesta', false, 280, 1600],
  [
    'Propuesta en materia de género o, en su caso, del grupo en situación de discriminación que representa',
    false,
    280,
    1600,
  ],
];
