import type { DictionaryEntry } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { apiOf, load } from '../../api.server.ts';
import { Breadcrumb, PageHeading } from '../../design/components/index.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { dataFileHref, openDataHrefs } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { figuresSheet } from '../../public-site/sheets.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export const links = figuresSheet;

export async function loader({ context }: LoaderFunctionArgs) {
  const [site, dictionary] = await Promise.all([
    readSite(context),
    load(apiOf(context).api.public.dictionary.$get()),
  ]);
  const { t } = context.language.words;
  const head = pageHead(context, {
    title: t('dictionary.title'),
    siteTitle: fullSiteTitle(site),
    description: t('dictionary.description', { state: site.stateName }),
    address: openDataHrefs.dictionary,
    hidden: site.demonstration !== null,
  });
  return json({ site, dictionary, chrome: chromeOf(site), head });
}

export const meta = headOf;

const manyOptions = 8;

function Options({ options }: { options: DictionaryEntry['opciones'] }) {
  const { t, inSpanish } = useWords();
  const list = (
    <ul className="c-list" {...inSpanish}>
      {options.map(({ clave, etiqueta }) => (
        <li key={clave}>
          <code>{clave}</code>
          {clave !== etiqueta && `: ${etiqueta}`}
        </li>
      ))}
    </ul>
  );
  if (options.length <= manyOptions) return list;
  return (
    <details>
      <summary>{t('dictionary.options', { count: options.length })}</summary>
      {list}
    </details>
  );
}

function Entry({ entry }: { entry: DictionaryEntry }) {
  const { t, inSpanish } = useWords();
  return (
    <div>
      <dt {...inSpanish}>
        {entry.campo}
        <span>{entry.tipo}</span>
      </dt>
      <dd>
        <p {...inSpanish}>{entry.significado}</p>
        <p>
          {t('dictionary.empty')} <InSpanish>{entry.vacio}</InSpanish>
        </p>
        <p>
          {t('dictionary.source')} <InSpanish>{entry.fuente}</InSpanish>
        </p>
        {entry.opciones.length > 0 && <Options options={entry.opciones} />}
      </dd>
    </div>
  );
}

const csv = (text: ReactNode) => <a href={dataFileHref('diccionario.csv')}>{text}</a>;
const jsonFile = (text: ReactNode) => <a href={dataFileHref('diccionario.json')}>{text}</a>;
const schema = (text: ReactNode) => <a href={dataFileHref('esquema.json')}>{text}</a>;

/** Every field of every file, for people. */
export default function Dictionary() {
  const { site, chrome, dictionary } = useLoaderData<typeof loader>();
  const { t, href } = useWords();
  const files = [...Map.groupBy(dictionary.entradas, ({ archivo }) => archivo)];
  return (
    <PublicFrame chrome={chrome} current={openDataHrefs.home}>
      <Breadcrumb crumbs={[{ href: href(openDataHrefs.home), label: t('data.title') }]} />
      <PageHeading
        title={t('dictionary.title')}
        eyebrow={
          <InSpanish>
            {site.process.name}, {site.stateName}
          </InSpanish>
        }
        lead={t('data.dictionary.text')}
      />
      <p>
        <Say text="dictionary.files" parts={{ csv, json: jsonFile, schema }} />
      </p>
      <nav aria-label={t('dictionary.index')} className="mt-6">
        <ul className="c-list">
          {files.map(([name, entries]) => (
            <li key={name}>
              <a href={`#${name}`}>{name}</a>, {t('dictionary.fields', { count: entries.length })}
            </li>
          ))}
        </ul>
      </nav>
      {files.map(([name, entries]) => (
        <section key={name} className="mt-12">
          <h2 id={name}>{name}</h2>
          <dl className="c-fields">
            {entries.map((entry) => (
              <Entry key={entry.campo} entry={entry} />
            ))}
          </dl>
        </section>
      ))}
    </PublicFrame>
  );
}
