import type { SwitchKind } from '@conoceles/contracts';
import { eq, schema, systemActor, withTenant } from '@conoceles/db';
import { type AccountActor, pauseProfile, switchOff, switchOn } from '@conoceles/services';
import { expect } from 'vitest';
import { ask } from '../../support/http.ts';
import type { Product } from '../../support/product.ts';
import { slug } from './cast.ts';

type Scene = {
  readonly product: Product;
  readonly cast: { readonly admin: AccountActor; readonly published: string; readonly whole: string };
};

const message = 'Corregimos datos de la lista de regidurías; consulta de nuevo más tarde.';
const link = 'https://www.ejemplo.mx/una-direccion-larga-para-que-tenga-que-partirse-en-pantallas-angostas';

export const switchedOn =
  (kind: SwitchKind) =>
  async ({ product, cast }: Scene) => {
    await switchOn(product.deps, cast.admin, { kind, input: { message, link } });
    // The door learns of it by a notice, which takes its moment on a busy machine.
    const { port, hosts } = product;
    const isClosed = async () => (await ask(port, hosts[slug] ?? '', '/acerca')).status === 503;
    if (kind === 'maintenance') await expect.poll(isClosed, { timeout: 5_000 }).toBe(true);
  };

export const switchedOff =
  (kind: SwitchKind) =>
  async ({ product: { deps, port, hosts }, cast }: Scene) => {
    await switchOff(deps, cast.admin, kind);
    const isOpen = async () => (await ask(port, hosts[slug] ?? '', '/acerca')).status === 200;
    if (kind === 'maintenance') await expect.poll(isOpen, { timeout: 5_000 }).toBe(true);
  };

const input = { reason: 'Se revisa una inconformidad sobre su contenido.' };

export const pausePublished = ({ product: { deps }, cast }: Scene) =>
  pauseProfile(deps, cast.admin, { candidacyId: cast.published, input });

/** The whole profile of the citizen's pages, by its address. */
export async function pauseWhole({ product: { deps }, cast }: Scene) {
  const { candidacies: c } = schema;
  const { tenantId } = cast.admin;
  const scope = { tenantId, actor: systemActor('accessibility'), scope: 'app' } as const;
  const [row] = await withTenant(deps.db, scope, (tx) =>
    tx.select({ id: c.id }).from(c).where(eq(c.publicSlug, cast.whole)),
  );
  return pauseProfile(deps, cast.admin, { candidacyId: row?.id ?? '', input });
}
