import { inArray, schema, systemActor, withTenant } from '@conoceles/db';
import type { Product } from '../../support/product.ts';

type Scene = {
  readonly product: Product;
  readonly cast: { readonly mine: string; readonly published: string };
};

/** The registry says that two candidacies are of one person: what was captured in one is offered in the other. */
export async function standTwice({ product: { deps, siteOf }, cast }: Scene, slug = 'jalisco') {
  const { candidacyPrivate: p } = schema;
  const { tenantId } = siteOf(slug);
  const scope = { tenantId, actor: systemActor('accessibility'), scope: 'identity' } as const;
  await withTenant(deps.db, scope, (tx) =>
    tx
      .update(p)
      .set({ voterKeyHash: 'la misma persona' })
      .where(inArray(p.candidacyId, [cast.mine, cast.published])),
  );
}
