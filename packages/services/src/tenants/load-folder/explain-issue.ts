import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A rule broken at a path, said in Spanish with its mend. `key` points at a key that should not be there. */
export type Explanation = { path: PropertyKey[]; message: string; key?: string };

/** What each issue of a schema means to the person who edits the folder. Alternatives are told by the one that came nearest. */
export function explainIssue(issue: Issue, above: readonly PropertyKey[] = []): Explanation[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.toSorted((one, other) => one.length - other.length)[0];
    if (nearest !== undefined) return nearest.flatMap((inner) => explainIssue(inner, path));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path,
      key,
      message: `«${key}» no existe aquí: corrige el nombre o quítalo.`,
    }));
  }
  return [{ path, message: explainOne(issue, path) }];
}

function explainOne(issue: Issue, path: readonly PropertyKey[]): string {
  const name = nameOf(path);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `Falta ${name}: agrégalo.`
        : `${capital(name)} debe ser ${TYPES[issue.expected] ?? issue.expected}: corrige el valor.`;
    case 'invalid_value':
      return issue.input === undefined
        ? `Falta ${name}: agrégalo (${issue.values.join(', ')}).`
        : `${capital(name)} no admite ese valor: usa uno de ${issue.values.join(', ')}.`;
    case 'invalid_union':
      return `${capital(name)} no corresponde a ninguna forma conocida: revisa el campo.`;
    case 'too_small':
      return `${capital(name)} está vacío o por debajo de ${issue.minimum}: complétalo.`;
    case 'too_big':
      return `${capital(name)} pasa de ${issue.maximum}: redúcelo.`;
    case 'invalid_format':
      return explainFormat(issue, name);
    case 'invalid_key':
      return `La clave ${name} no es válida: usa minúsculas, números y guiones.`;
    default:
      return issue.message;
  }
}

/** Our own schemas say the mend themselves; zod's English default is replaced. */
function explainFormat(issue: z.core.$ZodIssueInvalidStringFormat, name: string): string {
  const format = FORMATS[issue.format];
  if (format !== undefined) return `${capital(name)} debe ser ${format}: corrige el valor.`;
  return issue.message.startsWith('Invalid')
    ? `${capital(name)} no tiene la forma esperada: compáralo con la misma clave en otro OPL.`
    : `${capital(name)}: ${issue.message}`;
}

const TYPES: Record<string, string> = {
  string: 'un texto (entre comillas si parece número o fecha)',
  number: 'un número',
  int: 'un número entero',
  boolean: '«true» o «false»',
  array: 'una lista (líneas que empiezan con «- »)',
  object: 'un bloque de campos',
  record: 'un bloque de campos',
};

const FORMATS: Record<string, string> = {
  date: 'una fecha AAAA-MM-DD que exista',
  datetime: 'una fecha y hora AAAA-MM-DDThh:mm',
  url: 'una dirección web completa (https://…)',
  email: 'un correo electrónico',
};

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'el contenido del archivo';
  return typeof last === 'number' ? `el elemento ${last + 1}` : `«${String(last)}»`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
