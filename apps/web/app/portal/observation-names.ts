/** Names of the controls of one section of the review sheet. */
export const observationNames = {
  mark: (section: string) => `observar.${section}`,
  motive: (section: string) => `motivo.${section}`,
  text: (section: string) => `texto.${section}`,
} as const;
