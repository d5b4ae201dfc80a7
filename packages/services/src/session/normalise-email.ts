/** One spelling per address: what is compared, hashed and written to. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
