import type { TenantSite } from '../actor.ts';

export type DeskHost = { readonly kind: 'ine' | 'platform' };
/** What a host name stands for: a state's site or one of the two desks. */
export type ResolvedHost = { readonly kind: 'tenant'; readonly site: TenantSite } | DeskHost;
