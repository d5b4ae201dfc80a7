import type { ReactNode } from 'react';
import type { StatusTone } from '../palette/derive-scheme.ts';
import { Icon, type IconName } from './icon.tsx';

const toneIcons: Record<StatusTone, IconName> = {
  done: 'done',
  doing: 'info',
  waiting: 'warning',
  stopped: 'stop',
  idle: 'info',
};

/** Something the reader must know now. `live` announces one that appears after an action. */
export function Notice({
  tone = 'doing',
  title,
  children,
  icon,
  live = false,
  wide = false,
}: {
  tone?: StatusTone;
  title?: ReactNode;
  children?: ReactNode;
  icon?: IconName;
  live?: boolean;
  wide?: boolean;
}) {
  return (
    <div
      className={`c-notice${wide ? ' c-notice--wide' : ''}`}
      data-tone={tone}
      role={live ? (tone === 'stopped' ? 'alert' : 'status') : undefined}
    >
      <Icon name={icon ?? toneIcons[tone]} />
      <div className="c-notice__body">
        {title !== undefined && <p className="c-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** What was done, with its proof (folio, date, hour): the end of a task. */
export function Receipt({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <section className="c-receipt" role="status">
      <Icon name="done" />
      <h1>{title}</h1>
      <div className="c-prose mt-3">{children}</div>
    </section>
  );
}
