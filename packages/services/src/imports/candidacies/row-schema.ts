import { z } from 'zod';
import { foldText, readableName } from '../../ine/format/ine-text.ts';
import { parseDay } from './parse-day.ts';

const blankToNull = (text: string | null) =>
  text === null || text.trim() === '' ? null : text.replace(/\s+/gu, ' ').trim();
const optional = z.string().nullable().transform(blankToNull);
const required = (message: string) => optional.pipe(z.string({ error: message }));

/** A code of the registry: capitals, without spaces or hyphens. */
const code = (pattern: RegExp, message: string) =>
  optional.transform((text, issues) => {
    const clean = text?.toUpperCase().replace(/[\s-]/gu, '') ?? null;
    if (clean === null || pattern.test(clean)) return clean;
    issues.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const day = optional.transform((text, issues) => {
  if (text === null) return null;
  const parsed = parseDay(text);
  if (parsed !== null) return parsed;
  issues.addIssue({ code: 'custom', message: `«${text}» no es una fecha. Escríbela como 31/03/2024.` });
  return z.NEVER;
});

/** Words to a closed value; `M` is left out of the genders on purpose: some lists mean «mujer» and others «masculino». */
const oneWordOf = <Value extends string>(words: Readonly<Record<string, Value>>, message: string) =>
  optional.transform((text, issues): Value | null => {
    if (text === null) return null;
    const value = words[foldText(text)];
    if (value !== undefined) return value;
    issues.addIssue({ code: 'custom', message: `«${text}»: ${message}` });
    return z.NEVER;
  });

const gender = oneWordOf(
  {
    mujer: 'woman',
    femenino: 'woman',
    f: 'woman',
    hombre: 'man',
    masculino: 'man',
    h: 'man',
    'no binaria': 'non-binary',
    'no binario': 'non-binary',
    'persona no binaria': 'non-binary',
    x: 'non-binary',
  },
  'escribe MUJER, HOMBRE o NO BINARIA.',
).pipe(z.enum(['woman', 'man', 'non-binary'], { error: 'Escribe el género.' }));

const role = oneWordOf(
  { propietaria: 'owner', propietario: 'owner', titular: 'owner', suplente: 'substitute' },
  'escribe PROPIETARIA o SUPLENTE.',
);

const decision = oneWordOf(
  { misma: 'same', 'misma persona': 'same', otra: 'different', 'otra persona': 'different' },
  'escribe MISMA u OTRA.',
);

/** One row of a list of candidacies, by the names of `candidacyColumns`, checked on its own. */
export const CandidacyRow = z.object({
  givenNames: required('Escribe el nombre.').transform(readableName),
  firstSurname: required('Escribe el primer apellido.').transform(readableName),
  secondSurname: optional.transform((name) => (name === null ? null : readableName(name))),
  gender,
  office: required('Escribe el cargo.'),
  territory: optional,
  nomination: required('Escribe el partido, la coalición o «Candidatura independiente».'),
  parties: optional,
  role,
  listNumber: optional.transform((text, issues) => {
    if (text === null) return null;
    if (/^\d{1,3}$/u.test(text) && Number(text) > 0) return Number(text);
    issues.addIssue({ code: 'custom', message: `«${text}» no es un lugar de lista.` });
    return z.NEVER;
  }),
  approvedOn: day,
  agreement: optional,
  affirmativeAction: optional,
  email: optional.pipe(z.email({ error: 'No es una dirección de correo.' }).nullable()),
  phone: optional.transform((text, issues) => {
    const digits = text?.replace(/[^\d+]/gu, '') ?? null;
    if (digits === null || /^\+?\d{10,15}$/u.test(digits)) return digits;
    issues.addIssue({ code: 'custom', message: 'Escribe el teléfono a 10 dígitos.' });
    return z.NEVER;
  }),
  voterKey: code(/^[A-ZÑ]{6}\d{8}[HMX]\d{3}$/u, 'La clave de elector tiene 18 caracteres.'),
  curp: code(/^[A-ZÑ]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/u, 'La CURP tiene 18 caracteres.'),
  birthDate: day,
  decision,
});
export type CandidacyRow = z.infer<typeof CandidacyRow>;
