import { Icon } from '../design/components/index.ts';
import { useWords } from '../language/words-context.tsx';
import { profilePdfHref } from './addresses.ts';
import toolsHref from './profile-tools.js?url';
import readAloudHref from './read-aloud.js?url';

/**
 * What can be done with a profile. The PDF is a link; the rest needs the browser's help and shows only where it is there. The words travel in the page, so
 * that the scripts hold none.
 */
export function ProfileTools({ slug, name }: { slug: string; name: string }) {
  const { t } = useWords();
  return (
    <div className="c-tools" data-print="no">
      <ul aria-label={t('tools.label')}>
        <li>
          <a className="c-tool" href={profilePdfHref(slug)}>
            <Icon name="download" />
            {t('tools.pdf')}
          </a>
        </li>
        <li>
          <button type="button" className="c-tool" data-hacer="imprimir" hidden>
            <Icon name="print" />
            {t('tools.print')}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="c-tool"
            data-hacer="compartir"
            data-titulo={name}
            data-copiado={t('tools.copied')}
            hidden
          >
            <Icon name="share" />
            {t('tools.share')}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="c-tool"
            data-hacer="escuchar"
            data-lector={readAloudHref}
            data-pausar={t('tools.pause')}
            data-seguir={t('tools.resume')}
            data-leyendo={t('tools.reading')}
            data-fin={t('tools.finished')}
            hidden
          >
            <Icon name="listen" />
            <span>{t('tools.listen')}</span>
          </button>
        </li>
        <li>
          <button type="button" className="c-tool" data-hacer="detener" hidden>
            <Icon name="square" />
            {t('tools.stop')}
          </button>
        </li>
      </ul>
      <p className="c-tools__said" role="status" aria-live="polite" />
      <script type="module" src={toolsHref} />
    </div>
  );
}
