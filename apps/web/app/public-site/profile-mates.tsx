import type { PublicProfile } from '@conoceles/contracts';
import { Avatar } from '../design/components/index.ts';
import { useWords } from '../language/words-context.tsx';
import { profileHref } from './addresses.ts';

/** Who shares the ticket: owner and substitute. */
export function TicketMates({ person }: { person: PublicProfile }) {
  const { t, href, inSpanish } = useWords();
  if (person.ticketMates.length === 0) return null;
  return (
    <section className="c-mates" aria-labelledby="formula">
      <h2 id="formula">{t('profile.mates')}</h2>
      <ul>
        {person.ticketMates.map((mate) => (
          <li className="c-person-card" key={mate.slug}>
            <Avatar name={mate.displayName} photo={mate.photo} size="small" />
            <span>
              <a href={href(profileHref(mate.slug))} {...inSpanish}>
                {mate.displayName}
              </a>
              <span className="c-eyebrow block">
                {mate.listNumber === null
                  ? t(`profile.${mate.role}`)
                  : t('profile.matePlace', { role: t(`profile.${mate.role}`), place: mate.listNumber })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Member = PublicProfile['list'][number];

function Name({ member, isHere }: { member: Member; isHere: boolean }) {
  const { href, inSpanish } = useWords();
  if (isHere) return <strong {...inSpanish}>{member.displayName}</strong>;
  return (
    <a href={href(profileHref(member.slug))} {...inSpanish}>
      {member.displayName}
    </a>
  );
}

/** Of an office elected by list: everybody on it, place by place, owner before substitute. */
export function WholeList({ person }: { person: PublicProfile }) {
  const { t } = useWords();
  if (person.list.length === 0) return null;
  const places = Map.groupBy(person.list, ({ listNumber }) => listNumber);
  return (
    <section className="c-whole-list" aria-labelledby="lista">
      <h2 id="lista">{t('profile.list')}</h2>
      <ol>
        {[...places].map(([number, members]) => (
          <li key={number}>
            <span className="c-whole-list__place">{t('profile.listPlace', { place: number ?? 0 })}</span>
            <ul>
              {members.map((member) => (
                <li key={member.slug}>
                  <Name member={member} isHere={member.slug === person.slug} />
                  <span className="c-eyebrow"> {t(`profile.${member.role}`)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
