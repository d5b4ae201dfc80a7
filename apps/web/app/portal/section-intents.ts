/** What the buttons of a section ask for; the first is what Enter does. */
export const sectionIntents = {
  next: 'continuar',
  back: 'volver',
  photo: 'fotografia',
  take: 'tomar',
  leave: 'soltar',
} as const;

/** The button «Agregar otro» of a form without scripts sends this followed by the question. */
export const addIntentPrefix = 'agregar.';
