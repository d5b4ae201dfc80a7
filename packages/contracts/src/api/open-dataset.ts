import { z } from 'zod';

/**
 * `candidaturas.json`: everything public of a state in one file. The dictionary and the JSON Schema are made from these words: what a field means, the
 * document it comes from and when it is empty.
 */

type Told = {
  readonly means: string;
  readonly source?: string;
  /** When it is empty and why; «Nunca» when absent. */
  readonly empty?: string;
};

const registry = 'Registro de candidaturas aprobado por el OPL (Lineamientos, art. 4, numeral 6)';
const system = 'El propio sistema';

function told<S extends z.ZodType>(schema: S, { means, source = system, empty = 'Nunca.' }: Told): S {
  return schema.meta({ description: means, 'x-fuente': source, 'x-vacio': empty });
}
const text = (of: Told) => told(z.string(), of);
const maybeText = (of: Told & { readonly empty: string }) => told(z.string().nullable(), of);
const maybeDay = (of: Told & { readonly empty: string }) => told(z.iso.date().nullable(), of);

const named = (what: string) =>
  z.object({
    clave: text({ means: `Clave de ${what} en las direcciones del sitio y en la API.` }),
    nombre: text({ means: `Nombre de ${what}.`, source: registry }),
  });

const OpenAnswer = z.object({
  seccion: text({ means: 'Clave de la sección del cuestionario.' }),
  pregunta: text({ means: 'Clave de la pregunta; su texto y sus opciones están en el diccionario.' }),
  etiqueta: text({ means: 'Texto de la pregunta en la versión que se respondió.' }),
  texto: text({ means: 'La respuesta en palabras; una línea por respuesta cuando son varias.' }),
  codigos: told(z.array(z.string()), {
    means: 'Claves de las opciones marcadas; las más finas llevan delante la de su opción y un punto.',
    empty: 'Vacío en las preguntas que no son de opciones.',
  }),
});
export type OpenAnswer = z.infer<typeof OpenAnswer>;

const WithheldSection = z.object({
  seccion: text({ means: 'Clave de la sección retirada.' }),
  titulo: text({ means: 'Título de la sección retirada.' }),
  fecha: told(z.iso.date(), { means: 'Día en que se retiró.' }),
  motivo: text({ means: 'Motivo del artículo 18.', source: 'Lineamientos, art. 18' }),
  razon: text({ means: 'Razón, en palabras del OPL.', source: 'OPL' }),
});

function openQuestionnaire(what: string, rule: string) {
  const hidden = 'Vacío mientras no hay respuestas a la vista.';
  return z.object({
    estado: told(z.enum(['publicado', 'en-verificacion', 'sin-captura']), {
      means: `En qué está el cuestionario ${what}. «publicado» no dice que todo se muestre: ${rule}`,
    }),
    capturadoEl: maybeDay({
      means: 'Día del primer envío.',
      source: 'Lineamientos, art. 9, fracción I',
      empty: hidden,
    }),
    publicadoEl: maybeDay({ means: 'Día en que se publicó lo que se lee.', empty: hidden }),
    corregidoEl: maybeDay({
      means: 'Día de la última corrección que llegó al sitio.',
      empty: 'Vacío si no ha habido corrección, o mientras no hay respuestas a la vista.',
    }),
    fundamento: maybeText({ means: 'Por qué puede mostrarse.', empty: hidden }),
    respuestas: told(z.array(OpenAnswer), {
      means: 'Respuestas que pueden mostrarse. Lo que no se contestó no aparece.',
      empty: `Lista vacía si no se ha publicado o si ${rule}`,
    }),
    retiradas: told(z.array(WithheldSection), {
      means: 'Secciones que el OPL retiró del sitio, con su motivo.',
      source: 'Lineamientos, art. 18',
      empty: 'Lista vacía si no se ha retirado ninguna.',
    }),
  });
}

