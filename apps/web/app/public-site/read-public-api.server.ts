import type { WebContext } from '../web-context.ts';

type Described = {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly summary?: string;
          readonly parameters?: readonly { readonly name: string; readonly in: string }[];
        };
      }
    >
  >;
};

export interface PublicOperation {
  path: string;
  summary: string;
  /** Names of what may follow «?». */
  query: string[];
}

/** What anyone may ask of the API, as the API describes itself. */
export async function readPublicApi(context: WebContext): Promise<PublicOperation[]> {
  const { fetch, host } = context.apiOptions;
  const answer = await fetch(new Request(`http://${host}/api/public/openapi.json`));
  if (!answer.ok) throw new Response(null, { status: 503 });
  const { paths } = (await answer.json()) as Described;
  return Object.entries(paths).flatMap(([path, { get }]) =>
    get === undefined
      ? []
      : [
          {
            path,
            summary: get.summary ?? '',
            query: (get.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name),
          },
        ],
  );
}
