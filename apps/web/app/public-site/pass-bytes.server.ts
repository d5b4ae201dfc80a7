import { asPageError } from '../api.server.ts';

type Call = Promise<{ arrayBuffer: () => Promise<ArrayBuffer>; headers: Headers }>;

/** A file of the API as a document of the site; a refusal becomes the page of its status. */
export async function passBytes(
  call: Call,
  headersOf: (answer: Headers) => Record<string, string>,
): Promise<Response> {
  try {
    const answer = await call;
    return new Response(await answer.arrayBuffer(), { headers: headersOf(answer.headers) });
  } catch (error) {
    throw asPageError(error);
  }
}
