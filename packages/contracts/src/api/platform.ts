import { z } from 'zod';
import { QuestionnaireKind, Slug } from '../questionnaire.ts';

/** INE and platform desks: tenants and their figures, never a person. */
export const PlatformTenant = z.object({
  slug: Slug,
  name: z.string(),
  acronym: z.string(),
  status: z.enum(['active', 'suspended']),
  host: z.string(),
  processName: z.string().nullable(),
  electionDay: z.iso.date().nullable(),
  candidacies: z.number().int(),
  questionnaires: z.array(
    z.object({
      kind: QuestionnaireKind,
      captured: z.number().int(),
      validated: z.number().int(),
      published: z.number().int(),
    }),
  ),
  takenAt: z.iso.datetime({ offset: true }).nullable(),
});
export type PlatformTenant = z.infer<typeof PlatformTenant>;
export const PlatformTenants = z.object({ items: z.array(PlatformTenant) });
export type PlatformTenants = z.infer<typeof PlatformTenants>;
