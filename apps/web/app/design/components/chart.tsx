import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/**
 * A chart drawn on the server with its table: under it on a phone, folded; beside it or under it (`wide`) at a desk, open. The drawing names itself and tells
 * its figures (`title`, `desc`), and its colours are those of the page.
 */
export function Chart({
  title,
  note,
  svg,
  table,
  tableLabel,
  wide = false,
}: {
  title: ReactNode;
  note?: ReactNode;
  /** Made by us from figures, with every text escaped. */
  svg: string | undefined;
  table: ReactNode;
  tableLabel: ReactNode;
  wide?: boolean;
}) {
  return (
    <figure className={`c-chart${wide ? ' c-chart--wide' : ''}`}>
      <figcaption>
        <h3>{title}</h3>
        {note !== undefined && <p className="c-chart__note">{note}</p>}
      </figcaption>
      {svg !== undefined && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the server from figures, its texts escaped
        <div className="c-chart__drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      )}
      <details className="c-chart__table">
        <summary>
          <Icon name="right" />
          {tableLabel}
        </summary>
        {table}
      </details>
    </figure>
  );
}
