/** What stands around every page, and the words of the components. */
export const frame = {
  'frame.skip': 'Ir al contenido',
  'frame.main': 'Principal',
  'frame.demonstration': 'Aviso de demostración',
  'frame.demonstrationText': '<strong>Datos de demostración.</strong> Personas y respuestas inventadas.',
  'frame.clock': 'Reloj de demostración: {day}',
  'frame.languages': 'Idioma',
  'nav.home': 'Inicio',
  'nav.ballot': 'Mi boleta',
  'nav.candidacies': 'Candidaturas',
  'nav.about': 'Acerca',
  'footer.about': 'Acerca del sitio',
  'footer.privacy': 'Aviso de privacidad',
  'footer.enter': 'Acceso para candidaturas, partidos y personal',
  'footer.website': 'Sitio del {acronym}',
  'notice.contents.title': 'De quién son los contenidos',
  'notice.contents.text':
    'Los contenidos son responsabilidad exclusiva de los partidos políticos y de las personas candidatas que los capturan.',
  'notice.registry.title': 'Sin efectos en el registro',
  'notice.registry.text':
    'Lo que aquí se publica no tiene efecto alguno sobre el registro de las candidaturas.',
  'notice.selfRecognition.title': 'La autoadscripción no se verifica',
  'notice.selfRecognition.text':
    'Las respuestas de identidad son lo que cada persona reconoce de sí misma; no se piden ni se revisan comprobantes.',
  'notice.propaganda.title': 'No es propaganda',
  'notice.propaganda.text':
    'Este sitio informa con el mismo trato para todas las candidaturas. No promueve a nadie ni ordena por popularidad.',
  'pages.label': 'Páginas',
  'pages.previous': 'Anterior',
  'pages.next': 'Siguiente',
  'pages.page': 'Página {page} de {pages}',
  'breadcrumb.label': 'Ruta',
  'field.error': 'Error:',
  'field.optional': '(opcional)',
  'figure.of': 'de {whole}',
  'avatar.photo': 'Fotografía de {name}',
  'table.label': 'Tabla',
} as const;
