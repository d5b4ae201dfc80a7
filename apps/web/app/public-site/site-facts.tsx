import type { PublicSite } from '@conoceles/contracts';
import { Notice } from '../design/components/index.ts';
import { InSpanish, useWords } from '../language/words-context.tsx';

/** Whom to write to, or that it is still to be confirmed: nothing is invented. */
export function Contact({ site }: { site: Pick<PublicSite, 'name' | 'contactEmail' | 'website'> }) {
  const { t } = useWords();
  const { name, contactEmail, website } = site;
  return (
    <p>
      <InSpanish>{name}</InSpanish>:{' '}
      {contactEmail === null ? (
        t('trust.toConfirm').toLocaleLowerCase()
      ) : (
        <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
      )}
      {website !== null && (
        <>
          {' · '}
          <a href={website}>{website.replace(/^https?:\/\/|\/$/gu, '')}</a>
        </>
      )}
    </p>
  );
}

/** That nothing new is published for now, and why; nothing while publication goes on. */
export function Frozen({ site }: { site: Pick<PublicSite, 'frozen' | 'timeZone'> }) {
  const { t, moment } = useWords();
  const { frozen, timeZone } = site;
  if (frozen === null) return null;
  return (
    <Notice tone="waiting">
      <p>{t('trust.frozen', { moment: moment(frozen.since, timeZone), message: frozen.message })}</p>
    </Notice>
  );
}