export const OpenCandidacy = z.object({
  clave: text({ means: 'Clave pública de la candidatura; no cambia.' }),
  direccion: text({ means: 'Dirección de su perfil, después de la del sitio.' }),
  nombre: text({ means: 'Nombre de la persona.', source: registry }),
  cargo: named('el cargo'),
  principio: told(z.enum(['mayoria-relativa', 'representacion-proporcional', 'ayuntamiento']).nullable(), {
    means: 'Principio por el que contiende, como lo dice el cargo.',
    source: registry,
    empty: 'Vacío en los cargos que no son de diputación ni de ayuntamiento.',
  }),
  ambito: named('el municipio, distrito o ámbito').extend({
    tipo: told(z.enum(['estado', 'distrito', 'municipio', 'circunscripcion']), {
      means: 'Qué es el ámbito.',
    }),
  }),
  caracter: told(z.enum(['propietaria', 'suplente']), { means: 'Lugar en la fórmula.', source: registry }),
  numeroLista: told(z.number().int().nullable(), {
    means: 'Lugar en la lista o número de fórmula.',
    source: registry,
    empty: 'Vacío donde el cargo no tiene lista.',
  }),
  comparteFormulaCon: told(z.array(z.string()), {
    means: 'Claves de quienes van en su misma fórmula, planilla o lista.',
    source: registry,
    empty: 'Lista vacía si va sola.',
  }),
  genero: told(z.enum(['mujer', 'hombre', 'no-binario']), { means: 'Género.', source: registry }),
  edad: told(z.number().int().nullable(), {
    means: 'Edad en años cumplidos.',
    source: registry,
    empty: 'Vacío si el registro no la dice.',
  }),
  postulacion: z.object({
    tipo: told(z.enum(['partido', 'coalicion', 'candidatura-comun', 'independiente']), {
      means: 'Cómo se postula.',
      source: registry,
    }),
    nombre: text({ means: 'Nombre en la boleta, o las siglas de los partidos.', source: registry }),
    partidos: told(
      z.array(
        named('el partido').extend({ siglas: text({ means: 'Siglas del partido.', source: registry }) }),
      ),
      {
        means: 'Partidos que postulan.',
        source: registry,
        empty: 'Lista vacía en candidaturas independientes.',
      },
    ),
  }),
  accionAfirmativa: maybeText({
    means: 'Acción afirmativa bajo la que se registró.',
    source: 'INAI, RRA 10703/21 y RRA 11955/21; TEPJF, SUP-RAP-289/2022',
    empty: 'Vacío si no se registró por una acción afirmativa.',
  }),
  fotografia: maybeText({
    means: 'Dirección de la fotografía publicada, después de la del sitio.',
    source: 'Lineamientos, art. 19, fracción I',
    empty: 'Vacío si no hay fotografía publicada.',
  }),
  pausa: told(
    z
      .object({
        desde: told(z.iso.date(), { means: 'Día en que empezó la pausa.' }),
        motivo: text({ means: 'Motivo, en palabras del OPL.', source: 'OPL' }),
      })
      .nullable(),
    {
      means: 'La instancia interna puso en pausa las respuestas de este perfil.',
      empty: 'Vacío si el perfil no está en pausa.',
    },
  ),
  inventada: told(z.boolean(), { means: 'Verdadero si la persona es inventada para una demostración.' }),
  curricular: openQuestionnaire(
    'curricular',
    'puede faltar la autorización de la persona donde el OPL la pide.',
  ),
  identidad: openQuestionnaire(
    'de identidad',
    'no hay consentimiento expreso en vigor. No dice nada de la persona.',
  ),
});
export type OpenCandidacy = z.infer<typeof OpenCandidacy>;

