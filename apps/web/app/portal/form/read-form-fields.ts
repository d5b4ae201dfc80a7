import type { Fields } from './field-names.ts';

/** Characters nobody typed on purpose: controls other than tab and line feed. NUL stays, to be refused in words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const unwantedControls = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;

/**
 * Reads the text controls of a posted form. Browsers send line ends as CRLF; answers keep LF. Files and the form's own controls ("_…") are left out.
 */
export function readFormFields(form: FormData): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name.startsWith('_')) continue;
    const text = value.replace(/\r\n?/gu, '\n').replace(unwantedControls, '');
    const values = fields[name] ?? [];
    values.push(text);
    fields[name] = values;
  }
  return fields;
}
