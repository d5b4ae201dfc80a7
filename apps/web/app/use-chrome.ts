import { useRouteLoaderData } from '@remix-run/react';
import type { Chrome } from './public-site/chrome.ts';
import type { loader as rootLoader } from './root.tsx';

/** Frame of this host's state, for portal pages; null on INE's and the platform's hosts. */
export function useChrome(): Chrome | null {
  return useRouteLoaderData<typeof rootLoader>('root')?.chrome ?? null;
}
