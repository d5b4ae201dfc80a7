import type { ComparedContest, PublicComparison } from '@conoceles/contracts';
import { LinkButton, Notice, Tabs } from '../../design/components/index.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { type ContestView, compareHref, contestHref, profileHref } from '../addresses.ts';
import { NominatedBy } from '../named.tsx';

type GoneOne = PublicComparison['gone'][number];

function WhatHappened({ slug, tombstone }: GoneOne) {
  const { t, day, href } = useWords();
  if (tombstone === null) return t('compare.gone.unknown', { address: slug });
  const { office, territory, reason, on, replacedBy } = tombstone;
  return (
    <>
      <Say
        text={`compare.gone.${reason}`}
        parts={{
          office: <InSpanish>{office.name}</InSpanish>,
          place: <InSpanish>{territory.name}</InSpanish>,
          day: day(on),
        }}
      />{' '}
      {replacedBy !== null && <a href={href(profileHref(replacedBy))}>{t('gone.replacement')}</a>}
    </>
  );
}

/** Those named who are no longer on the ballot, with nothing of the person. */
export function Gone({ gone }: Pick<PublicComparison, 'gone'>) {
  const { t } = useWords();
  if (gone.length === 0) return null;
  return (
    <div className="my-6">
      <Notice tone="idle" icon="ban" title={t('compare.gone', { count: gone.length })}>
        <ul>
          {gone.map((one) => (
            <li key={one.slug}>
              <WhatHappened {...one} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

const has = ({ everyone }: ComparedContest, kind: 'owner' | 'substitute'): boolean =>
  everyone.some(({ role }) => role === kind);

/** Owners or substitutes, and the places of a contest by lists. */
export function ContestTabs({ contest, view }: { contest: ComparedContest; view: ContestView }) {
  const { t, href } = useWords();
  const { role = 'owner' } = view;
  const place = view.place ?? contest.places[0];
  const roles = (['owner', 'substitute'] as const).map((kind) => ({
    href: href(contestHref({ ...view, role: kind })),
    label: t(kind === 'owner' ? 'compare.owners' : 'compare.substitutes'),
    current: role === kind,
  }));
  const places = [...contest.places, 'all' as const].map((one) => ({
    href: href(contestHref({ ...view, place: one === contest.places[0] ? undefined : one })),
    label: one === 'all' ? t('compare.allPlaces') : t('compare.place', { place: one }),
    current: place === one,
  }));
  return (
    <div data-print="no">
      {has(contest, 'owner') && has(contest, 'substitute') && (
        <Tabs label={t('compare.roles')} tabs={roles} />
      )}
      {contest.places.length > 1 && <Tabs label={t('compare.places')} tabs={places} />}
    </div>
  );
}

/** The whole contest of a place; by lists, place by place. */
export function WholeContest({
  office,
  territory,
  owners,
  hasList,
}: {
  office: string;
  territory: string;
  owners: number;
  hasList: boolean;
}) {
  const { t, href } = useWords();
  return (
    <a href={href(contestHref({ office, territory }))}>
      {hasList ? t('compare.allByPlace') : t('compare.all', { count: owners })}
    </a>
  );
}

/** The whole contests of those who were chosen. */
export function WholeContests({
  office,
  contests,
}: {
  office: string;
  contests: readonly ComparedContest[];
}) {
  return (
    <ul className="c-ways" data-print="no">
      {contests.map(({ territory, everyone, places }) => (
        <li key={territory.slug}>
          <WholeContest
            office={office}
            territory={territory.slug}
            owners={everyone.filter(({ role }) => role === 'owner').length}
            hasList={places.length > 0}
          />
          {contests.length > 1 && (
            <>
              {' '}
              (<InSpanish>{territory.name}</InSpanish>)
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Candidacies to different offices were chosen: all of them, by office, each group one step from its comparison. */
export function ByOffice({ offices }: Pick<PublicComparison, 'offices'>) {
  const { t, href, inSpanish } = useWords();
  return offices.map(({ office, contests, people }) => (
    <section key={office.slug} className="c-contest" aria-labelledby={`cargo-${office.slug}`}>
      <div className="c-contest__head">
        <h2 id={`cargo-${office.slug}`} {...inSpanish}>
          {office.name}
        </h2>
      </div>
      <ul className="c-by-office">
        {people.map((person) => (
          <li key={person.slug}>
            <a href={href(profileHref(person.slug))} {...inSpanish}>
              {person.displayName}
            </a>
            <span className="c-cell__by">
              <NominatedBy nomination={person.nomination} />. <InSpanish>{person.territory.name}</InSpanish>
            </span>
          </li>
        ))}
      </ul>
      <LinkButton look="secondary" href={href(compareHref(people.map(({ slug }) => slug)))}>
        {t('compare.these', { count: people.length })}
      </LinkButton>
      <WholeContests office={office.slug} contests={contests} />
    </section>
  ));
}
