import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../routes/session/frame.tsx';

/** What the frame already knows: who is signed in and the tenant's clock. */
export function useFrame() {
  const data = useRouteLoaderData<typeof loader>('routes/session/frame');
  return {
    me: data?.me ?? null,
    timeZone: data?.timeZone ?? 'America/Mexico_City',
    demonstration: data?.demonstration ?? null,
  };
}
