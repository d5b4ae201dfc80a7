import type { ReactNode } from 'react';
import { Frame, SiteFooter } from '../design/components/index.ts';
import type { Chrome } from './chrome.ts';

const pages = [
  { href: '/', label: 'Inicio' },
  { href: '/boleta', label: 'Mi boleta' },
  { href: '/candidaturas', label: 'Candidaturas' },
  { href: '/acerca', label: 'Acerca' },
];

/** Frame of the citizen's pages. */
export function PublicFrame({
  chrome,
  current,
  flush = false,
  children,
}: {
  chrome: Chrome;
  current?: string;
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <Frame
      place={chrome.place}
      demonstration={chrome.demonstration}
      nav={pages.map((page) => ({ ...page, current: page.href === current }))}
      footer={<SiteFooter owner={chrome.owner} links={chrome.footerLinks} />}
      flush={flush}
    >
      {children}
    </Frame>
  );
}
