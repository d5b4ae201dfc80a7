/** What a reviewer of the demonstration asks to mend, on questions of the base questionnaire (motives of Lineamientos art. 18). */
export const OBSERVATIONS: readonly { questionId: string; text: string }[] = [
  {
    questionId: 'propuesta-1',
    text: 'La propuesta no dice en qué plazo se cumpliría. Agrega el plazo y la meta con la que se podrá medir.',
  },
  {
    questionId: 'propuesta-2',
    text: 'El texto alude a otra candidatura. Quita esa mención y describe sólo tu propuesta.',
  },
  {
    questionId: 'historia-profesional',
    text: 'Faltan los años en que realizaste cada actividad. Complétalos, por favor.',
  },
  {
    questionId: 'fotografia',
    text: 'La fotografía incluye un lema de campaña. Sube una imagen sin textos ni emblemas.',
  },
  {
    questionId: 'propuesta-genero',
    text: 'No queda clara la población a la que se dirige la propuesta. Descríbela, por favor.',
  },
  {
    questionId: 'trayectoria-politica',
    text: 'El texto repite la historia profesional. Describe tu participación política o ciudadana.',
  },
];
