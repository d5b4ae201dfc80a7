import { PublicMaintenance, problemCatalogue } from '@conoceles/contracts';
import type { Words } from '../app/language/words.ts';
import { mastheadPlace, mastheadTitle } from '../app/public-site/site-names.ts';
import type { ReadPublic } from './document-unchanged.ts';
import type { PlainPage } from './plain-page.ts';

/** Seconds after which to come back when the OPL gave no hour of end. */
const retryUnknownSeconds = 300;
const retryMostSeconds = 3_600;

export type Closed = PublicMaintenance & { readonly closed: NonNullable<PublicMaintenance['closed']> };

export interface MaintenanceWatch {
  /** The closure in force of a state, or null. `version` is the one this process can vouch for; without it the origin is asked every time. */
  find: (asked: { tenantId: string; version: number | null; read: ReadPublic }) => Promise<Closed | null>;
}

/**
 * Remembers for each publication version of a state whether its site is closed: the switch moves the version, so every process asks again as soon as it knows.
 * An origin that does not answer fails the visit: nothing is shown that the OPL may have closed.
 */
export function watchMaintenance(clock: { now(): Date }): MaintenanceWatch {
  const held = new Map<string, { version: number; told: Promise<PublicMaintenance> }>();
  const ask = async (read: ReadPublic) => PublicMaintenance.parse(await read('maintenance'));
  const tell = ({ tenantId, version, read }: Parameters<MaintenanceWatch['find']>[0]) => {
    if (version === null) return ask(read);
    const known = held.get(tenantId);
    if (known?.version === version) return known.told;
    const told = ask(read);
    held.set(tenantId, { version, told });
    told.catch(() => held.delete(tenantId));
    return told;
  };
  return {
    find: async (asked) => {
      const told = await tell(asked);
      const { closed } = told;
      if (closed === null) return null;
      const hasEnded = closed.until !== null && Date.parse(closed.until) <= clock.now().getTime();
      return hasEnded ? null : { ...told, closed };
    },
  };
}

/** When to ask again: at the hour of end, never later than in an hour. */
export function retryAfterSeconds({ closed }: Closed, now: Date): number {
  if (closed.until === null) return retryUnknownSeconds;
  const left = Math.ceil((Date.parse(closed.until) - now.getTime()) / 1_000);
  return Math.min(Math.max(left, 1), retryMostSeconds);
}

/** The page that stands for the whole site: the OPL's words, when it comes back and whom to write to. */
export function maintenancePage(told: Closed, { t, moment, locale }: Words, brandVersion: string): PlainPage {
  const { closed, timeZone, contactEmail, website, acronym, name } = told;
  const mail = {
    href: `mailto:${contactEmail}`,
    text: contactEmail ?? '',
    note: t('maintenance.mail', { acronym }),
  };
  const links = [
    ...(contactEmail === null ? [] : [mail]),
    ...(website === null
      ? []
      : [
          {
            href: website,
            text: website.replace(/^https?:\/\/|\/$/gu, ''),
            note: t('footer.website', { acronym }),
          },
        ]),
    { href: '/entrar', text: t('footer.enter'), note: t('maintenance.open') },
  ];
  return {
    title: t('maintenance.title'),
    text: closed.message,
    notes: [
      closed.until === null
        ? t('maintenance.soon')
        : t('maintenance.until', { moment: moment(closed.until, timeZone) }),
      t('maintenance.since', { moment: moment(closed.since, timeZone), name, acronym }),
    ],
    links,
    linksTitle: t('maintenance.meanwhile'),
    locale,
    brand: {
      version: brandVersion,
      title: mastheadTitle({ ...told, siteTitle: told.title }),
      place: mastheadPlace({ ...told, siteTitle: told.title }),
    },
  };
}

/** The same for whoever asks the API. */
export function maintenanceProblem({ closed }: Closed, requestId: string) {
  const { status, title } = problemCatalogue.unavailable;
  const detail = `El sitio público está en mantenimiento: ${closed.message}`;
  return { type: '/problemas/unavailable', code: 'unavailable', title, status, detail, requestId };
}
