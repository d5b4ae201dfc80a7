import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeading } from '../../design/components/index.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { pageMeta } from '../../public-site/page-meta.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { orderInWords, windowInWords } from '../../public-site/words.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const site = await readSite(context);
  return json({ site, chrome: chromeOf(site), canonical: `${context.origin}/acerca` });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : pageMeta({
        title: 'Acerca del sitio',
        siteTitle: fullSiteTitle(data.site),
        description: `Qué es este sitio, de dónde viene su información y quién responde por ella. ${data.site.name}.`,
        canonical: data.canonical,
        demonstration: data.site.demonstration !== null,
      });

/** What the site is, where its contents come from and how they are ordered. */
export default function About() {
  const { site, chrome } = useLoaderData<typeof loader>();
  const window = windowInWords(site.window);
  return (
    <PublicFrame chrome={chrome} current="/acerca">
      <PageHeading title="Acerca del sitio" eyebrow={site.name} />
      <div className="c-prose">
        {site.about.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <h2>De dónde viene la información</h2>
        <p>
          Los datos de registro (nombre, cargo, lugar, quién postula, género, edad y acción afirmativa) vienen
          del registro de candidaturas aprobado por el {site.acronym}. Las respuestas las captura quien
          postula o la propia persona candidata, y el {site.acronym} las verifica antes de publicarlas.
        </p>
        <h2>Qué se muestra y qué no</h2>
        <p>
          Las respuestas de identidad solo se muestran con el consentimiento expreso de la persona, que puede
          retirarlo en cualquier momento. La acción afirmativa del registro se muestra siempre. Nunca se
          publican la clave de elector, la fecha de nacimiento ni los datos de contacto privados.
        </p>
        <h2>En qué orden aparecen las candidaturas</h2>
        <p>{orderInWords(site.order)} Ninguna candidatura se ordena por popularidad ni por visitas.</p>
        <h2>Cuándo se publica</h2>
        <p>
          {window.title}. {window.text}
        </p>
        <h2>Quién responde por los contenidos</h2>
        <p>
          Los contenidos son responsabilidad exclusiva de los partidos políticos y de las personas candidatas.
          Lo que aquí se publica no tiene efecto alguno sobre el registro. La autoadscripción no se verifica.
          Este sitio informa y no es propaganda.
        </p>
        {site.contactEmail !== null && (
          <>
            <h2>Contacto</h2>
            <p>
              {site.name}: <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>
            </p>
          </>
        )}
      </div>
    </PublicFrame>
  );
}
