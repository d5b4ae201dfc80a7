import { ApiProblem } from '@conoceles/api-client';
import { RegisterConsents, signedFormMaxBytes, tooLargeWords } from '@conoceles/contracts';
import type { PortalApi } from '../api.ts';
import { consentFields } from '../consent-fields.ts';
import { fieldErrors } from './problems.ts';
import { fileOf } from './receive-form.ts';

/** What the form shows again after a refusal: why, and everything typed and marked. */
export interface RegistrationRejection {
  readonly errors: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, readonly string[]>>;
}

type Refused = { readonly rejection: RegistrationRejection; readonly status: number };

/** Registers the signed form of a posted page. @returns why not, with what was typed; null when it is registered */
export async function registerForm(
  api: PortalApi,
  candidacyId: string,
  form: FormData,
): Promise<Refused | null> {
  const { file, bytes } = fileOf(form, consentFields.file);
  const refuse = (errors: Readonly<Record<string, string>>, status: number): Refused => ({
    rejection: { errors, typed: typedIn(form) },
    status,
  });
  if (bytes > signedFormMaxBytes) {
    return refuse({ [consentFields.file]: tooLargeWords('El archivo', bytes, signedFormMaxBytes) }, 413);
  }
  const one = (name: string) => form.get(name) || undefined;
  const parsed = RegisterConsents.safeParse({
    kinds: form.getAll(consentFields.kinds),
    means: one(consentFields.means),
    receivedOn: one(consentFields.receivedOn),
    holder: one(consentFields.holder),
  });
  if (!parsed.success) {
    const found: Record<string, string> = {};
    for (const { path, message } of parsed.error.issues) found[controlOf(String(path[0]))] ??= message;
    return refuse(found, 422);
  }
  try {
    await api.registerConsents(candidacyId, parsed.data, file);
    return null;
  } catch (error) {
    if (!(error instanceof ApiProblem) || ![409, 413, 415, 422].includes(error.status)) throw error;
    const found = Object.entries(fieldErrors(error)).map(([name, text]) => [controlOf(name), text] as const);
    if (found.length > 0) return refuse(Object.fromEntries(found), error.status);
    const place = error.status === 409 ? consentFields.kinds : consentFields.file;
    return refuse({ [place]: error.detail ?? error.title }, error.status);
  }
}

function controlOf(field: string): string {
  const known: Readonly<Record<string, string>> = consentFields;
  return known[field] ?? consentFields.kinds;
}

function typedIn(form: FormData): Readonly<Record<string, readonly string[]>> {
  const names = [consentFields.kinds, consentFields.means, consentFields.receivedOn, consentFields.holder];
  return Object.fromEntries(
    names.map((name) => [
      name,
      form.getAll(name).filter((value): value is string => typeof value === 'string'),
    ]),
  );
}