export const OpenDataset = z.object({
  titulo: text({ means: 'Qué es este archivo.' }),
  organismo: z.object({
    nombre: text({ means: 'Organismo público local que publica.' }),
    siglas: text({ means: 'Sus siglas.' }),
    entidad: text({ means: 'Entidad federativa.' }),
  }),
  proceso: z.object({
    clave: text({ means: 'Clave del proceso electoral.' }),
    nombre: text({ means: 'Nombre del proceso electoral.' }),
    jornada: told(z.iso.date(), { means: 'Día de la elección.' }),
  }),
  licencia: z.object({
    nombre: text({ means: 'Licencia de los datos.', source: 'OPL' }),
    direccion: text({ means: 'Dónde se lee la licencia.', source: 'OPL' }),
    porConfirmar: told(z.boolean(), { means: 'Verdadero mientras el OPL no la confirma.' }),
  }),
  version: told(z.number().int(), {
    means: 'Versión de publicación: cambia cada vez que cambia algo público.',
  }),
  corte: told(z.iso.datetime({ offset: true }), { means: 'Instante del último cambio de lo público.' }),
  generado: told(z.iso.datetime({ offset: true }), {
    means: 'Instante en que se empezó a escribir este archivo.',
  }),
  relojDeDemostracion: told(z.iso.datetime({ offset: true }).nullable(), {
    means: 'Fecha que la demostración toma por hoy.',
    empty: 'Vacío en un proceso real.',
  }),
  publicacion: z.object({
    estado: told(z.enum(['antes', 'abierta', 'despues', 'sin-fecha']), {
      means: 'En qué está el periodo de publicación.',
    }),
    inicio: maybeDay({
      means: 'Primer día.',
      source: 'Lineamientos, art. 11, numeral 9',
      empty: 'Vacío si no se ha acordado.',
    }),
    fin: maybeDay({ means: 'Último día.', empty: 'Vacío si no se ha acordado.' }),
  }),
  esquema: text({ means: 'Dirección del esquema JSON, después de la del sitio.' }),
  diccionario: text({ means: 'Dirección del diccionario, después de la del sitio.' }),
  candidaturas: told(z.array(OpenCandidacy), {
    means: 'Una por candidatura aprobada. Las sustituidas y canceladas no están.',
    empty: 'Lista vacía fuera del periodo de publicación.',
  }),
});
export type OpenDataset = z.infer<typeof OpenDataset>;

/** `acciones-afirmativas.json`: the list that INAI ordered. */
const order = 'INAI, RRA 10703/21 y RRA 11955/21';
export const OrderedRow = z.object({
  nombre: text({ means: 'Nombre de la persona.', source: order }),
  accionAfirmativa: text({ means: 'Acción afirmativa bajo la que se registró.', source: order }),
  partido: text({ means: 'Partido, coalición o candidatura común que postula.', source: order }),
  numeroLista: told(z.number().int().nullable(), {
    means: 'Lugar en la lista.',
    source: order,
    empty: 'Vacío donde el cargo no tiene lista.',
  }),
  principio: maybeText({
    means: 'Principio por el que contiende, como lo dice el cargo.',
    source: order,
    empty: 'Vacío en los cargos que no son de diputación ni de ayuntamiento.',
  }),
  genero: text({ means: 'Género.', source: order }),
  cargo: text({ means: 'Cargo.', source: order }),
  ambito: text({ means: 'Municipio, distrito o ámbito.', source: order }),
  caracter: text({ means: 'Propietaria o suplente.', source: registry }),
  electa: told(z.enum(['Sí', 'No', 'Sin registrar todavía']), {
    means: 'Si fue electa, como lo registró el OPL después de la elección.',
    source: order,
  }),
});
export type OrderedRow = z.infer<typeof OrderedRow>;

export const OrderedDataset = OpenDataset.pick({
  organismo: true,
  proceso: true,
  licencia: true,
  version: true,
  corte: true,
  generado: true,
  relojDeDemostracion: true,
}).extend({
  titulo: text({ means: 'Qué es este archivo.' }),
  candidaturas: told(z.array(OrderedRow), {
    means: 'Una por candidatura registrada por acción afirmativa.',
    empty: 'Lista vacía antes de que abra la publicación.',
  }),
});
export type OrderedDataset = z.infer<typeof OrderedDataset>;
