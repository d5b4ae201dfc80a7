import { useWords } from '../../language/words-context.tsx';
import { Icon } from './icon.tsx';

/** Pages worth a link: the ends, the current one and its neighbours; 0 stands for a gap. */
export function pageLinks(page: number, pages: number): number[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((p) => p >= 1 && p <= pages);
  wanted.sort((one, other) => one - other);
  return wanted.flatMap((p, place) => {
    const before = wanted[place - 1];
    return before !== undefined && p - before > 1 ? [0, p] : [p];
  });
}

/** Pages of a list; `hrefOf` builds the address of one, keeping the filters. */
export function Pagination({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  const { t } = useWords();
  if (pages <= 1) return null;
  return (
    <nav className="c-pagination" aria-label={t('pages.label')}>
      {page > 1 ? (
        <a className="c-pagination__step" href={hrefOf(page - 1)} rel="prev">
          <Icon name="back" /> {t('pages.previous')}
        </a>
      ) : (
        <span />
      )}
      <ol className="c-pagination__pages">
        {pageLinks(page, pages).map((p, place) => (
          <li key={p === 0 ? `gap-${place < 3 ? 'start' : 'end'}` : p}>
            {p === 0 ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={hrefOf(p)}
                aria-current={p === page ? 'page' : undefined}
                aria-label={t('pages.page', { page: p, pages })}
              >
                {p}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a className="c-pagination__step" href={hrefOf(page + 1)} rel="next">
          {t('pages.next')} <Icon name="forward" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
