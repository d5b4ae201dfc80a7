/** «700 KB», «3.2 MB»: decimal units, as phones and offices count. A limit is rounded down and what exceeds it up, so that the two never read the same. */
export function sizeInWords(bytes: number, round: 'up' | 'down' = 'down'): string {
  const rounded = round === 'up' ? Math.ceil : Math.floor;
  if (bytes < 1_000_000) return `${rounded(bytes / 1000)} KB`;
  const tenths = rounded(bytes / 100_000) / 10;
  return `${tenths >= 10 ? rounded(tenths) : tenths} MB`;
}

/** What is said of a file over its limit, on the device and on the server alike. */
export function tooLargeWords(what: string, bytes: number, maxBytes: number): string {
  return `${what} pesa ${sizeInWords(bytes, 'up')}; el límite es ${sizeInWords(maxBytes)}.`;
}
