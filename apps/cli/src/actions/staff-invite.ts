import { systemActor } from '@conoceles/db';
import { inviteStaff, ServiceProblem } from '@conoceles/services';
import type { CommandContext } from '../commands/command.ts';
import type { StaffInviteOptions } from '../commands/staff-invite.ts';
import { findTenant } from '../database/find-tenant.ts';
import { withServices } from '../database/with-services.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';

const kinds = {
  instancia: 'admin',
  verificacion: 'reviewer',
  observacion: 'observer',
  enlace: 'liaison',
} as const;
const reviewed = { curricular: 'curricular', identidad: 'identity' } as const;

/** Opens an account of the staff or of a party and queues its mail. Gives the exit code. */
export async function inviteToStaff(options: StaffInviteOptions, context: CommandContext): Promise<number> {
  return withServices(context, async (deps) => {
    const { tenantId } = await findTenant(deps, options.tenant);
    const { opened } = await inviteStaff(deps, systemActor('staff:invite'), {
      tenantId,
      kind: kinds[options.kind],
      displayName: options.name,
      email: options.email,
      reviews: options.reviews.map((kind) => reviewed[kind]),
      party: options.party,
    }).catch(explain);
    console.log(
      opened
        ? 'Cuenta abierta. El enlace sale por correo en cuanto la cola de trabajos esté en marcha (npm start).'
        : 'Ya había una cuenta de ese tipo con ese correo; no se envió nada.',
    );
    return opened ? 0 : 3;
  });
}

function explain(error: unknown): never {
  if (!(error instanceof ServiceProblem)) throw error;
  throw new PlainFailure(
    error.detail ?? 'No se pudo abrir la cuenta.',
    'Revise --party y vuelva a intentar.',
  );
}
