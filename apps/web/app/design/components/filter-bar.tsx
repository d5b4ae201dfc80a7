import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface ActiveFilter {
  key: string;
  text: string;
  /** The same list without this filter. */
  withoutHref: string;
}

/** Filters as a GET form: every view has an address. The fields are its children; active ones are listed below, each removable. */
export function FilterBar({
  action,
  children,
  active = [],
  clearHref,
  submit = 'Ver resultados',
  label = 'Filtros',
  folded = false,
}: {
  action: string;
  children: ReactNode;
  active?: readonly ActiveFilter[];
  clearHref: string;
  submit?: string;
  label?: string;
  /** On a phone the filters wait behind «Filtrar», so that results come first. */
  folded?: boolean;
}) {
  const form = (
    <form className="c-filters" method="get" action={action}>
      {children}
      <div className="c-filters__actions">
        <Button icon="search">{submit}</Button>
      </div>
    </form>
  );
  return (
    <search aria-label={label}>
      {folded ? (
        <details className="c-filters-fold">
          <summary className="c-button c-button--secondary">
            <Icon name="search" />
            Filtrar
          </summary>
          {form}
        </details>
      ) : (
        form
      )}
      {active.length > 0 && (
        <ul className="c-filters__active" aria-label="Filtros aplicados">
          {active.map((filter) => (
            <li key={filter.key}>
              <a className="c-chip" href={filter.withoutHref} aria-label={`Quitar filtro: ${filter.text}`}>
                {filter.text} <Icon name="x" />
              </a>
            </li>
          ))}
          <li>
            <a className="c-chip" href={clearHref}>
              Quitar todos
            </a>
          </li>
        </ul>
      )}
    </search>
  );
}
