import { z } from 'zod';
import { defineCommand } from './command.ts';

export const ImportCandidaciesOptions = z.object({
  tenant: z.string().min(1),
  file: z.string().min(1),
  confirm: z.boolean().default(false),
});
export type ImportCandidaciesOptions = z.infer<typeof ImportCandidaciesOptions>;

export const importCandidacies = defineCommand({
  name: 'import:candidacies',
  summary: 'Revisa una relación de candidaturas, renglón por renglón, y con --confirm la registra.',
  options: {
    tenant: { value: 'slug', summary: 'Estado que la recibe', isRequired: true },
    file: { value: 'archivo', summary: 'Relación en XLSX o CSV (UTF-8 o Latin-1)', isRequired: true },
    confirm: { summary: 'Registra lo revisado; sin ella no se cambia nada' },
  },
  input: ImportCandidaciesOptions,
  exitCodes: { 4: 'la relación tiene renglones que corregir' },
  run: async (options, context) =>
    (await import('../actions/import-candidacies.ts')).importList(options, context),
});
