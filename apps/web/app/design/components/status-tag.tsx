import type { ReactNode } from 'react';
import type { StatusTone } from '../palette/derive-scheme.ts';
import { Icon, type IconName } from './icon.tsx';

const toneIcons: Record<StatusTone, IconName> = {
  done: 'check',
  doing: 'dot',
  waiting: 'clock',
  stopped: 'x',
  idle: 'dashed',
};

/** A state: icon and word, colour never alone. */
export function StatusTag({
  tone,
  icon,
  children,
}: {
  tone: StatusTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className="c-tag" data-tone={tone}>
      <Icon name={icon ?? toneIcons[tone]} />
      {children}
    </span>
  );
}
