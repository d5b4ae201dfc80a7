import type { FieldProblem, SiteDesk, SwitchKind, SwitchOn } from '@conoceles/contracts';
import { recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { localInstant } from '../tenants/local-instant.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { findOn } from './load-switches.ts';
import { holdPublication } from './publication-lock.ts';
import { publishSwitches } from './publish-switches.ts';
import { siteDeskIn } from './read-site-desk.ts';

type Given = { readonly kind: SwitchKind; readonly input: SwitchOn };

const already: Readonly<Record<SwitchKind, string>> = {
  banner: 'Ya hay un aviso en el sitio. Quítalo antes de poner otro.',
  maintenance: 'El sitio ya está en mantenimiento. Ábrelo antes de cerrarlo otra vez.',
  freeze: 'La publicación ya está congelada.',
};

/**
 * Switches something on over the public site, with the words that citizens read: a banner, a page that stands for the whole site, or a stop to whatever is
 * new. It runs by the real clock: it is a fact of the service.
 * @throws ServiceProblem `invalid-input` (an hour of end that is past, or of what ends by hand); `state-conflict` when it is on already
 */
export async function switchOn(
  deps: ServiceDeps,
  actor: AccountActor,
  { kind, input }: Given,
): Promise<SiteDesk> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    // A freeze waits for what is being published; of two people who switch at once the second finds it on.
    await holdPublication(tx);
    const now = deps.realClock.now();
    const { timeZone } = await tenantContext(tx, deps.realClock);
    const until = untilOf({ kind, input }, { now, timeZone });
    if ((await findOn(tx, kind, now)) !== undefined)
      throw new ServiceProblem('state-conflict', already[kind]);
    await write(
      tx,
      { kind, message: input.message, link: linkOf({ kind, input }), since: now, until },
      actor,
    );
    await publishSwitches(tx, now);
    return siteDeskIn(tx, deps);
  });
}

type Switching = Pick<typeof schema.siteSwitches.$inferInsert, 'kind' | 'message' | 'link'> & {
  readonly since: Date;
  readonly until: Date | null;
};

async function write(tx: TenantTx, switching: Switching, actor: AccountActor): Promise<void> {
  const { siteSwitches } = schema;
  const [row] = await tx
    .insert(siteSwitches)
    .values({ tenantId: tx.tenantId, ...switching, setBy: actor.accountId })
    .returning({ id: siteSwitches.id });
  const { since, until, ...told } = switching;
  await recordAudit(tx, {
    at: since,
    verb: 'site.switch-on',
    entity: 'site-switch',
    entityId: row?.id ?? '',
    after: { ...told, until: until?.toISOString() ?? null },
  });
}

const linkOf = ({ kind, input }: Given) => (kind === 'banner' ? (input.link ?? null) : null);

function untilOf({ kind, input }: Given, { now, timeZone }: { now: Date; timeZone: string }): Date | null {
  if (kind !== 'maintenance' || input.until === undefined) return null;
  const until = localInstant(input.until, timeZone);
  if (until > now) return until;
  const errors: FieldProblem[] = [{ pointer: '/until', detail: 'Elige una hora que no haya pasado.' }];
  throw new ServiceProblem('invalid-input', undefined, errors);
}
