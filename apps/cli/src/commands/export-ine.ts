import { z } from 'zod';
import { defineCommand } from './command.ts';

export const ExportIneOptions = z.object({
  tenant: z.string().min(1),
  scope: z.enum(['full', 'public']),
  out: z.string().min(1),
  process: z.string().min(1).optional(),
});
export type ExportIneOptions = z.infer<typeof ExportIneOptions>;

export const exportIne = defineCommand({
  name: 'export:ine',
  summary: 'Escribe la base de un estado en el formato del INE (XLSX, dos hojas).',
  options: {
    tenant: { value: 'slug', summary: 'Estado que se exporta', isRequired: true },
    scope: {
      value: 'full|public',
      summary: 'full: todo lo que tiene el OPL; public: solo lo que el público puede ver',
      isRequired: true,
    },
    out: { value: 'archivo', summary: 'Archivo que se escribe (.xlsx)', isRequired: true },
    process: { value: 'slug', summary: 'Proceso electoral (el vigente si no se indica)' },
  },
  input: ExportIneOptions,
  run: async (options, context) =>
    (await import('../actions/export-ine.ts')).writeIneExport(options, context),
});
