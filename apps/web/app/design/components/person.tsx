import { initialsOf } from '@conoceles/contracts/initials-of';
import type { ReactNode } from 'react';
import { useWords } from '../../language/words-context.tsx';
import { Icon, type IconName } from './icon.tsx';

/** The renditions of a published photograph, so that each screen takes the lightest that is sharp on it. */
function renditionsOf(photo: string): { srcSet?: string; sizes?: string } {
  const widths = [320, 640];
  if (!/-w\d+\.webp$/u.test(photo)) return {};
  const address = (width: number) => photo.replace(/-w\d+(?=\.webp$)/u, `-w${width}`);
  return {
    srcSet: widths.map((width) => `${address(width)} ${width}w`).join(', '),
    sizes: '(max-width: 40rem) 8.5rem, 16rem',
  };
}

/** A face, or the person's initials where there is none: the same space for all. */
export function Avatar({
  name,
  photo,
  size = 'medium',
  lazy = true,
}: {
  name: string;
  photo: string | null;
  size?: 'small' | 'medium' | 'large';
  lazy?: boolean;
}) {
  const { t } = useWords();
  const classes = `c-avatar${size === 'medium' ? '' : ` c-avatar--${size}`}`;
  if (photo !== null) {
    return (
      <span className={classes}>
        <img
          src={photo}
          {...(size === 'large' ? renditionsOf(photo) : {})}
          alt={size === 'large' ? t('avatar.photo', { name }) : ''}
          width={320}
          height={400}
          loading={lazy ? 'lazy' : 'eager'}
          decoding="async"
        />
      </span>
    );
  }
  return (
    <span className={classes} aria-hidden="true">
      <span className="c-avatar__initials">{initialsOf(name)}</span>
    </span>
  );
}

export interface PartyMark {
  acronym: string;
  color: string;
}

/** Who nominates: the parties' colours as small swatches and the name in words. */
export function Nomination({ label, parties }: { label: ReactNode; parties: readonly PartyMark[] }) {
  return (
    <span className="c-nomination">
      {parties.length > 0 && (
        <span className="c-swatches" aria-hidden="true">
          {parties.map((party) => (
            <svg key={party.acronym} viewBox="0 0 6 10" preserveAspectRatio="none">
              <title>{party.acronym}</title>
              <rect width="6" height="10" fill={party.color} />
            </svg>
          ))}
        </span>
      )}
      <span>{label}</span>
    </span>
  );
}

/** A person in a list: face and name first, then what for and by whom. The whole row leads to the profile. */
export function PersonRow({
  href,
  name,
  photo,
  office,
  territory,
  nomination,
  parties,
  mate,
  note,
  noteIcon = 'file',
  choose,
  lazy = true,
}: {
  href: string;
  name: string;
  photo: string | null;
  office: ReactNode;
  territory?: ReactNode;
  nomination: ReactNode;
  parties: readonly PartyMark[];
  /** Who shares the ticket; its links stand above the row's own. */
  mate?: ReactNode;
  note?: ReactNode;
  noteIcon?: IconName;
  /** A box to choose this person among the others (`ChooseBox`). */
  choose?: ReactNode;
  lazy?: boolean;
}) {
  const { inSpanish } = useWords();
  return (
    <li className="c-person">
      <Avatar name={name} photo={photo} lazy={lazy} />
      <div>
        <h3 className="c-person__name">
          <a href={href} {...inSpanish}>
            {name}
          </a>
        </h3>
        {office !== null && (
          <p className="c-person__line c-person__line--strong">
            {office}
            {territory !== undefined && (
              <span className="block" {...inSpanish}>
                {territory}
              </span>
            )}
          </p>
        )}
        <p className="c-person__line">
          <Nomination label={nomination} parties={parties} />
        </p>
        {mate !== undefined && <p className="c-person__line c-person__mate">{mate}</p>}
        {note !== undefined && (
          <p className="c-person__state">
            <Icon name={noteIcon} />
            <span>{note}</span>
          </p>
        )}
        {choose}
      </div>
    </li>
  );
}

/** Holder of `PersonRow`s. */
export function People({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul className="c-people" aria-label={label}>
      {children}
    </ul>
  );
}

/** A box in a row of people; `ChosenBar` closes the form it is sent with. */
export function ChooseBox({ value, children }: { value: string; children: ReactNode }) {
  return (
    <label className="c-choose">
      <input type="checkbox" name="c" value={value} />
      <span>{children}</span>
    </label>
  );
}

/** What is done with those chosen: in sight while somebody is. */
export function ChosenBar({ children }: { children: ReactNode }) {
  return <div className="c-chosen">{children}</div>;
}
