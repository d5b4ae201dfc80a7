import type { ReactNode } from 'react';
import { Frame, type NavItem, SiteBanner, SiteFooter } from '../design/components/index.ts';
import { useWords } from '../language/words-context.tsx';
import { accessibilityHref, methodHref, privacyHref } from './addresses.ts';
import type { Chrome } from './chrome.ts';
import { LanguageLinks } from './language-links.tsx';

const pages = [
  { href: '/', label: 'nav.home' },
  { href: '/boleta', label: 'nav.ballot' },
  { href: '/candidaturas', label: 'nav.candidacies' },
  { href: '/estadisticas', label: 'nav.statistics' },
  { href: '/datos', label: 'nav.data' },
  { href: '/acerca', label: 'nav.about' },
] as const;

function useFooterLinks({ website, contactEmail, acronym }: Chrome): NavItem[] {
  const { t, href } = useWords();
  return [
    { href: href('/acerca'), label: t('footer.about') },
    { href: href(methodHref), label: t('footer.method') },
    { href: href(privacyHref), label: t('footer.privacy') },
    { href: href(accessibilityHref), label: t('footer.accessibility') },
    { href: '/entrar', label: t('footer.enter') },
    ...(website === null ? [] : [{ href: website, label: t('footer.website', { acronym }) }]),
    ...(contactEmail === null ? [] : [{ href: `mailto:${contactEmail}`, label: contactEmail }]),
  ];
}

/** The declared clock of a demonstration, in the page's language. */
function useClock({ demonstration, timeZone }: Chrome): { label: string } | null {
  const { t, dayOf } = useWords();
  return demonstration === null
    ? null
    : { label: t('frame.clock', { day: dayOf(demonstration.clock, timeZone) }) };
}

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
  const { t, href } = useWords();
  return (
    <Frame
      place={chrome.place}
      demonstration={useClock(chrome)}
      nav={pages.map((page) => ({
        href: href(page.href),
        label: t(page.label),
        current: page.href === current,
      }))}
      languages={<LanguageLinks place="masthead" />}
      footer={
        <SiteFooter
          owner={chrome.owner}
          links={useFooterLinks(chrome)}
          languages={<LanguageLinks place="footer" />}
        />
      }
      notice={chrome.banner !== null && <SiteBanner banner={chrome.banner} />}
      flush={flush}
    >
      {children}
    </Frame>
  );
}
