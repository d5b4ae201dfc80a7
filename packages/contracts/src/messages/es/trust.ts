/** What the internal body switches, how the site works, the integral privacy notice and the accessibility statement. */
export const trust = {
  'paused.title': 'La instancia interna puso en pausa este perfil el {day}, porque:',
  'paused.text':
    'Mientras tanto no se muestran sus respuestas ni su fotografía. Los datos de su registro siguen a la vista y la candidatura sigue en pie.',
  'banner.label': 'Aviso del organismo electoral',
  'banner.more': 'Saber más',
  'banner.about': 'sobre este aviso',
} as const;
