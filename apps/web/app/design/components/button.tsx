import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger' | 'on-brand';

interface Look {
  look?: ButtonLook;
  small?: boolean;
  icon?: IconName;
  children: ReactNode;
}

const classOf = ({ look = 'primary', small = false }: Pick<Look, 'look' | 'small'>, more = ''): string =>
  `c-button c-button--${look}${small ? ' c-button--small' : ''} ${more}`.trim();

/** A verb the page does («Enviar a revisión»). Submits its form unless `type` says otherwise. */
export function Button({
  look,
  small,
  icon,
  children,
  className,
  type = 'submit',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type={type} className={classOf({ look, small }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for starting something on another page. A whole page is loaded. */
export function LinkButton({
  look,
  small,
  icon,
  children,
  className,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a className={classOf({ look, small }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** Buttons of a form, the main one first; on a phone they take the whole width. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="c-button-row">{children}</div>;
}
