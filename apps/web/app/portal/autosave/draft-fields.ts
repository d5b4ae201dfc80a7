import type { Fields } from '../form/field-names.ts';

type Entries = readonly (readonly [string, string])[];

/** The controls of a form from what was kept of it. */
export function fieldsOfEntries(entries: Entries): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of entries) {
    fields[name] ??= [];
    fields[name].push(value.replace(/\r\n?/gu, '\n'));
  }
  return fields;
}

/** Whether two forms say the same: blank controls say nothing. */
export function sayTheSame(one: Fields, other: Fields): boolean {
  return said(one) === said(other);
}

function said(fields: Fields): string {
  const told = Object.entries(fields)
    .map(
      ([name, values]) =>
        [name, values.map((value) => value.trim()).filter((value) => value !== '')] as const,
    )
    .filter(([, values]) => values.length > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(told);
}
