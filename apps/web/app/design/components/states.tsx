import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Nothing here yet: what this is and what to do first. */
export function EmptyState({
  title,
  children,
  icon = 'folder',
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  icon?: IconName;
  action?: ReactNode;
}) {
  return (
    <div className="c-empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className="mt-5">{action}</div>}
    </div>
  );
}

/** The shape of what is being loaded, at the same size. */
export function Skeleton({
  shape = 'line',
  count = 1,
}: {
  shape?: 'line' | 'block' | 'face';
  count?: number;
}) {
  return (
    <div role="status" aria-label="Cargando">
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical shapes
        <div className={`c-skeleton c-skeleton--${shape}`} key={place} />
      ))}
    </div>
  );
}

export function Panel({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <section className="c-panel">
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** More, one tap away (the article of law, a help text). */
export function Disclosure({
  summary,
  children,
  open = false,
  wide = false,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** Holds more than text: it takes the whole line. */
  wide?: boolean;
}) {
  return (
    <details className="c-disclosure" open={open}>
      <summary>
        <Icon name="right" />
        {summary}
      </summary>
      <div className={`c-disclosure__body${wide ? ' max-w-none' : ''}`}>{children}</div>
    </details>
  );
}
