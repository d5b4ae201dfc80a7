import { openApiHead } from './openapi.ts';

type Operation = { readonly 'x-callers'?: readonly string[]; readonly security?: unknown };
type Document = {
  readonly paths?: Readonly<Record<string, object>>;
  readonly components?: { readonly schemas?: unknown };
};

export const publicOpenApiHead = {
  ...openApiHead,
  info: {
    ...openApiHead.info,
    title: 'Candidatas y Candidatos, Conóceles: API pública de lectura',
    description:
      'Lo que cualquiera puede leer del sitio de una entidad, sin cuenta ni clave. Cada respuesta lleva un ETag: pregunta con If-None-Match y recibirás 304 si nada cambió. Para todo el conjunto, descarga /datos/candidaturas.json.',
  },
};

/** What the whole document says of reading without an account, and nothing of the rest. */
export function publicPart(document: Document): Document {
  const paths = Object.entries(document.paths ?? {}).flatMap(([path, methods]) => {
    const { get } = methods as { readonly get?: Operation };
    if (!path.startsWith('/api/public/') || get?.['x-callers']?.includes('anonymous') !== true) return [];
    const { 'x-callers': _callers, security: _security, ...described } = get;
    return [[path, { get: described }] as const];
  });
  const { components, ...rest } = document;
  const schemas = components?.schemas;
  return {
    ...rest,
    ...(schemas === undefined ? {} : { components: { schemas } }),
    paths: Object.fromEntries(paths),
  };
}
