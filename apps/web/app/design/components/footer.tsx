import type { ReactNode } from 'react';
import { useWords } from '../../language/words-context.tsx';
import type { NavItem } from './frame.tsx';

const notices = ['contents', 'registry', 'selfRecognition', 'propaganda'] as const;

/** The legal notices the Lineamientos ask for (art. 4), and who answers for the site. */
export function SiteFooter({
  owner,
  links,
  languages,
}: {
  owner: string;
  links: readonly NavItem[];
  /** The same page in other languages. */
  languages?: ReactNode;
}) {
  const { t, inSpanish } = useWords();
  return (
    <footer className="c-footer">
      <div className="c-page c-footer__row">
        <div className="c-footer__notices">
          {notices.map((notice) => (
            <p key={notice}>
              <strong>{t(`notice.${notice}.title`)}</strong>
              {t(`notice.${notice}.text`)}
            </p>
          ))}
        </div>
        {languages}
        <ul className="c-footer__links">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
        <p {...inSpanish}>{owner}</p>
      </div>
    </footer>
  );
}
