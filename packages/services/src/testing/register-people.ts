import { randomUUID } from 'node:crypto';
import { ensureKeysOfCandidacies, schema, sealField, systemActor, withTenant } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';

/** Registers approved candidacies without account, as an import does, some with an address and some without. @returns their ids */
export async function registerPeople(
  { deps, tenantIdOf }: { readonly deps: ServiceDeps; readonly tenantIdOf: (slug: string) => string },
  tenant: string,
  { withMail, withoutMail }: { readonly withMail: number; readonly withoutMail: number },
): Promise<string[]> {
  const tenantId = tenantIdOf(tenant);
  const scope = { tenantId, actor: systemActor('test'), scope: 'identity' } as const;
  return withTenant(deps.db, scope, async (tx) => {
    const { candidacies, candidacyPrivate, nominations } = schema;
    const [place] = await tx
      .select()
      .from(nominations)
      .orderBy(nominations.ticketSlug, nominations.id)
      .limit(1);
    if (place === undefined) throw new Error(`no nomination in ${tenant}`);
    const createdAt = deps.realClock.now();
    const people = Array.from({ length: withMail + withoutMail }, (_, index) => ({
      id: randomUUID(),
      hasMail: index < withMail,
      serial: String(index).padStart(5, '0'),
    }));
    for (let start = 0; start < people.length; start += 500) {
      const some = people.slice(start, start + 500);
      await tx.insert(candidacies).values(
        some.map(({ id, serial }) => ({
          tenantId,
          id,
          processId: place.processId,
          nominationId: place.id,
          officeId: place.officeId,
          territoryId: place.territoryId,
          givenNames: 'Persona',
          firstSurname: `Inventada ${serial}`,
          displayName: `Persona Inventada ${serial}`,
          nameKey: `inventada ${serial} persona`,
          gender: 'woman' as const,
          role: 'owner' as const,
          ticketKey: `inventada-${serial}-${id}`,
          statusSince: createdAt,
          approvedOn: '2024-05-09',
          publicSlug: `inventada-${id}`,
          createdAt,
          updatedAt: createdAt,
        })),
      );
      const reachable = some.filter(({ hasMail }) => hasMail);
      await ensureKeysOfCandidacies(
        tx,
        reachable.map(({ id }) => id),
      );
      const rows = [];
      for (const { id, serial } of reachable) {
        const value = `persona.${serial}@ejemplo.mx`;
        const sealed = await sealField(tx, { candidacyId: id, purpose: 'contact-email', value });
        rows.push({ tenantId, candidacyId: id, contactEmailCipher: sealed, updatedAt: createdAt });
      }
      if (rows.length > 0) await tx.insert(candidacyPrivate).values(rows);
    }
    return people.map(({ id }) => id);
  });
}
