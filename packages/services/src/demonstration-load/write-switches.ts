import { and, desc, eq, schema } from '@conoceles/db';
import { publishSwitches } from '../site-switches/publish-switches.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import type { LoadContext } from './load-context.ts';
import { stableId } from './stable-id.ts';

const hourMs = 60 * 60 * 1000;

/** What the internal body switched, invented: a banner that was taken off, so that there is a history to read, and a paused profile. */
export async function writeSwitches({ tx, now, folder, createdAt }: LoadContext): Promise<void> {
  const { slug } = folder.identity;
  const account = demonstrationAccounts(slug).find(({ email }) => email.startsWith('instancia@'));
  const admin = stableId(`cuenta/${slug}/${account?.email}`);
  const { tenantId } = tx;
  await tx.insert(schema.siteSwitches).values({
    tenantId,
    kind: 'banner',
    message: 'Ejemplo inventado: corregimos el nombre de un municipio en las listas. Ya puedes consultarlas.',
    since: new Date(createdAt.getTime() - 6 * hourMs),
    setBy: admin,
    until: new Date(createdAt.getTime() - 2 * hourMs),
    endedBy: admin,
  });
  await publishSwitches(tx, createdAt);
  const { candidacies: c, curricularResponses: r } = schema;
  const [paused] = await tx
    .select({ id: c.id })
    .from(c)
    .innerJoin(r, and(eq(r.candidacyId, c.id), eq(r.state, 'published')))
    .where(eq(c.status, 'approved'))
    .orderBy(desc(c.nameKey), desc(c.id))
    .limit(1);
  if (paused === undefined) return;
  await tx.insert(schema.profilePauses).values({
    tenantId,
    candidacyId: paused.id,
    reason: 'Ejemplo inventado: se revisa una inconformidad sobre una de sus propuestas.',
    since: new Date(now.getTime() - 20 * hourMs),
    pausedBy: admin,
  });
}
