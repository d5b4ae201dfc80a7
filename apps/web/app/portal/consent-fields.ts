/** Names of the controls of the pages of authorisations. */
export const consentFields = {
  kinds: 'autorizaciones',
  means: 'medio',
  receivedOn: 'recibida',
  holder: 'conserva',
  file: 'archivo',
} as const;

/** What the buttons of those pages ask for. */
export const consentIntents = { give: 'otorgar', revoke: 'revocar', register: 'registrar' } as const;
