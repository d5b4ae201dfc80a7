import { z } from 'zod';
import { QuestionnaireKind, Slug } from '../questionnaire.ts';
import { Named, PublicTerritory, SectionView, WithheldView } from './public.ts';

/** Published sections that the OPL takes off the site with a public reason, and puts back. */

export const WithholdingPage = z.object({
  candidacyId: z.uuid(),
  kind: QuestionnaireKind,
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  nomination: z.string(),
  /** Published sections, withheld ones included. */
  sections: z.array(SectionView),
  withheld: z.array(WithheldView),
  motives: z.array(z.object({ slug: Slug, label: z.string() })),
  /** Today there, as the tombstone would say it. */
  today: z.iso.date(),
});
export type WithholdingPage = z.infer<typeof WithholdingPage>;

export const WithholdSection = z.object({
  section: z.string('Elige la sección.').min(1, 'Elige la sección.').max(80),
  motive: z.string('Elige el motivo.').min(1, 'Elige el motivo.').max(80),
  reason: z
    .string('Escribe la razón que se leerá en el sitio.')
    .trim()
    .min(10, 'Escribe la razón que se leerá en el sitio (al menos 10 caracteres).')
    .max(500, 'Usa 500 caracteres como máximo.'),
});
export type WithholdSection = z.infer<typeof WithholdSection>;
