import { z } from 'zod';
import { Message } from './message.ts';

/** Tag of a language as it stands in addresses («en», «nah»). Spanish has none there. */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}$/u, 'Usa la clave de la lengua en dos o tres minúsculas (ISO 639).')
  .refine((tag) => tag !== 'es' && tag !== 'en' && tag !== 'api', 'Esa clave ya está en uso.');

/** A language the state brings: its own name for itself and the texts it says; the rest stay in Spanish. */
export const TenantLanguage = z.strictObject({
  tag: LanguageTag,
  name: z.string().min(1).max(40),
  messages: z.record(z.string(), Message),
});
export type TenantLanguage = z.infer<typeof TenantLanguage>;

/** A language a reader can choose; `version` changes with its texts. */
export const LanguageChoice = z.object({ tag: z.string(), name: z.string(), version: z.string() });
export type LanguageChoice = z.infer<typeof LanguageChoice>;
