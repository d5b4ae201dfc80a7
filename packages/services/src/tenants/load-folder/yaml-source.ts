import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { TenantProblem } from './tenant-problem.ts';

/** Keys and indexes from the root of the file, as zod gives them. */
export type DataPath = readonly PropertyKey[];

/** A YAML file read with the place of everything in it, so that a rule can say where it was broken. */
export type YamlSource = {
  file: string;
  value: unknown;
  /** Mistakes of YAML itself; when there are any, `value` is undefined. */
  problems: TenantProblem[];
  /** A problem at the value of that path, at the nearest thing that exists above it, or at the key itself with `key`. */
  problemAt(path: DataPath, message: string, key?: string): TenantProblem;
};

/** A file that is missing or that YAML does not understand gives a source with problems, never an exception. */
export async function readYamlSource(path: string): Promise<YamlSource> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const file = displayPath(path);
  if (text === undefined) {
    return emptySource(file, [{ file, line: 1, column: 1, message: `Falta el archivo «${file}»: créalo.` }]);
  }
  return parseYamlSource(text, file);
}

/** A path as the person at the terminal would write it: from the working folder when it is inside. */
export function displayPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}

/** The same, from a text already in memory. */
export function parseYamlSource(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return emptySource(
      file,
      document.errors.map((error) => ({
        file,
        ...placeOf(lines, error.pos[0]),
        message: explainYamlError(error.code),
      })),
    );
  }
  return {
    file,
    value: document.toJS(),
    problems: [],
    problemAt: (path, message, key) => ({
      file,
      ...placeOf(lines, findOffset(document, path, key)),
      message,
    }),
  };
}

function emptySource(file: string, problems: TenantProblem[]): YamlSource {
  return {
    file,
    value: undefined,
    problems,
    problemAt: (_path, message) => ({ file, line: 1, column: 1, message }),
  };
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Offset of the deepest node of the path that exists; a value on a later line than its key is reported at the key. */
function findOffset(document: Document, path: DataPath, key: string | undefined): number {
  let node = resolve(document, document.contents);
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const next = child(document, node, step);
    if (next === undefined) return offset;
    node = next.node;
    offset = isScalar(node) || isSeqItem(step) ? (node?.range?.[0] ?? next.offset) : next.offset;
  }
  return key === undefined ? offset : (child(document, node, key)?.offset ?? offset);
}

const isSeqItem = (step: PropertyKey) => typeof step === 'number';

function child(document: Document, parent: Node | undefined, step: PropertyKey) {
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    if (pair === undefined) return undefined;
    const node = isNode(pair.value) ? resolve(document, pair.value) : undefined;
    return { node, offset: isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0 };
  }
  if (isSeq(parent)) {
    const item = parent.items[Number(step)];
    return isNode(item) ? { node: resolve(document, item), offset: item.range?.[0] ?? 0 } : undefined;
  }
  return undefined;
}

function resolve(document: Document, node: unknown): Node | undefined {
  if (isAlias(node)) return node.resolve(document);
  return isNode(node) ? node : undefined;
}

const YAML_MENDS: Record<string, string> = {
  DUPLICATE_KEY: 'Esta clave está dos veces en el mismo bloque: deja una sola.',
  BAD_INDENT:
    'La sangría no corresponde o antes falta un cierre: alinea la línea y revisa comillas, corchetes y llaves.',
  TAB_AS_INDENT: 'Hay un tabulador en la sangría: usa espacios.',
  MISSING_CHAR: 'Falta un carácter de cierre: revisa comillas, corchetes y llaves.',
  BLOCK_AS_IMPLICIT_KEY: 'Hay una línea mal sangrada o un «:» de más: pon el texto entre comillas.',
  MULTILINE_IMPLICIT_KEY: 'Una clave ocupa dos líneas: falta un «:» o una comilla de cierre.',
  UNEXPECTED_TOKEN: 'Aquí sobra un signo: revisa comillas, corchetes y guiones.',
};

function explainYamlError(code: string): string {
  return YAML_MENDS[code] ?? `El archivo no es YAML válido aquí (${code}): revisa sangrías y comillas.`;
}
