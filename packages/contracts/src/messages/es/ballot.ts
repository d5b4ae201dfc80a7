export const ballot = {
  'ballot.title': 'Mi boleta',
  'ballot.titleIn': 'Tu boleta en {place}',
  'ballot.description': 'Todas las candidaturas que aparecen en tu boleta, por cargo.',
  'ballot.lead': '{order} Puedes imprimir esta página: lleva todas las listas abiertas.',
  'ballot.empty': 'Todavía no hay candidaturas aprobadas para esta boleta.',
  'ballot.offices': 'Cargos en esta boleta',
  'ballot.mate': 'Suplencia: {mate}',
  'ballot.standsIn': '(suplencia)',
  'ballot.otherDistrict': 'Elegir otro distrito de {place}',
  'ballot.otherPlace': 'Ver la boleta de otro lugar',
  'ballot.filterPlace': 'Filtrar las candidaturas de {place}',
  'ballot.shared': {
    one: '{place} pertenece a {count} distrito local.',
    other: '{place} se reparte entre {count} distritos locales: la boleta cambia según el tuyo.',
  },
  'ballot.byDistrict': 'La boleta cambia según tu distrito local. Elige el tuyo.',
  'ballot.chooseDistrict': 'Elige tu distrito local',
  'ballot.unsure':
    '¿No lo sabes? Puedes ver <link>las candidaturas de {place}</link>, que son las mismas en todo el municipio.',
} as const;
