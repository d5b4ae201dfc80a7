import type { ReactNode } from 'react';
import { useWords } from '../../language/words-context.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface Tab {
  href: string;
  label: string;
  count?: number;
  icon?: IconName;
  current: boolean;
}

/** Views of one thing, each with its own address. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const { figure } = useWords();
  return (
    <nav aria-label={label}>
      <ul className="c-tabs">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.icon && <Icon name={tab.icon} />}
              {tab.label}
              {tab.count !== undefined && <span className="c-tabs__count">{figure(tab.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface Crumb {
  href: string;
  label: ReactNode;
}

/** The way here; the page itself is the heading and is not repeated. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useWords();
  return (
    <nav className="c-breadcrumb" aria-label={t('breadcrumb.label')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Title of a page, with a line that says what it is and what can be done. */
export function PageHeading({
  title,
  eyebrow,
  lead,
  actions,
}: {
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="c-heading">
      <div>
        {eyebrow !== undefined && <p className="c-eyebrow mb-1">{eyebrow}</p>}
        <h1>{title}</h1>
        {lead !== undefined && <p className="c-heading__lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="c-heading__actions">{actions}</div>}
    </div>
  );
}
