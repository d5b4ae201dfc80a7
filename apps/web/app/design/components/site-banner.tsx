import { useWords } from '../../language/words-context.tsx';
import { Icon } from './icon.tsx';

/** What the OPL tells on every page of its site, above the page. */
export function SiteBanner({ banner }: { banner: { message: string; link: string | null } }) {
  const { t, inSpanish } = useWords();
  return (
    <aside className="c-site-banner" aria-label={t('banner.label')}>
      <div className="c-page c-site-banner__row">
        <Icon name="info" />
        <p>
          <span {...inSpanish}>{banner.message}</span>
          {banner.link !== null && (
            <>
              {' '}
              <a href={banner.link} rel="noopener">
                {t('banner.more')}
                <span className="sr-only"> {t('banner.about')}</span>
              </a>
            </>
          )}
        </p>
      </div>
    </aside>
  );
}
