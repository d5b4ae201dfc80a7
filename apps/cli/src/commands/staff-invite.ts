import { z } from 'zod';
import { defineCommand } from './command.ts';

export const StaffInviteOptions = z.object({
  tenant: z.string().min(1),
  kind: z.enum(['instancia', 'verificacion', 'observacion', 'enlace']),
  name: z.string().trim().min(3).max(120),
  email: z.email(),
  reviews: z
    .string()
    .default('curricular,identidad')
    .transform((text) => text.split(',').map((word) => word.trim()))
    .pipe(z.array(z.enum(['curricular', 'identidad'])).min(1)),
  party: z.string().min(1).optional(),
});
export type StaffInviteOptions = z.infer<typeof StaffInviteOptions>;

export const staffInvite = defineCommand({
  name: 'staff:invite',
  summary: 'Abre la cuenta de alguien del OPL o de un partido y le envía su enlace de un solo uso.',
  options: {
    tenant: { value: 'slug', summary: 'Estado', isRequired: true },
    kind: { value: 'tipo', summary: 'instancia, verificacion, observacion o enlace', isRequired: true },
    name: { value: 'texto', summary: 'Nombre que se muestra', isRequired: true },
    email: { value: 'correo', summary: 'A dónde va el enlace', isRequired: true },
    reviews: {
      value: 'lista',
      summary: 'Qué verifica: curricular, identidad o ambos (ambos si no se indica)',
    },
    party: { value: 'slug', summary: 'Partido del enlace' },
  },
  input: StaffInviteOptions,
  exitCodes: { 3: 'la cuenta ya existía; no se envió nada' },
  run: async (options, context) =>
    (await import('../actions/staff-invite.ts')).inviteToStaff(options, context),
});
