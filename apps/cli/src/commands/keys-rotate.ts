import { z } from 'zod';
import { defineCommand } from './command.ts';

export const KeysRotateOptions = z.object({ tenant: z.string().min(1) });
export type KeysRotateOptions = z.infer<typeof KeysRotateOptions>;

export const keysRotate = defineCommand({
  name: 'keys:rotate',
  summary: 'Cambia las llaves de un estado y vuelve a cifrar todo lo que protegían.',
  options: { tenant: { value: 'slug', summary: 'Estado cuyas llaves se cambian', isRequired: true } },
  input: KeysRotateOptions,
  run: async (options, context) => (await import('../actions/keys-rotate.ts')).rotateKeys(options, context),
});
