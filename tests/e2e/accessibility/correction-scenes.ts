import { schema, sql, systemActor, withTenant } from '@conoceles/db';
import { type AccountActor, decideCorrection, requestCorrection, withholdSection } from '@conoceles/services';
import type { Product } from '../../support/product.ts';

type Scene = {
  readonly product: Product;
  readonly cast: { readonly admin: AccountActor; readonly published: string; readonly correctionId: string };
};

/** A correction that the party asks for, so that its pages have something to show. */
export async function askedCorrection({ deps }: Product, liaison: AccountActor, candidacyId: string) {
  const target = { candidacyId, kind: 'curricular' } as const;
  const reason = 'La fecha de la segunda actividad está equivocada.';
  const { corrections } = await requestCorrection(deps, liaison, target, { section: 'historia', reason });
  return { correctionId: corrections[0]?.id ?? '' };
}

/** Lets the admin apply corrections, as in Sonora, and grants the one that was asked for. */
export async function grantToAdmin({ product: { deps }, cast }: Scene) {
  const { tenantId } = cast.admin;
  const scope = { tenantId, actor: systemActor('accessibility'), scope: 'app' } as const;
  const way = JSON.stringify('admin');
  await withTenant(deps.db, scope, (tx) =>
    tx.update(schema.tenants).set({
      identity: sql`jsonb_set(identity, '{rules,corrections,appliedBy}', ${way}::jsonb)`,
    }),
  );
  await decideCorrection(deps, cast.admin, cast.correctionId, { decision: 'accept', text: '' });
}

export async function withholdContact({ product: { deps }, cast }: Scene) {
  const target = { candidacyId: cast.published, kind: 'curricular' } as const;
  const reason = 'La sección se revisa otra vez a petición de la autoridad.';
  await withholdSection(deps, cast.admin, target, { section: 'historia', motive: 'otro', reason });
}
