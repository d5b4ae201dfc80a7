import { Verdict } from '@conoceles/contracts';
import { observationNames } from '../observation-names.ts';

export type ParsedVerdict =
  | { readonly verdict: Verdict }
  | { readonly errors: Readonly<Record<string, string>> };

const markedPrefix = observationNames.mark('');

/** The verdict a posted sheet gives, or what each field lacks. Sections are those whose box is marked. */
export function parseVerdict(form: FormData): ParsedVerdict {
  const sections = [...form.keys()]
    .filter((name) => name.startsWith(markedPrefix))
    .map((name) => name.slice(markedPrefix.length));
  const parsed = Verdict.safeParse({
    verdict: form.get('verdict'),
    contentHash: form.get('contentHash'),
    observations: sections.map((section) => ({
      section,
      motive: form.get(observationNames.motive(section)),
      text: form.get(observationNames.text(section)),
    })),
  });
  if (parsed.success) return { verdict: parsed.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const section = typeof path[1] === 'number' ? sections[path[1]] : undefined;
    if (section === undefined) errors.observaciones ??= message;
    else if (path[2] === 'motive') errors[observationNames.motive(section)] ??= 'Elige el motivo.';
    else errors[observationNames.text(section)] ??= message;
  }
  return { errors };
}
