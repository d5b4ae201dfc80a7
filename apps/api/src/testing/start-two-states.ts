import { fileURLToPath } from 'node:url';
import type { Caller } from '@conoceles/contracts';
import {
  applyTenantFolders,
  demonstrationAccounts,
  demonstrationDeskAccounts,
  loadDemonstration,
  resolveHost,
} from '@conoceles/services';
import { createTestDeps, type TestDeps } from '@conoceles/services/testing';
import { type RunningApi, sessionCookie, startApi } from './start-api.ts';

const root = fileURLToPath(new URL('../../../../tenants', import.meta.url));
export const slugs = ['hidalgo', 'morelos'] as const;
export type Slug = (typeof slugs)[number];
export const hostOf = (slug: Slug) => `${slug}.localhost`;

export type SignedKind = Exclude<Caller, 'anonymous'>;
export type TwoStates = {
  readonly deps: TestDeps;
  readonly api: RunningApi;
  readonly tenantIds: Readonly<Record<Slug, string>>;
  /** A new session of that kind: its cookie. */
  signIn(slug: Slug, kind: SignedKind): Promise<string>;
  stop(): Promise<void>;
};

/** Two demonstration states behind one API, with an account of every kind in each. */
export async function startTwoStates(): Promise<TwoStates> {
  const deps = await createTestDeps();
  await applyTenantFolders(deps, root, { slugs });
  await loadDemonstration(deps, root, { slugs });
  const tenantIds = {
    hidalgo: await tenantIdOf(deps, 'hidalgo'),
    morelos: await tenantIdOf(deps, 'morelos'),
  };
  const api = await startApi(deps);
  return {
    deps,
    api,
    tenantIds,
    signIn: (slug, kind) => signIn(api, slug, kind),
    stop: async () => {
      await api.stop();
      await deps.drop();
    },
  };
}

async function tenantIdOf(deps: TestDeps, slug: Slug): Promise<string> {
  const host = await resolveHost(deps, hostOf(slug));
  if (host?.kind !== 'tenant') throw new Error(`no tenant ${slug}`);
  return host.site.tenantId;
}

function credentialsOf(slug: Slug, kind: SignedKind): { email: string; passphrase: string } {
  const all = [...demonstrationAccounts(slug), ...demonstrationDeskAccounts];
  const found = all.find((account) => account.kind === kind);
  if (found === undefined) throw new Error(`no account of kind ${kind}`);
  return { email: found.email, passphrase: found.passphrase };
}

async function signIn(api: RunningApi, slug: Slug, kind: SignedKind): Promise<string> {
  const json = credentialsOf(slug, kind);
  const desk = deskHostOf(kind);
  const path = desk === null ? '/api/session' : '/api/platform/session';
  const answer = await api.call({ host: desk ?? hostOf(slug), method: 'POST', path, json });
  if (answer.status !== 200) throw new Error(`sign-in of ${kind} answered ${answer.status}: ${answer.text}`);
  return sessionCookie(answer);
}

/** Host of the desk a kind signs in at; null for the accounts of a state. */
export function deskHostOf(kind: Caller): string | null {
  if (kind === 'ine-viewer') return 'ine.localhost';
  return kind === 'operator' ? 'plataforma.localhost' : null;
}
