import type { ReactNode } from 'react';
import { useWords } from '../../language/words-context.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface ActiveFilter {
  key: string;
  text: string;
  /** The same list without this filter. */
  withoutHref: string;
}

export interface FilterBarProps {
  action: string;
  children: ReactNode;
  active?: readonly ActiveFilter[];
  clearHref: string;
  submit?: string;
  label?: string;
  /** On a phone the filters wait behind «Filtrar», so that results come first. */
  folded?: boolean;
  /** A field that is never folded away (the search by name), with its own button. */
  first?: ReactNode;
  /** Filters that few ask for, behind «Más filtros» at every width. */
  more?: ReactNode;
  isMoreOpen?: boolean;
}

function More({ open, children }: { open: boolean; children: ReactNode }) {
  const { t } = useWords();
  return (
    <details className="c-filters__more" open={open}>
      <summary>
        <Icon name="right" />
        {t('filter.more')}
      </summary>
      <div className="c-filters__grid">{children}</div>
    </details>
  );
}

/** Filters as a GET form: every view has an address. The fields are its children; active ones are listed below, each removable. */
export function FilterBar({
  action,
  children,
  active = [],
  clearHref,
  submit,
  label,
  folded = false,
  first,
  more,
  isMoreOpen = false,
}: FilterBarProps) {
  const { t } = useWords();
  const actions = (
    <div className="c-filters__actions">
      <Button icon="search">{submit ?? t('filter.results')}</Button>
    </div>
  );
  const fields =
    more === undefined ? (
      <div className="c-filters c-filters__grid">
        {children}
        {actions}
      </div>
    ) : (
      <div className="c-filters">
        <div className="c-filters__grid">{children}</div>
        <More open={isMoreOpen}>{more}</More>
        {actions}
      </div>
    );
  return (
    <search aria-label={label ?? t('filter.label')}>
      <form method="get" action={action}>
        {first !== undefined && (
          <div className="c-filters__first">
            {first}
            <Button icon="search">{t('action.search')}</Button>
          </div>
        )}
        {folded ? (
          <details className="c-filters-fold">
            <summary className="c-button c-button--secondary">
              <Icon name="search" />
              {t('filter.open')}
            </summary>
            {fields}
          </details>
        ) : (
          fields
        )}
      </form>
      {active.length > 0 && (
        <ul className="c-filters__active" aria-label={t('filter.applied')}>
          {active.map((filter) => (
            <li key={filter.key}>
              <a
                className="c-chip"
                href={filter.withoutHref}
                aria-label={t('filter.remove', { filter: filter.text })}
              >
                {filter.text} <Icon name="x" />
              </a>
            </li>
          ))}
          <li>
            <a className="c-chip" href={clearHref}>
              {t('filter.clear')}
            </a>
          </li>
        </ul>
      )}
    </search>
  );
}
