import { z } from 'zod';
import { Slug } from '../questionnaire.ts';
import { Named, ProfilePause, PublicTerritory } from './public.ts';

/** What the internal body switches on over its public site, and the profiles whose answers it pauses. */

export const SwitchKind = z.enum(['banner', 'maintenance', 'freeze']);
export type SwitchKind = z.infer<typeof SwitchKind>;

const maxMessage = 300;

/** An empty field of a form is a field left out. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const SwitchOn = z.object({
  message: z
    .string('Escribe lo que leerá la ciudadanía.')
    .trim()
    .min(10, 'Escribe lo que leerá la ciudadanía (al menos 10 caracteres).')
    .max(maxMessage, `Usa ${maxMessage} caracteres como máximo.`),
  /** Of a banner. */
  link: optional(
    z
      .url({
        protocol: /^https$/u,
        hostname: z.regexes.domain,
        error: 'Escribe una dirección que empiece con https://',
      })
      .max(500, 'Usa una dirección más corta.'),
  ),
  /** Of a maintenance page: local date and time at which it ends by itself. */
  until: optional(
    z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u, 'Elige el día y la hora en que termina.'),
  ),
});
export type SwitchOn = z.infer<typeof SwitchOn>;

/** One use of a switch. `until` of one that is on is the hour at which it ends by itself. */
export const SiteSwitch = z.object({
  id: z.uuid(),
  kind: SwitchKind,
  message: z.string(),
  link: z.string().nullable(),
  since: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  on: z.boolean(),
  setBy: z.string(),
  /** Null while it is on, and when it ended by itself. */
  endedBy: z.string().nullable(),
});
export type SiteSwitch = z.infer<typeof SiteSwitch>;

const PausedProfile = z.object({
  candidacyId: z.uuid(),
  displayName: z.string(),
  office: z.string(),
  territory: z.string(),
  ...ProfilePause.shape,
});

export const SiteDesk = z.object({
  /** The hour of the clock on the wall: switches are facts of the service, not of a declared clock. */
  now: z.iso.datetime(),
  banner: SiteSwitch.nullable(),
  maintenance: SiteSwitch.nullable(),
  freeze: SiteSwitch.nullable(),
  /** The latest first. */
  history: z.array(SiteSwitch),
  paused: z.array(PausedProfile),
  pausedTotal: z.number().int(),
  /** Texts of the public site that the state's folder has not given yet. */
  pendingTexts: z.array(z.string()),
});
export type SiteDesk = z.infer<typeof SiteDesk>;

export const PauseProfile = z.object({
  reason: z
    .string('Escribe la razón que se leerá en el perfil.')
    .trim()
    .min(10, 'Escribe la razón que se leerá en el perfil (al menos 10 caracteres).')
    .max(500, 'Usa 500 caracteres como máximo.'),
});
export type PauseProfile = z.infer<typeof PauseProfile>;

/** What the public profile of a candidacy shows now, its pause and the earlier ones. */
export const PauseDesk = z.object({
  candidacyId: z.uuid(),
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  nomination: z.string(),
  publicSlug: Slug,
  /** Day that the notice would say. */
  today: z.iso.date(),
  /** Null where nothing of it is public now. */
  shown: z.object({ curricular: z.boolean(), photo: z.boolean(), identity: z.boolean() }).nullable(),
  paused: ProfilePause.nullable(),
  history: z.array(
    z.object({
      reason: z.string(),
      since: z.iso.datetime(),
      until: z.iso.datetime().nullable(),
      pausedBy: z.string(),
      resumedBy: z.string().nullable(),
    }),
  ),
  /** Words of the freeze in force: resuming waits for its end. */
  frozen: z.string().nullable(),
});
export type PauseDesk = z.infer<typeof PauseDesk>;
