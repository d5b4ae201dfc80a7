/** Names of the controls of the review sheet. Ids are slugs, so a dot never appears in one. */
export const findingNames = {
  found: (section: string) => `seccion.${section}`,
  /** What was marked when the page was read: only what changed is sent, so that two people do not undo one another. */
  before: (section: string) => `habia.${section}`,
  motive: (section: string) => `motivo.${section}`,
  text: (section: string) => `texto.${section}`,
  points: (rubric: string, variable: string) => `puntos.${rubric}.${variable}`,
  pointsBefore: (rubric: string, variable: string) => `tenia.${rubric}.${variable}`,
} as const;
