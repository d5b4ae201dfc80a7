import { z } from 'zod';
import { Slug } from '../questionnaire.ts';
import { PracticeState } from './practice.ts';

/** Kinds of account inside one tenant; INE viewers and platform operators live outside tenants, on hosts of their own. */
export const AccountKind = z.enum(['candidate', 'liaison', 'reviewer', 'admin', 'observer']);
export type AccountKind = z.infer<typeof AccountKind>;
export const PlatformKind = z.enum(['ine-viewer', 'operator']);
export type PlatformKind = z.infer<typeof PlatformKind>;

export const Passphrase = z
  .string('Escribe tu frase de acceso.')
  .min(12, 'La frase de acceso lleva al menos 12 caracteres.')
  .max(200, 'La frase de acceso lleva a lo más 200 caracteres.');

/** A key to sign in with for who has no mail, as a letter prints it or as it may be typed: «HID-7K3Q-9DXT». */
const accessKey = /^\s*[a-z]{3}[-\s]?[0-9a-z]{4}[-\s]?[0-9a-z]{4}\s*$/iu;
const nameToSignIn = 'Escribe tu correo, como nombre@ejemplo.mx, o la clave de tu carta, como HID-7K3Q-9DXT.';

export const SignIn = z.object({
  /** An address or an access key. */
  email: z
    .string(nameToSignIn)
    .max(254, nameToSignIn)
    .refine((name) => accessKey.test(name) || z.email().safeParse(name.trim()).success, nameToSignIn),
  passphrase: z.string('Escribe tu frase de acceso.').min(1, 'Escribe tu frase de acceso.').max(200),
});
export type SignIn = z.infer<typeof SignIn>;

export const ActivationToken = z.object({ token: z.string().min(20).max(200) });
export type ActivationToken = z.infer<typeof ActivationToken>;

export const ActivationOffer = z.object({
  displayName: z.string(),
  accountKind: AccountKind,
  /** Named by an independent candidacy. */
  isDelegate: z.boolean(),
  /** What to sign in with afterwards without mail. */
  accessKey: z.string().nullable(),
  privacyNotice: z.object({ version: z.string(), simplified: z.string() }),
});
export type ActivationOffer = z.infer<typeof ActivationOffer>;

/** First sign-in: sets the passphrase and accepts the privacy notice (the clock of art. 16 f starts here). */
export const Activation = ActivationToken.extend({
  passphrase: Passphrase,
  privacyNoticeVersion: z.string().min(1),
  acceptsPrivacyNotice: z.literal(true, 'Para continuar acepta el conocimiento del aviso de privacidad.'),
});
export type Activation = z.infer<typeof Activation>;

export const Me = z.object({
  accountId: z.uuid(),
  kind: z.union([AccountKind, PlatformKind]),
  displayName: z.string(),
  /** Kinds of questionnaire a reviewer verifies. */
  reviews: z.array(z.enum(['curricular', 'identity'])),
  candidacyId: z.uuid().nullable(),
  party: Slug.nullable(),
  expiresAt: z.iso.datetime(),
  /** To whoever may practise: whether it can, and whether this session is in it. */
  practice: PracticeState.nullable(),
});
export type Me = z.infer<typeof Me>;
