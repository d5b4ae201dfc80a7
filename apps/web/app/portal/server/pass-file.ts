const carried = ['content-type', 'content-disposition', 'content-length', 'content-security-policy'] as const;

/** A file as the API writes it, on its way to the browser and to no cache. */
export function passFile(file: Response): Response {
  const headers = new Headers({ 'Cache-Control': 'private, no-store' });
  for (const name of carried) {
    const value = file.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(file.body, { headers });
}
