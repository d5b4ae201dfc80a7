import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice, PageHeading } from '../../design/components/index.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { pageMeta } from '../../public-site/page-meta.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const site = await readSite(context);
  return json({ site, chrome: chromeOf(site), canonical: `${context.origin}/privacidad` });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : pageMeta({
        title: 'Aviso de privacidad',
        siteTitle: fullSiteTitle(data.site),
        description: `Aviso de privacidad simplificado del ${data.site.name}.`,
        canonical: data.canonical,
        demonstration: data.site.demonstration !== null,
      });

/** The simplified privacy notice of the state, with its version. */
export default function Privacy() {
  const { site, chrome } = useLoaderData<typeof loader>();
  const { privacyNotice } = site;
  return (
    <PublicFrame chrome={chrome} current="/privacidad">
      <PageHeading title="Aviso de privacidad" eyebrow={`${site.name} · Versión ${privacyNotice.version}`} />
      {privacyNotice.pending && (
        <div className="mb-7">
          <Notice tone="waiting" title="Texto por confirmar">
            <p>El organismo electoral aún no aprueba el texto definitivo de este aviso.</p>
          </Notice>
        </div>
      )}
      <div className="c-prose">
        {privacyNotice.simplified.split(/\n{2,}/u).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <h2>Autorizaciones de la persona candidata</h2>
        <p>
          Quien prefiera firmar en papel puede descargar el{' '}
          <a href="/api/public/consent-form.pdf">formato de autorizaciones en blanco (PDF)</a>.
        </p>
        <h2>Quien consulta este sitio</h2>
        <p>
          Leer estas páginas no requiere cuenta. No usamos cookies en ellas ni guardamos qué perfiles
          consultas.
        </p>
      </div>
    </PublicFrame>
  );
}
