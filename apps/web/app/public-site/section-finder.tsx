import type { PublicSite } from '@conoceles/contracts';
import { Button, TextField } from '../design/components/index.ts';
import { Say, useWords } from '../language/words-context.tsx';
import scriptHref from './section-finder.js?url';

/**
 * «Mi boleta» by electoral section, computed on the device: hidden until its script is there, because without it the number would have to
 * travel. Nothing where the OPL has imported no catalogue.
 */
export function SectionFinder({ site }: { site: Pick<PublicSite, 'sections' | 'stateName'> }) {
  const { t, href } = useWords();
  if (site.sections === null) return null;
  const { version, invented } = site.sections;
  return (
    <>
      <form
        className="c-finder"
        action={href('/boleta')}
        data-secciones={`/secciones/${version}.json`}
        data-boleta={`${href('/boleta')}/`}
        data-desconocida={t('section.unknown', { section: '{section}', state: site.stateName })}
        data-vacia={t('section.empty')}
        data-sin-red={t('section.offline')}
        noValidate
        hidden
      >
        <TextField
          name="seccion"
          label={t('section.label')}
          hint={t('section.hint')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          width="short"
        />
        <Button icon="search">{t('action.seeBallot')}</Button>
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
      <Say text="section.invented" parts={{ strong: (text) => <strong>{text}</strong> }} />
    </p>
  );
}
