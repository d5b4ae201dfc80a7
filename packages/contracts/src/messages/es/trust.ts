/** What the internal body switches, how the site works, the integral privacy notice and the accessibility statement. */
export const trust = {
  'paused.title': 'La instancia interna puso en pausa este perfil el {day}, porque:',
  'paused.text':
    'Mientras tanto no se muestran sus respuestas ni su fotografía. Los datos de su registro siguen a la vista y la candidatura sigue en pie.',
  'banner.label': 'Aviso del organismo electoral',
  'banner.more': 'Saber más',
  'banner.about': 'sobre este aviso',

  'trust.toConfirm': 'Por confirmar',
  'trust.seeMethod': 'Cómo funciona este sitio',
  'trust.frozen':
    'La publicación está congelada desde el {moment}: no se publica nada nuevo. Motivo: {message}',

  'method.title': 'Cómo funciona este sitio',
  'method.description': 'Quién captura, quién verifica, qué es público y con qué fundamento. {name}.',
  'method.lead': 'Quién escribe lo que lees, quién lo revisa, qué se muestra y por qué, y en qué orden.',
  'method.contents': 'En esta página',
  'method.who.title': 'Quién captura y quién verifica',
  'method.who.capture':
    'Captura los cuestionarios el partido que postula. En una coalición, el partido que postula esa candidatura según su convenio; en una candidatura común, el partido de origen; una candidatura independiente, la propia persona. Tienen {count} días naturales desde que reciben su cuenta (Lineamientos, art. 16).',
  'method.who.verify':
    'Verifica el {acronym}. La instancia interna que responde por el sistema es: {body}. Lo que no cumple se devuelve con su motivo a quien lo capturó, y se revisa otra vez.',
  'method.who.twoSteps': 'Dos personas distintas validan cada cuestionario antes de publicarlo.',
  'method.who.party':
    'Además, el partido (o la candidatura independiente) autoriza la publicación de exactamente lo que se envió.',
  'method.public.title': 'Qué es público y con qué fundamento',
  'method.public.caption': 'Vale igual para todas las candidaturas',
  'method.public.what': 'Dato',
  'method.public.when': 'Cuándo se muestra',
  'method.public.ground': 'Fundamento',
  'method.public.registry': 'Nombre, cargo, lugar, quién postula, fórmula, género y edad',
  'method.public.registryWhen': 'Desde que se aprueba la candidatura, mientras la publicación está abierta',
  'method.public.registryGround': 'Lineamientos, art. 4, numeral 6',
  'method.public.action': 'Acción afirmativa del registro',
  'method.public.actionWhen': 'Siempre que se muestra la candidatura; no requiere consentimiento',
  'method.public.actionGround': 'INAI, RRA 10703/21 y RRA 11955/21; TEPJF, SUP-RAP-289/2022',
  'method.public.curricular': 'Respuestas curriculares y fotografía',
  'method.public.curricularWhen': 'Cuando se validaron y se publicaron',
  'method.public.curricularAuthorised':
    'Cuando se validaron y se publicaron, y la persona lo autorizó (salvo que se registrara por acción afirmativa)',
  'method.public.curricularGround': 'Lineamientos, art. 9, fracción III, y art. 19, fracción I',
  'method.public.identity': 'Respuestas de identidad',
  'method.public.identityWhen':
    'Cuando se validaron y la persona dio su consentimiento expreso. Si lo retira, se ocultan en el acto',
  'method.public.identityGround': 'Lineamientos, art. 4, numeral 6',
  'method.public.never':
    'Clave de elector, fecha de nacimiento, correo y teléfono privados, formatos firmados',
  'method.public.neverWhen': 'Nunca',
  'method.public.rule': 'Qué muestra por sí sola una acción afirmativa, desde el {day}:',
  'method.public.type-only': 'solo su tipo.',
  'method.public.group-answers': 'las respuestas sobre ese grupo.',
  'method.public.whole-questionnaire': 'el cuestionario de identidad completo.',
  'method.order.title': 'En qué orden aparecen',
  'method.order.text':
    'Nadie aparece antes por visitas, por encuestas ni por haber contestado más. Quien no contestó ocupa el mismo espacio.',
  'method.order.draw':
    'Para repetir el sorteo de un día: por cada candidatura escribe la semilla, la fecha (AAAA-MM-DD) y su identificador (el «id» de la API pública), separados por «|»; calcula el SHA-256 de ese texto y ordena de menor a mayor.',
  'method.figures.title': 'Cómo se protegen las cifras',
  'method.figures.text':
    'Las estadísticas de los grupos se publican siempre, como conteos, y no requieren consentimiento. Un conteo menor que {count} no se muestra, y se ocultan también los que permitirían deducirlo restando tablas, fechas, filtros o perfiles publicados.',
  'method.dates.text':
    '«Capturado» es el día en que se envió por primera vez; «Publicado», el día en que llegó al sitio lo que lees; «Última corrección», el día en que cambió después de publicarse.',
  'method.corrections.title': 'Qué es una corrección',
  'method.corrections.none': 'Después de publicarse, lo escrito no se corrige.',
  'method.corrections.admin': {
    one: 'Después de publicarse puede pedirse una corrección. La aplica la instancia interna y la fecha queda a la vista.',
    other:
      'Después de publicarse pueden pedirse {count} correcciones. Las aplica la instancia interna y la fecha queda a la vista.',
  },
  'method.corrections.capturer': {
    one: 'Después de publicarse puede pedirse una corrección. Se abre esa sección a quien capturó y se verifica otra vez; mientras tanto se lee lo anterior.',
    other:
      'Después de publicarse pueden pedirse {count} correcciones. Se abre esa sección a quien capturó y se verifica otra vez; mientras tanto se lee lo anterior.',
  },
  'method.removed.title': 'Cuando algo sale del sitio',
  'method.removed.withheld':
    '<strong>Sección retenida.</strong> El organismo electoral la retiró. En su lugar dice cuándo, con qué motivo del artículo 18 y por qué; nunca lo que decía.',
  'method.removed.paused':
    '<strong>Perfil en pausa.</strong> Se revisa algo y, mientras tanto, no se muestran sus respuestas ni su fotografía. El perfil dice desde cuándo y por qué. La candidatura sigue en pie.',
  'method.removed.gone':
    '<strong>Candidatura sustituida o cancelada.</strong> Su perfil deja de publicarse en el acto. Su dirección dice qué pasó, cuándo y quién ocupa su lugar, sin datos personales.',
  'method.switches.title': 'Interruptores del sitio',
  'method.switches.text':
    'La instancia interna puede poner un aviso en todas las páginas, congelar la publicación (no se publica nada nuevo; lo que debe salir, sale) o cerrar el sitio por mantenimiento. Cada uso queda aquí con sus palabras.',
  'method.switches.never': 'No se ha usado ninguno.',
  'method.switches.caption': 'Usos de los interruptores, el más reciente primero',
  'method.switches.kind': 'Interruptor',
  'method.switches.banner': 'Aviso',
  'method.switches.maintenance': 'Mantenimiento',
  'method.switches.freeze': 'Publicación congelada',
  'method.switches.since': 'Desde',
  'method.switches.until': 'Hasta',
  'method.switches.now': 'Sigue',
  'method.switches.words': 'Qué se dijo',
  'method.switches.clock': 'Son horas reales del servicio; no siguen el reloj de demostración.',
  'method.pending.title': 'Por confirmar',
  'method.pending.text':
    'Los documentos del organismo no lo dicen. Rige la regla de base hasta que lo decida; aquí no se inventa nada.',

  'integral.title': 'Aviso de privacidad integral',
  'integral.description': 'Aviso de privacidad integral del {name}.',
  'integral.pendingText':
    'El organismo electoral aún no aprueba su aviso integral. Abajo está lo que sus documentos ya dicen; lo demás dice «por confirmar».',
  'integral.none':
    'El organismo electoral aún no aprueba su aviso integral y sus documentos no adelantan su contenido. Aparecerá aquí.',
  'integral.source': 'Fuente: {document}',
  'integral.simplified': 'Leer el aviso simplificado',
  'privacy.seeIntegral': 'Leer el aviso integral',

  'accessibility.title': 'Accesibilidad',
  'accessibility.description': 'Qué tan accesible es este sitio, cómo se prueba y qué falta. {name}.',
  'accessibility.lead':
    'Este sitio está hecho para que cualquier persona pueda leerlo, con el teclado, con un lector de pantalla, con letra grande o en un teléfono viejo.',
  'accessibility.target.title': 'Qué nos proponemos',
  'accessibility.target.text':
    'Cumplir las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA, en todas las páginas. Es el objetivo con el que se construye; nadie de fuera lo ha evaluado todavía.',
  'accessibility.tested.title': 'Cómo se prueba',
  'accessibility.tested.axe':
    'Cada cambio del sistema pasa una revisión automática (axe) de todas sus páginas, también vacías y con errores, y del contraste en modo oscuro.',
  'accessibility.tested.keyboard':
    'En cada página se recorre con el teclado el principio: lo primero es saltar al contenido y el foco siempre se ve.',
  'accessibility.tested.narrow':
    'Ninguna página se desborda a 320 píxeles de ancho, que equivale a un aumento de 400 %.',
  'accessibility.tested.scripts': 'Las páginas de consulta funcionan sin JavaScript y sin cookies.',
  'accessibility.limits.title': 'Límites que conocemos',
  'accessibility.limits.automatic':
    'Las pruebas son automáticas: no sustituyen la de personas que usan lectores de pantalla todos los días, que no se ha hecho.',
  'accessibility.limits.photos':
    'Las fotografías llevan el nombre de la persona, no una descripción de la imagen.',
  'accessibility.limits.answers':
    'Las respuestas se muestran como se escribieron: pueden tener abreviaturas o enlaces cuyo texto no dice a dónde llevan.',
  'accessibility.limits.pdf':
    'Los archivos PDF dicen su título y su idioma, pero no se han revisado con lectores de pantalla. La página dice lo mismo.',
  'accessibility.limits.languages':
    'Lo que escriben el organismo, los partidos y las personas candidatas está en español en todas las versiones del sitio.',
  'accessibility.contact.title': 'Si algo no te deja leer',
  'accessibility.contact.text': 'Escribe al {acronym} y di en qué página y qué pasó:',
  'accessibility.contact.pending': 'El correo de contacto del {acronym} está por confirmar.',
  'accessibility.date': 'Declaración del 26 de noviembre de 2026.',

  'footer.method': 'Cómo funciona',
  'footer.accessibility': 'Accesibilidad',

  'maintenance.title': 'El sitio está en mantenimiento',
  'maintenance.soon': 'Vuelve a intentarlo en unos minutos.',
  'maintenance.until': 'Abre de nuevo el {moment}, o antes.',
  'maintenance.since': 'Cerrado desde el {moment} por el {name} ({acronym}). Nada de lo publicado se perdió.',
  'maintenance.meanwhile': 'Mientras tanto',
  'maintenance.mail': 'Correo del {acronym}',
  'maintenance.open': 'Sigue abierto',
} as const;
