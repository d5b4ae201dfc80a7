import { z } from 'zod';
import { defineCommand } from './command.ts';

export const ImportSectionsOptions = z.object({
  tenant: z.string().min(1),
  file: z.string().min(1),
  source: z.string().min(1).max(200).default('Catálogo de secciones electorales del INE'),
});
export type ImportSectionsOptions = z.infer<typeof ImportSectionsOptions>;

export const importSections = defineCommand({
  name: 'import:sections',
  summary:
    'Revisa el catálogo de secciones renglón por renglón y, si no tiene errores, lo publica para «Mi boleta».',
  options: {
    tenant: { value: 'slug', summary: 'Estado que lo recibe', isRequired: true },
    file: {
      value: 'archivo',
      summary: 'CSV o XLSX con las columnas entidad, distrito local, municipio y sección',
      isRequired: true,
    },
    source: { value: 'texto', summary: 'De dónde viene, con su fecha (catálogo del INE si no se indica)' },
  },
  input: ImportSectionsOptions,
  exitCodes: { 4: 'el archivo tiene renglones que corregir; no se cambió nada' },
  run: async (options, context) =>
    (await import('../actions/import-sections.ts')).importSectionsFile(options, context),
});
