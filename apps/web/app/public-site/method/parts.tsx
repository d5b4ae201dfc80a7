import type { PublicSite, PublicSwitch } from '@conoceles/contracts';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../design/components/index.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { orderText } from '../sentences.ts';

type Method = PublicSite['method'];
const strong = (text: ReactNode) => <strong>{text}</strong>;

export function Who({ site }: { site: Pick<PublicSite, 'method' | 'acronym'> }) {
  const { t } = useWords();
  const { method, acronym } = site;
  return (
    <>
      <h2 id="quien">{t('method.who.title')}</h2>
      {method !== null && (
        <>
          <p>{t('method.who.capture', { count: method.captureDays })}</p>
          <p>
            <Say
              text="method.who.verify"
              parts={{ acronym, body: <InSpanish>{method.internalBody}</InSpanish> }}
            />
          </p>
          {method.twoStepValidation && <p>{t('method.who.twoSteps')}</p>}
          {method.partyAuthorisesPublication && <p>{t('method.who.party')}</p>}
        </>
      )}
    </>
  );
}

export function Order({ site }: { site: Pick<PublicSite, 'order'> }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <h2 id="orden">{t('method.order.title')}</h2>
      <p>
        {orderText(words, site.order)} {t('method.order.text')}
      </p>
      {site.order.rule === 'drawn-daily' && <p>{t('method.order.draw')}</p>}
    </>
  );
}

export function Figures({ method }: { method: Method }) {
  const { t } = useWords();
  if (method === null) return null;
  return (
    <>
      <h2 id="cifras">{t('method.figures.title')}</h2>
      <p>{t('method.figures.text', { count: method.minimumCount })}</p>
    </>
  );
}

export function Corrections({ method }: { method: Method }) {
  const { t } = useWords();
  if (method === null) return null;
  const { allowed, appliedBy } = method.corrections;
  return (
    <>
      <h2 id="correcciones">{t('method.corrections.title')}</h2>
      <p>
        {allowed === 0
          ? t('method.corrections.none')
          : t(`method.corrections.${appliedBy}`, { count: allowed })}
      </p>
      <p>{t('method.dates.text')}</p>
    </>
  );
}

export function Removed() {
  const { t } = useWords();
  return (
    <>
      <h2 id="sale">{t('method.removed.title')}</h2>
      <p>
        <Say text="method.removed.withheld" parts={{ strong }} />
      </p>
      <p>
        <Say text="method.removed.paused" parts={{ strong }} />
      </p>
      <p>
        <Say text="method.removed.gone" parts={{ strong }} />
      </p>
    </>
  );
}

/** What was switched on over the site, in the words that were read then. */
export function Switches({ site }: { site: Pick<PublicSite, 'switches' | 'timeZone' | 'demonstration'> }) {
  const { t, moment } = useWords();
  const { switches, timeZone, demonstration } = site;
  const columns: Column<PublicSwitch>[] = [
    {
      key: 'kind',
      heading: t('method.switches.kind'),
      names: true,
      cell: ({ kind }) => t(`method.switches.${kind}`),
    },
    { key: 'since', heading: t('method.switches.since'), cell: ({ since }) => moment(since, timeZone) },
    {
      key: 'until',
      heading: t('method.switches.until'),
      cell: ({ until }) => (until === null ? t('method.switches.now') : moment(until, timeZone)),
    },
    {
      key: 'words',
      heading: t('method.switches.words'),
      cell: ({ message }) => <InSpanish>{message}</InSpanish>,
    },
  ];
  return (
    <section className="c-apart" aria-labelledby="interruptores">
      <h2 id="interruptores">{t('method.switches.title')}</h2>
      <p className="max-w-[70ch]">{t('method.switches.text')}</p>
      {switches.length === 0 ? (
        <p className="mt-3">{t('method.switches.never')}</p>
      ) : (
        <div className="mt-4">
          <DataTable
            caption={t('method.switches.caption')}
            label={t('method.switches.caption')}
            columns={columns}
            rows={switches}
            rowKey={({ kind, since }) => `${kind} ${since}`}
          />
          {demonstration !== null && (
            <p className="mt-2 text-small text-ink-soft">{t('method.switches.clock')}</p>
          )}
        </div>
      )}
    </section>
  );
}

/** What the state's documents have not settled. */
export function Pending({ method }: { method: Method }) {
  const { t, inSpanish } = useWords();
  if (method === null || method.pending.length === 0) return null;
  return (
    <>
      <h2 id="por-confirmar">{t('method.pending.title')}</h2>
      <p>{t('method.pending.text')}</p>
      <ul {...inSpanish}>
        {method.pending.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
