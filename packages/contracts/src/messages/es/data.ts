/** Open data: files, dictionary, API and the list that INAI ordered. */
export const data = {
  'nav.data': 'Datos abiertos',
  'data.title': 'Datos abiertos',
  'data.lead':
    'Todo lo que muestra este sitio, en archivos que puedes descargar, analizar y volver a publicar. Sin cuenta y sin clave.',
  'data.description':
    'Candidaturas de {state} en archivos abiertos: JSON, Excel y CSV, con diccionario y API de lectura.',
  'data.version': 'Versión',
  'data.versionText': '{version}, la misma en todos los archivos',
  'data.cut': 'Corte',
  'data.cutText': '{cut}, cuando cambió por última vez algo público',
  'data.licence': 'Licencia',
  'data.pending': 'Por confirmar',
  'data.cite': 'Cómo citar',
  'data.whole.title': 'Todo en un archivo',
  'data.whole.text':
    'Cada candidatura con su registro, lo publicado de sus dos cuestionarios y el estado de lo que falta. Es el archivo para programar y para guardar.',
  'data.ine.title': 'Las dos bases, en el formato del INE',
  'data.ine.text':
    'La curricular y la de identidad, con las columnas del INE y en su orden. El libro trae una hoja para cada una; los CSV, una base cada uno.',
  'data.ordered.title': 'Postulaciones por acción afirmativa',
  'data.ordered.text':
    'La lista que ordenó publicar el INAI (RRA 10703/21 y RRA 11955/21): nombre, acción, partido, lugar en la lista, principio, género, lugar y si fue electa. Sigue aquí cuando los perfiles se cierran.',
  'data.ordered.more': 'Ver la lista en una página',
  'data.dictionary.title': 'Diccionario',
  'data.dictionary.text':
    'Qué significa cada campo, de qué documento viene, qué opciones tiene y cuándo está vacío.',
  'data.dictionary.more': 'Leer el diccionario en una página',
  'data.kind.json': 'JSON',
  'data.kind.csv': 'CSV',
  'data.kind.xlsx': 'Excel',
  'data.kind.book': 'Excel, dos hojas',
  'data.kind.schema': 'JSON Schema de candidaturas.json',
  'data.before.title': 'Antes de usar los datos',
  'data.before.consent':
    'Son lo mismo que se lee en el sitio, ni más ni menos. Las respuestas de identidad están solo mientras la persona lo consiente: <strong>vuelve a descargar antes de publicar</strong>, porque pudo retirar su consentimiento. Que falten no dice nada de nadie.',
  'data.before.contents':
    'La autoadscripción no se verifica. Los contenidos son responsabilidad de partidos y candidaturas.',
  'data.before.invented': 'En esta demostración, las personas y las respuestas son inventadas.',
  'data.before.csv':
    'Los CSV están en UTF-8, con comas. Si un texto empieza como una fórmula (=, +, −, @), lleva antes un apóstrofo para que la hoja de cálculo no la ejecute: quítalo al leer con un programa.',
  'data.history.title': 'Historia',
  'data.history.figures':
    'Las cifras de cada corte se quedan, con los grupos pequeños protegidos. El corte que citas hoy seguirá diciendo lo mismo.',
  'data.history.none': 'Todavía no hay cortes de cifras.',
  'data.history.cut': 'Corte del {moment}',
  'data.history.older': {
    one: 'Hay {count} corte anterior: está en <link>la API</link>.',
    other: 'Hay {count} cortes anteriores: están en <link>la API</link>.',
  },
  'data.history.copies':
    'De las candidaturas no guardamos copias viejas. Si alguien retira su consentimiento o deja de ser candidata, una copia vieja seguiría mostrando lo que ya no es público. Cada descarga sale de lo que es público en ese momento.',
  'data.program.title': 'Para programar',
  'data.program.text':
    'Hay una <api>API de lectura</api> con su descripción OpenAPI. Para tener todo, descarga <file>candidaturas.json</file>: no hace falta recorrer páginas.',
  'dictionary.title': 'Diccionario de datos',
  'dictionary.description':
    'Qué significa cada campo de los datos abiertos de {state}, de qué documento viene y cuándo está vacío.',
  'dictionary.files':
    'También en <csv>CSV</csv>, <json>JSON</json> y <schema>JSON Schema</schema>. Los libros de Excel llevan las mismas columnas que los CSV.',
  'dictionary.index': 'Archivos',
  'dictionary.fields': { one: '{count} campo', other: '{count} campos' },
  'dictionary.options': { one: '{count} opción', other: '{count} opciones' },
  'dictionary.empty': 'Vacío:',
  'dictionary.source': 'Fuente:',
  'api.title': 'API de lectura',
  'api.lead':
    'Lo mismo que muestra el sitio, para programas. Sin cuenta, sin clave y desde cualquier página web.',
  'api.description':
    'Cómo leer desde un programa las candidaturas de {state}: direcciones, ejemplos y límites.',
  'api.whole.title': 'Todo de una vez',
  'api.whole.text': 'Un archivo con todas las candidaturas. Es lo que conviene casi siempre.',
  'api.etag.title': 'Preguntar si algo cambió',
  'api.etag.text':
    'Cada respuesta trae un <code>ETag</code>. Envíalo en <code>If-None-Match</code>: si nada cambió recibes <code>304</code> sin contenido, y cuesta casi nada. Puedes preguntar cada minuto.',
  'api.query.title': 'Una consulta',
  'api.query.text':
    'Las listas van por páginas de 24; con <code>limit</code>, hasta 500. La respuesta dice cuántas hay (<code>total</code>) y cuántas páginas (<code>pages</code>).',
  'api.web.title': 'Desde otra página web',
  'api.web.text':
    'Se puede leer desde cualquier origen (CORS abierto), sin credenciales. Los archivos de <code>/datos</code> también.',
  'api.limits.title': 'Límites',
  'api.limits.quota':
    'No hay cuota. Si se piden muchos archivos distintos a la vez, la respuesta es <code>503</code> con <code>Retry-After</code>: espera esos segundos y repite. Los errores son <code>application/problem+json</code>.',
  'api.limits.gone':
    'Lo que dejó de ser público desaparece de la siguiente respuesta. Si guardas copias, vuelve a preguntar antes de mostrarlas.',
  'api.addresses.title': 'Direcciones',
  'api.addresses.text':
    'La descripción completa, con la forma de cada respuesta, está en <link>/api/public/openapi.json</link> (OpenAPI 3.1). En los archivos las palabras están en español; en la API, en inglés.',
  'api.parameters': 'Parámetros: {names}',
  'ordered.description':
    'Quiénes contienden en {state} por una acción afirmativa, por qué partido, y quiénes fueron electas.',
  'ordered.lead':
    'Quiénes se postularon por una acción afirmativa, por qué partido y en qué lugar, y quiénes fueron electas.',
  'ordered.about':
    'El INAI ordenó publicar esta lista (RRA 10703/21 y RRA 11955/21). Sigue aquí cuando los perfiles se cierran. Dice lo que consta en el registro; las respuestas de identidad son otra cosa y solo se muestran con consentimiento. Descárgala en <csv>CSV</csv>, <xlsx>Excel</xlsx> o <json>JSON</json>.',
  'ordered.name': 'Nombre',
  'ordered.action': 'Acción afirmativa',
  'ordered.party': 'Partido o coalición',
  'ordered.list': 'Núm. de lista',
  'ordered.principle': 'Principio',
  'ordered.gender': 'Género',
  'ordered.place': 'Cargo y lugar',
  'ordered.elected': 'Electa',
  'ordered.yes': 'Sí',
  'ordered.no': 'No',
  'ordered.unknown': 'Sin registrar todavía',
  'ordered.majority': 'Mayoría relativa',
  'ordered.proportional': 'Representación proporcional',
  'ordered.municipal': 'Ayuntamiento',
  'ordered.office': 'Cargo',
  'ordered.all': 'Todos',
  'ordered.allActions': 'Todas',
  'ordered.see': 'Ver la lista',
  'ordered.caption': '{candidacies}. Con resultado registrado: {recorded}.',
  'ordered.noneMatch': 'Nadie con lo que pides',
  'ordered.noneMatchText': 'Quita un filtro para ver a las demás.',
  'ordered.none': 'No hay candidaturas por acción afirmativa',
  'ordered.noneText': 'El registro no tiene ninguna candidatura postulada por una acción afirmativa.',
  'ordered.notYet': 'La lista se publica junto con los perfiles.',
} as const;
