/** The address of the database without user and password: the running system signs in with accounts of its own. */
export function addressWithoutAccount(url: string): string {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  return address.href;
}
