import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Breadcrumb, Frame, PageHeading, SiteFooter } from '../design/components/index.ts';
import { DataSamples, StateSamples } from '../gallery/data-samples.tsx';
import { FormSamples } from '../gallery/form-samples.tsx';
import { useChrome } from '../use-chrome.ts';

/** The review page of the design system; not there in production. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.production) throw new Response(null, { status: 404 });
  return json({});
}

export const meta: MetaFunction = () => [{ title: 'Sistema de diseño · Conóceles' }];

const swatches = [
  ['bg-paper', 'papel'],
  ['bg-wash', 'baño'],
  ['bg-tint text-on-tint', 'tinte'],
  ['bg-brand text-on-brand', 'identidad'],
  ['bg-action text-on-action', 'acción'],
  ['bg-done-tint text-done-ink', 'hecho'],
  ['bg-doing-tint text-doing-ink', 'en curso'],
  ['bg-waiting-tint text-waiting-ink', 'en espera'],
  ['bg-stopped-tint text-stopped-ink', 'detenido'],
  ['bg-idle-tint text-idle-ink', 'sin empezar'],
] as const;

function Colors() {
  return (
    <ul className="grid grid-cols-2 gap-2 sm:grid-cols-5">
      {swatches.map(([classes, name]) => (
        <li className={`${classes} border border-rule p-4`} key={name}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Type() {
  return (
    <div className="grid gap-3">
      <p className="text-display font-strong">¿Quiénes aparecen?</p>
      <p className="text-h1 font-strong">Ñáñez, Agüero, Ibáñez</p>
      <p className="text-h2 font-strong">Zoë Peña Mañón</p>
      <p className="text-lead">Una entrada de párrafo, de 60 a 70 letras por renglón.</p>
      <p>
        Texto de lectura con <a href="/_diseno">un enlace</a> y cifras 1,194 y 2,024.
      </p>
      <p className="text-small text-ink-soft">Texto menor, para fechas y notas.</p>
    </div>
  );
}

export default function DesignGallery() {
  const chrome = useChrome();
  const place = chrome?.place ?? {
    title: 'Candidatas y Candidatos, Conóceles',
    subtitle: 'Procesos electorales locales',
    brandVersion: 'base',
  };
  return (
    <Frame
      place={place}
      demonstration={chrome?.demonstration ?? { label: 'Reloj de demostración: 10 de mayo de 2024' }}
      nav={[
        { href: '/_diseno', label: 'Diseño', current: true },
        { href: '/', label: 'Sitio' },
      ]}
      footer={
        <SiteFooter owner="Muestra del sistema de diseño." links={[{ href: '/_diseno', label: 'Diseño' }]} />
      }
    >
      <Breadcrumb crumbs={[{ href: '/_diseno', label: 'Sistema' }]} />
      <PageHeading
        title="Sistema de diseño"
        lead="Cada pieza, en cada estado, con los colores de este sitio."
      />
      {[
        { id: 'color', title: 'Color', body: <Colors /> },
        { id: 'letra', title: 'Letra', body: <Type /> },
        { id: 'formularios', title: 'Formularios', body: <FormSamples /> },
        { id: 'estados', title: 'Estados', body: <StateSamples /> },
        { id: 'datos', title: 'Datos', body: <DataSamples /> },
      ].map((part) => (
        <section className="mt-12 border-t-2 border-ink pt-4" key={part.id} aria-labelledby={part.id}>
          <h2 className="mb-6" id={part.id}>
            {part.title}
          </h2>
          {part.body}
        </section>
      ))}
    </Frame>
  );
}
