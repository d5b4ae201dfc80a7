import { fieldNames } from '../form/field-names.ts';

/** What a form holds besides files and its own fingerprint, as it would be sent. */
export function entriesOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form).entries()].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !name.startsWith('_') ? [[name, value]] : [],
  );
}

/** The same as a body; equal forms give equal text. */
export function snapshotOf(form: HTMLFormElement): string {
  return new URLSearchParams(entriesOf(form)).toString();
}

export function baseOf(form: HTMLFormElement): string {
  const base = form.elements.namedItem(fieldNames.base);
  return base instanceof HTMLInputElement ? base.value : '';
}

/** At once for a save that waits; the component keeps it too, or the next render would put the first one back. */
export function putBase(form: HTMLFormElement, value: string): void {
  const base = form.elements.namedItem(fieldNames.base);
  if (base instanceof HTMLInputElement) base.value = value;
}

/** Whether something was already written or marked in what the server sent. */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some((option) => option.selected !== option.defaultSelected);
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    if (!(control instanceof HTMLInputElement)) return false;
    if (control.type === 'file' || control.type === 'hidden') return false;
    return control.value !== control.defaultValue || control.checked !== control.defaultChecked;
  });
}

/** What a person would want to keep of a form: its texts, one after the other. */
export function textsOf(form: HTMLFormElement): string {
  const controls = form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    'textarea, input:not([type]), input[type=text], input[type=tel]',
  );
  return [...controls]
    .map(({ value }) => value.trim())
    .filter((value) => value !== '')
    .join('\n\n');
}
