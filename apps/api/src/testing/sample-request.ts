import type { Operation } from '@conoceles/contracts';
import type { RunningApi } from './start-api.ts';

type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly default?: unknown;
};

type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Schema;
};

type Described = {
  readonly operationId: Operation;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};

/** One operation as the API describes itself. */
export type ApiOperation = {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly described: Described;
};

/** Every operation of the running API, from the document it gives of itself: a new route is in it without anybody remembering. */
export async function readOperations(api: RunningApi): Promise<ApiOperation[]> {
  const answer = await api.call({ host: 'x.localhost', path: '/api/openapi.json' });
  const { paths } = answer.json() as { paths: Record<string, Record<string, Described>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      operation: described.operationId,
      method: method.toUpperCase(),
      path,
      described,
    })),
  );
}

export type Sample = {
  readonly path: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Record<string, string>;
};

/**
 * A request that passes the validation of its operation, so that what answers is the verb behind it.
 * @param given values of parameters and of fields of the body, by name; the rest is made from the description.
 */
export function sampleRequest(
  { method, path, described }: ApiOperation,
  given: Readonly<Record<string, unknown>>,
): Sample {
  const filled = path.replace(/\{(\w+)\}/gu, (_match, name: string) => {
    const schema = described.parameters?.find((one) => one.name === name)?.schema;
    return encodeURIComponent(String(given[name] ?? sampleOf(schema ?? {})));
  });
  const query = (described.parameters ?? [])
    .filter((one) => one.in === 'query' && one.required === true)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(given[name] ?? sampleOf(schema)))}`);
  const address = query.length === 0 ? filled : `${filled}?${query.join('&')}`;
  const content = described.requestBody?.content ?? {};
  const json = content['application/json'];
  const form = content['multipart/form-data'];
  if (json !== undefined) {
    const body = JSON.stringify(objectOf(json.schema, given));
    return { path: address, body, headers: { 'content-type': 'application/json' } };
  }
  if (form !== undefined) return { path: address, ...multipart(objectOf(form.schema, given)) };
  return method === 'GET' ? { path: address } : { path: address, body: '' };
}

/** A body is given whole where its schema alone does not tell what is valid. */
function objectOf(schema: Schema, given: Readonly<Record<string, unknown>>): unknown {
  const made = sampleOf(schema);
  if (typeof made !== 'object' || made === null) return made;
  const names = Object.keys(allProperties(schema));
  return { ...made, ...Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name))) };
}

function allProperties(schema: Schema): Readonly<Record<string, Schema>> {
  const inside = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return Object.assign({}, ...inside.map(allProperties), schema.properties);
}

function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice !== undefined) return sampleOf(choice);
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(sampleOf));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 0);
    case 'boolean':
      return true;
    default:
      return textOf(schema);
  }
}

const samples: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000000',
  date: '2024-05-09',
  'date-time': '2024-05-09T12:00:00Z',
  email: 'nadie@ejemplo.mx',
  uri: 'https://ejemplo.mx/',
};

function textOf({ format, minLength = 1 }: Schema): string {
  return (
    samples[format ?? ''] ??
    'texto de prueba '.repeat(Math.ceil(minLength / 16)).slice(0, Math.max(minLength, 12))
  );
}

function multipart(fields: unknown): { body: string; headers: Record<string, string> } {
  const boundary = 'frontera-de-prueba';
  const parts = Object.entries(fields as Record<string, unknown>).map(([name, value]) => {
    const file = name === 'file' || name.endsWith('File');
    const disposition = `content-disposition: form-data; name="${name}"${file ? '; filename="prueba.jpg"' : ''}`;
    const type = file ? '\r\ncontent-type: image/jpeg' : '';
    return `--${boundary}\r\n${disposition}${type}\r\n\r\n${String(value)}\r\n`;
  });
  return {
    body: `${parts.join('')}--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
