import type { NavItem } from './frame.tsx';

const notices: readonly { title: string; text: string }[] = [
  {
    title: 'De quién son los contenidos',
    text: 'Los contenidos son responsabilidad exclusiva de los partidos políticos y de las personas candidatas que los capturan.',
  },
  {
    title: 'Sin efectos en el registro',
    text: 'Lo que aquí se publica no tiene efecto alguno sobre el registro de las candidaturas.',
  },
  {
    title: 'La autoadscripción no se verifica',
    text: 'Las respuestas de identidad son lo que cada persona reconoce de sí misma; no se piden ni se revisan comprobantes.',
  },
  {
    title: 'No es propaganda',
    text: 'Este sitio informa con el mismo trato para todas las candidaturas. No promueve a nadie ni ordena por popularidad.',
  },
];

/** The legal notices the Lineamientos ask for (art. 4), and who answers for the site. */
export function SiteFooter({ owner, links }: { owner: string; links: readonly NavItem[] }) {
  return (
    <footer className="c-footer">
      <div className="c-page c-footer__row">
        <div className="c-footer__notices">
          {notices.map((notice) => (
            <p key={notice.title}>
              <strong>{notice.title}</strong>
              {notice.text}
            </p>
          ))}
        </div>
        <ul className="c-footer__links">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
        <p>{owner}</p>
      </div>
    </footer>
  );
}
