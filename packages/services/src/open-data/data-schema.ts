import { type DictionaryEntry, OpenDataset, OrderedDataset } from '@conoceles/contracts';
import { z } from 'zod';

type Node = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly 'x-fuente'?: string;
  readonly 'x-vacio'?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
};

/** The JSON Schema of `candidaturas.json`, made from the contract that its writer is checked against. */
export function datasetSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(OpenDataset);
  return {
    $schema,
    $id: '/datos/esquema.json',
    title: 'Candidatas y Candidatos, Conóceles: conjunto de datos públicos de una entidad',
    ...schema,
  };
}

/** Every field of the JSON files with what its contract says of it. */
export function schemaEntries(): DictionaryEntry[] {
  return [
    ...entriesOf('candidaturas.json', z.toJSONSchema(OpenDataset) as Node),
    ...entriesOf('acciones-afirmativas.json', z.toJSONSchema(OrderedDataset) as Node),
  ];
}

function entriesOf(archivo: string, node: Node, campo = ''): DictionaryEntry[] {
  const open = plain(node);
  const own =
    open.description === undefined
      ? []
      : [
          {
            archivo,
            campo,
            tipo: typeInWords(open),
            significado: open.description,
            fuente: open['x-fuente'] ?? '',
            opciones: (open.enum ?? []).map((clave) => ({ clave, etiqueta: clave })),
            vacio: open['x-vacio'] ?? 'Nunca.',
          },
        ];
  const inside = Object.entries(open.properties ?? {}).flatMap(([name, child]) =>
    entriesOf(archivo, child, campo === '' ? name : `${campo}.${name}`),
  );
  const items = open.items === undefined ? [] : entriesOf(archivo, open.items, `${campo}[]`);
  return [...own, ...inside, ...items];
}

/** What may be null is written as a choice of two. */
function plain(node: Node): Node {
  const some = node.anyOf?.find(({ type }) => type !== 'null');
  return some === undefined ? node : { ...some, ...node };
}

const formats: Readonly<Record<string, string>> = {
  date: 'fecha (AAAA-MM-DD)',
  'date-time': 'fecha y hora (RFC 3339, UTC)',
};
const types: Readonly<Record<string, string>> = {
  string: 'texto',
  integer: 'número entero',
  boolean: 'verdadero o falso',
  array: 'lista',
  object: 'objeto',
};

function typeInWords(node: Node): string {
  if (node.enum !== undefined) return 'una de las opciones';
  const name = [node.type].flat().find((one) => one !== 'null') ?? 'string';
  return formats[node.format ?? ''] ?? types[name] ?? name;
}
