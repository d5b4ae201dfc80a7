/** Names of the controls of the photograph's page. */
export const photoFields = {
  file: 'archivo',
  photoId: 'fotografia',
  replaces: 'sustituye',
  takenOn: 'tomada',
  preset: 'encuadre',
  left: 'izquierda',
  top: 'arriba',
  width: 'ancho',
  height: 'alto',
} as const;

/** What the buttons of the photograph's page ask for. */
export const photoIntents = {
  upload: 'subir',
  crop: 'encuadrar',
  autoCrop: 'encuadre-automatico',
  accept: 'usar',
  discard: 'descartar',
} as const;
