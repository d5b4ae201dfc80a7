import type { ReactNode } from 'react';
import { Say, useWords } from '../../language/words-context.tsx';
import { Icon } from './icon.tsx';

export interface NavItem {
  href: string;
  label: string;
  current?: boolean;
}

/** What the frame says of the place: a state's site, INE's host or the platform's. */
export interface Place {
  title: string;
  /** «Hidalgo · IEEH»; who answers for the site. */
  subtitle: string;
  /** Version of the brand sheet and mark; `base` outside the states. */
  brandVersion: string;
  /** Where the mark leads. */
  homeHref?: string;
}

export interface FrameProps {
  place: Place;
  nav?: readonly NavItem[];
  /** Label of the declared clock («10 de mayo de 2024»); null when the process runs on real time. */
  demonstration?: { label: string } | null;
  /** The same page in other languages (citizens' pages). */
  languages?: ReactNode;
  /** Who is signed in, and how to leave (portals). */
  user?: ReactNode;
  footer?: ReactNode;
  /** What must stay in sight above everything (practice). */
  notice?: ReactNode;
  /** Desks: denser type and the whole width. */
  desk?: boolean;
  /** The first block of the page touches the masthead (home). */
  flush?: boolean;
  children: ReactNode;
}

function Ribbon({ label, wide }: { label: string; wide: boolean }) {
  const { t } = useWords();
  return (
    <aside className="c-ribbon" aria-label={t('frame.demonstration')}>
      <div className={`c-page c-ribbon__row${wide ? ' c-page--wide' : ''}`}>
        <span>
          <Say text="frame.demonstrationText" parts={{ strong: (text) => <strong>{text}</strong> }} />
        </span>
        <span>{label}</span>
      </div>
    </aside>
  );
}

/** More places than fit beside the mark: they take a row of their own. */
const fewPlaces = 5;

function Masthead({
  place,
  nav,
  languages,
  user,
  wide,
}: {
  place: Place;
  nav: readonly NavItem[];
  languages: ReactNode;
  user: ReactNode;
  wide: boolean;
}) {
  const { t, href, inSpanish } = useWords();
  return (
    <header className="c-masthead">
      <div className={`c-page c-masthead__row${wide ? ' c-page--wide' : ''}`}>
        <a className="c-masthead__brand" href={place.homeHref ?? href('/')}>
          <img
            className="c-masthead__mark"
            src={`/marca/${place.brandVersion}.svg`}
            alt=""
            width={48}
            height={48}
          />
          <span {...inSpanish}>
            <span className="c-masthead__title">{place.title}</span>
            <span className="c-masthead__place">{place.subtitle}</span>
          </span>
        </a>
        {languages}
        {nav.length > 0 && (
          <nav
            aria-label={t('frame.main')}
            className={nav.length > fewPlaces ? 'c-masthead__row-nav' : undefined}
          >
            <ul className="c-nav">
              {nav.map((item) => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {user !== undefined && user !== null && <div className="c-masthead__user">{user}</div>}
      </div>
    </header>
  );
}

/** Every page stands in this frame: ribbon and clock of a demonstration, masthead, the page, footer. */
export function Frame({
  place,
  nav = [],
  demonstration = null,
  languages,
  user,
  footer,
  notice,
  desk = false,
  flush = false,
  children,
}: FrameProps) {
  const { t } = useWords();
  return (
    <>
      <a className="c-skip" href="#contenido">
        {t('frame.skip')}
      </a>
      {notice}
      {demonstration !== null && <Ribbon label={demonstration.label} wide={desk} />}
      <Masthead place={place} nav={nav} languages={languages} user={user} wide={desk} />
      <main
        id="contenido"
        tabIndex={-1}
        className={`c-main${flush ? ' c-main--flush' : ''}${desk ? ' c-desk' : ''}`}
      >
        {flush ? children : <div className={`c-page${desk ? ' c-page--wide' : ''}`}>{children}</div>}
      </main>
      {footer}
    </>
  );
}

/** Who is signed in and the button that ends the session (a POST: leaving changes something). */
export function SignedIn({ name, role, action = '/salir' }: { name: string; role: string; action?: string }) {
  const { t } = useWords();
  return (
    <>
      <span>
        <b>{name}</b> · {role}
      </span>
      <form method="post" action={action}>
        <button type="submit" className="c-button c-button--quiet c-button--small">
          <Icon name="sign-out" />
          {t('frame.signOut')}
        </button>
      </form>
    </>
  );
}
