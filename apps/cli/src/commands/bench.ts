import { z } from 'zod';
import { defineCommand } from './command.ts';

export const BenchOptions = z.object({
  tenant: z.string().min(1).default('hidalgo'),
  path: z.string().startsWith('/').default('/candidaturas'),
  only: z.enum(['search', 'accounts', 'data']).optional(),
  seconds: z.coerce.number().min(1).max(60).default(5),
});
export type BenchOptions = z.infer<typeof BenchOptions>;

export const bench = defineCommand({
  name: 'bench',
  summary:
    'Mide en una corrida: página guardada, la misma compuesta, lista bajo RLS y nginx con los mismos bytes.',
  options: {
    tenant: { value: 'slug', summary: 'Estado que se visita (hidalgo si no se indica)' },
    path: { value: 'ruta', summary: 'Página pública (/candidaturas si no se indica)' },
    only: {
      value: 'parte',
      summary:
        '«search»: solo la búsqueda por nombre, en una base propia de 300 mil perfiles; «accounts»: emitir 7,000 cuentas; «data»: los archivos de datos abiertos con 7,500 perfiles',
    },
    seconds: { value: 'n', summary: 'Segundos por medición (5 si no se indica)' },
  },
  input: BenchOptions,
  run: async (options, context) => {
    if (options.only === 'search') return (await import('../actions/bench-search.ts')).benchSearch();
    if (options.only === 'data') {
      return (await import('../actions/bench-data.ts')).benchData(options.tenant);
    }
    if (options.only === 'accounts') {
      return (await import('../actions/bench-accounts.ts')).benchAccounts(options.tenant);
    }
    return (await import('../actions/bench.ts')).measureProduct(options, context);
  },
});
