/** What the site is, and the privacy notice around the state's own text. */
export const about = {
  'about.title': 'Acerca del sitio',
  'about.description': 'Qué es este sitio, de dónde viene su información y quién responde por ella. {name}.',
  'about.source.title': 'De dónde viene la información',
  'about.source.text':
    'Los datos de registro (nombre, cargo, lugar, quién postula, género, edad y acción afirmativa) vienen del registro de candidaturas aprobado por el {acronym}. Las respuestas las captura quien postula o la propia persona candidata, y el {acronym} las verifica antes de publicarlas.',
  'about.shown.title': 'Qué se muestra y qué no',
  'about.shown.text':
    'Las respuestas de identidad solo se muestran con el consentimiento expreso de la persona, que puede retirarlo en cualquier momento. La acción afirmativa del registro se muestra siempre. Nunca se publican la clave de elector, la fecha de nacimiento ni los datos de contacto privados.',
  'about.order.title': 'En qué orden aparecen las candidaturas',
  'about.order.text': '{order} Ninguna candidatura se ordena por popularidad ni por visitas.',
  'about.window.title': 'Cuándo se publica',
  'about.answerable.title': 'Quién responde por los contenidos',
  'about.answerable.text':
    'Los contenidos son responsabilidad exclusiva de los partidos políticos y de las personas candidatas. Lo que aquí se publica no tiene efecto alguno sobre el registro. La autoadscripción no se verifica. Este sitio informa y no es propaganda.',
  'about.contact': 'Contacto',
  'privacy.title': 'Aviso de privacidad',
  'privacy.description': 'Aviso de privacidad simplificado del {name}.',
  'privacy.version': 'Versión {version}',
  'privacy.pending': 'Texto por confirmar',
  'privacy.pendingText': 'El organismo electoral aún no aprueba el texto definitivo de este aviso.',
  'privacy.authorisations': 'Autorizaciones de la persona candidata',
  'privacy.authorisationsText':
    'Quien prefiera firmar en papel puede descargar el <link>formato de autorizaciones en blanco (PDF)</link>.',
  'privacy.readers': 'Quien consulta este sitio',
  'privacy.readersText':
    'Leer estas páginas no requiere cuenta. No usamos cookies en ellas ni guardamos qué perfiles consultas.',
} as const;
