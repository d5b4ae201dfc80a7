import { z } from 'zod';
import { defineCommand } from './command.ts';

export const ScreenshotOptions = z.object({
  tenant: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .optional(),
  only: z.string().optional(),
});
export type ScreenshotOptions = z.infer<typeof ScreenshotOptions>;

export const screenshots = defineCommand({
  name: 'screenshots',
  summary: 'Retrata las páginas públicas del sitio en marcha: cada estado, cuatro anchos, claro y oscuro.',
  options: {
    tenant: { value: 'slug', summary: 'Solo un estado (todos si no se indica)' },
    only: { value: 'página', summary: 'Solo una: inicio, candidaturas, perfil, boleta, comparar…' },
  },
  input: ScreenshotOptions,
  exitCodes: { 4: 'alguna página se sale de su ancho' },
  run: async (options, context) =>
    (await import('../actions/screenshots.ts')).takeScreenshots(options, context),
});
