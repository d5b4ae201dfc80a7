import { z } from 'zod';
import { defineCommand } from './command.ts';

export const LighthouseOptions = z.object({
  tenant: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .default('hidalgo'),
  only: z.string().optional(),
  minimum: z.coerce.number().min(0).max(100).default(95),
});
export type LighthouseOptions = z.infer<typeof LighthouseOptions>;

export const lighthouse = defineCommand({
  name: 'lighthouse',
  summary: 'Califica con Lighthouse, como teléfono, las páginas públicas del sitio en marcha.',
  options: {
    tenant: { value: 'slug', summary: 'Estado que se visita (hidalgo si no se indica)' },
    only: { value: 'página', summary: 'Solo una: inicio, candidaturas, perfil, boleta, comparar…' },
    minimum: { value: 'n', summary: 'Calificación mínima de cada una de las cuatro (95 si no se indica)' },
  },
  input: LighthouseOptions,
  exitCodes: { 3: 'Lighthouse no está y no se pudo traer', 4: 'alguna calificación quedó por debajo' },
  run: async (options, context) => (await import('../actions/lighthouse.ts')).runLighthouse(options, context),
});
