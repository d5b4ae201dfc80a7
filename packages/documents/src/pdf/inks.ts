/** Inks of our papers: dark enough for any printer, the same for every state. */
export const ink = '#1d1d1f';
export const quietInk = '#55555c';
export const rule = '#b9b9c0';
