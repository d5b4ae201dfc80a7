import { z } from 'zod';
import { defineCommand } from './command.ts';

export const AcceptIneOptions = z.object({
  file: z.string().min(1),
  tenants: z.string().min(1).optional(),
  database: z.string().min(1).optional(),
});
export type AcceptIneOptions = z.infer<typeof AcceptIneOptions>;

export const acceptIne = defineCommand({
  name: 'accept:ine',
  summary: 'Lleva el libro del INE a una base vacía y de vuelta, y compara lo que sale celda por celda.',
  options: {
    file: {
      value: 'archivo',
      summary: 'Libro XLSX en el formato de base de datos del INE',
      isRequired: true,
    },
    tenants: {
      value: 'carpeta',
      summary: 'Carpetas de los estados del libro (tests/acceptance/tenants si no se indica)',
    },
    database: {
      value: 'url',
      summary: 'Base vacía donde hacerlo; si no se indica, una que se crea y se borra',
    },
  },
  input: AcceptIneOptions,
  run: async (options, context) =>
    (await import('../actions/accept-ine.ts')).acceptWorkbook(options, context),
});
