import { useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Frame } from './design/components/index.ts';
import { PublicFrame } from './public-site/public-frame.tsx';
import type { loader as rootLoader } from './root.tsx';

/** The frame of whatever host was called: the state's own, or a neutral one on the desks and when the state is silent. */
export function HostFrame({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof rootLoader>('root');
  const chrome = root?.chrome ?? null;
  if (chrome !== null) return <PublicFrame chrome={chrome}>{children}</PublicFrame>;
  return (
    <Frame
      place={{
        title: 'Candidatas y Candidatos, Conóceles',
        subtitle: 'Procesos electorales locales',
        brandVersion: root?.brandVersion ?? 'base',
      }}
    >
      {children}
    </Frame>
  );
}
