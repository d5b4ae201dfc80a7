import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';

/** More than any limit of a tenant, less than what would trouble the process. What exceeds it is counted and thrown away as it arrives. */
const keptBytes = 12 * 1024 * 1024;
const textBytes = 64 * 1024;

/** Name under which a form that was read says how much a file weighed that was too heavy to keep. */
export const weightField = (name: string) => `${name}.pesa`;

/**
 * Reads a posted form with a file as it arrives, whatever it weighs: a file of 50 MB must end in a page that says so, not in a broken connection nor in memory.
 * Other fields are kept, so that nothing typed is lost.
 */
export async function receiveForm(request: Request): Promise<FormData> {
  const isMultipart = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  if (!isMultipart) return request.formData();
  const heavy: [string, number][] = [];
  const form = await parseMultipart(request, async ({ name, filename, contentType, data }) => {
    const { parts, bytes } = await collect(data, filename === undefined ? textBytes : keptBytes);
    if (filename === undefined) return new TextDecoder().decode(Buffer.concat(parts));
    if (bytes > keptBytes) heavy.push([name, bytes]);
    return bytes === 0 || bytes > keptBytes ? undefined : new File(parts, 'archivo', { type: contentType });
  });
  for (const [name, bytes] of heavy) form.append(weightField(name), String(bytes));
  return form;
}

async function collect(
  data: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ parts: Uint8Array<ArrayBuffer>[]; bytes: number }> {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const part of data) {
    bytes += part.byteLength;
    if (bytes > limit) parts = [];
    else parts.push(Uint8Array.from(part));
  }
  return { parts, bytes };
}

export type ReceivedFile = { readonly file: File | null; readonly bytes: number };

/** The file of a form that was read, or at least its weight. */
export function fileOf(form: FormData, name: string): ReceivedFile {
  const file = form.get(name);
  if (file instanceof File) return { file, bytes: file.size };
  return { file: null, bytes: Number(form.get(weightField(name)) ?? 0) };
}
