import type { PublicSite } from '@conoceles/contracts';
import { Button, TextField } from '../design/components/index.ts';
import scriptHref from './section-finder.js?url';

/**
 * «Mi boleta» by electoral section, computed on the device: hidden until its script is there, because without it the number would have to
 * travel. Nothing where the OPL has imported no catalogue.
 */
export function SectionFinder({ site }: { site: Pick<PublicSite, 'sections' | 'stateName'> }) {
  if (site.sections === null) return null;
  const { version, invented } = site.sections;
  return (
    <>
      <form
        className="c-finder"
        action="/boleta"
        data-secciones={`/secciones/${version}.json`}
        data-estado={site.stateName}
        noValidate
        hidden
      >
        <TextField
          name="seccion"
          label="Tu sección electoral"
          hint="Está en tu credencial para votar. El número no sale de tu dispositivo."
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          width="short"
        />
        <Button icon="search">Ver mi boleta</Button>
        <p className="c-error" role="alert" />
        {invented && <InventedSections />}
      </form>
      <script src={scriptHref} defer />
    </>
  );
}

/** Where a district came from a catalogue that does not exist, the page says so. */
export function InventedSections() {
  return (
    <p className="c-invented">
      <strong>Secciones inventadas</strong> para la demostración: no corresponden a las de ninguna credencial
      ni dicen a qué distrito pertenece un municipio.
    </p>
  );
}
