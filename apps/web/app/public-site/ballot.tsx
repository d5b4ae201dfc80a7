import type {
  BallotContest,
  BallotGroup,
  PublicBallot,
  PublicCandidacy,
  PublicSite,
} from '@conoceles/contracts';
import { Nomination, PageHeading, People, PersonRow } from '../design/components/index.ts';
import type { Words } from '../language/words.ts';
import { InSpanish, Say, useWords } from '../language/words-context.tsx';
import { ballotHref, listHref, profileHref } from './addresses.ts';
import { ChoiceForm, Choose } from './compare/choosing.tsx';
import { WholeContest } from './compare/ways.tsx';
import { NominatedBy } from './named.tsx';
import { InventedSections } from './section-finder.tsx';
import { captureKey, orderText } from './sentences.ts';

const placeOf = ({ municipality, district }: Pick<PublicBallot, 'municipality' | 'district'>): string =>
  `${municipality.name}${district === null ? '' : `, ${district.name}`}`;

/** Title of a ballot as one text, for the head. */
export const ballotText = ({ t }: Words, ballot: Pick<PublicBallot, 'municipality' | 'district'>): string =>
  t('ballot.titleIn', { place: placeOf(ballot) });

export function BallotTitle({ ballot }: { ballot: Pick<PublicBallot, 'municipality' | 'district'> }) {
  return <Say text="ballot.titleIn" parts={{ place: <InSpanish>{placeOf(ballot)}</InSpanish> }} />;
}

const idOf = ({ office, territory }: BallotContest): string => `${office.slug}-${territory.slug}`;
const sizeOf = ({ groups }: BallotContest): number =>
  groups.reduce((sum, { people }) => sum + people.length, 0);

const ownersOf = ({ groups }: BallotContest): number =>
  groups.flatMap(({ people }) => people).filter(({ role }) => role === 'owner').length;

/** Places that are the whole state say nothing of where. */
const isLocal = ({ territory }: BallotContest): boolean =>
  territory.kind === 'municipality' || territory.kind === 'district';

function Mate({ mate }: { mate: PublicCandidacy }) {
  const { href, inSpanish } = useWords();
  const link = (
    <a href={href(profileHref(mate.slug))} {...inSpanish}>
      {mate.displayName}
    </a>
  );
  return <Say text="ballot.mate" parts={{ mate: link }} />;
}

/** The owners of one nomination with their substitutes; a substitute whose owner is gone stands alone. */
function pairsOf(
  people: readonly PublicCandidacy[],
): { person: PublicCandidacy; mates: PublicCandidacy[] }[] {
  const pairs: { person: PublicCandidacy; mates: PublicCandidacy[] }[] = [];
  for (const person of people) {
    const last = pairs.at(-1);
    const isMate = person.role === 'substitute' && last?.person.role === 'owner';
    if (isMate && last.person.listNumber === person.listNumber) last.mates.push(person);
    else pairs.push({ person, mates: [] });
  }
  return pairs;
}

function Faces({ contest }: { contest: BallotContest }) {
  const { t, href } = useWords();
  const pairs = contest.groups.flatMap(({ people }) => pairsOf(people));
  return (
    <ChoiceForm>
      <People label={contest.office.name}>
        {pairs.map(({ person, mates }) => (
          <PersonRow
            key={person.slug}
            href={href(profileHref(person.slug))}
            name={person.displayName}
            photo={person.photo}
            office={person.role === 'substitute' ? t('role.substitute') : null}
            nomination={<NominatedBy nomination={person.nomination} />}
            parties={person.nomination.parties}
            mate={mates.length === 0 ? undefined : mates.map((mate) => <Mate key={mate.slug} mate={mate} />)}
            note={t(captureKey(person))}
            noteIcon={person.paused === null && person.curricular === 'published' ? 'file' : 'dashed'}
            choose={<Choose person={person} />}
          />
        ))}
      </People>
    </ChoiceForm>
  );
}

/** One nomination's list: closed on the screen, because there may be dozens of names, and open on paper. */
function List({ group }: { group: BallotGroup }) {
  const { t, href, inSpanish } = useWords();
  const { nomination, people } = group;
  return (
    <details className="c-slate">
      <summary>
        <Nomination label={<NominatedBy nomination={nomination} />} parties={nomination.parties} />
        <span className="c-slate__size">{t('candidacies', { count: people.length })}</span>
      </summary>
      <ol className="c-slate__people">
        {pairsOf(people).map(({ person, mates }) => (
          <li key={person.slug}>
            <span className="c-slate__place">{person.listNumber ?? ''}</span>
            <span>
              <a href={href(profileHref(person.slug))} {...inSpanish}>
                {person.displayName}
              </a>
              {person.role === 'substitute' && ` ${t('ballot.standsIn')}`}
              {mates.map((mate) => (
                <span key={mate.slug} className="c-slate__mate">
                  <Mate mate={mate} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Contest({ contest }: { contest: BallotContest }) {
  const { t, inSpanish } = useWords();
  const id = idOf(contest);
  return (
    <section className="c-contest" aria-labelledby={id}>
      <div className="c-contest__head">
        <h2 id={id} {...inSpanish}>
          {contest.office.name}
        </h2>
        <p>
          {isLocal(contest) && (
            <>
              <InSpanish>{contest.territory.name}</InSpanish> ·{' '}
            </>
          )}
          {t('candidacies', { count: sizeOf(contest) })}
        </p>
        <p data-print="no">
          <WholeContest
            office={contest.office.slug}
            territory={contest.territory.slug}
            owners={ownersOf(contest)}
            hasList={contest.hasList}
          />
        </p>
      </div>
      {contest.hasList ? (
        contest.groups.map((group) => <List key={group.people[0]?.slug} group={group} />)
      ) : (
        <Faces contest={contest} />
      )}
    </section>
  );
}

/** Every office of one ballot with all its candidacies, in the site's neutral order; one address, made to be printed. */
export function Ballot({
  site,
  ballot,
}: {
  site: Pick<PublicSite, 'process' | 'stateName' | 'order' | 'sections'>;
  ballot: PublicBallot;
}) {
  const words = useWords();
  const { t, href, inSpanish } = words;
  const { municipality, contests, districts } = ballot;
  const place = <InSpanish>{municipality.name}</InSpanish>;
  return (
    <>
      <PageHeading
        title={<BallotTitle ballot={ballot} />}
        eyebrow={<InSpanish>{`${site.process.name}, ${site.stateName}`}</InSpanish>}
        lead={t('ballot.lead', { order: orderText(words, site.order) })}
      />
      {site.sections?.invented && <InventedSections />}
      {contests.length === 0 ? (
        <p>{t('ballot.empty')}</p>
      ) : (
        <nav className="c-jump" aria-label={t('ballot.offices')}>
          <ul>
            {contests.map((contest) => (
              <li key={idOf(contest)}>
                <a href={`#${idOf(contest)}`} {...inSpanish}>
                  {contest.office.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {contests.map((contest) => (
        <Contest key={idOf(contest)} contest={contest} />
      ))}
      <p className="c-colophon" data-print="no">
        {districts.length > 1 && (
          <>
            <a href={href(ballotHref(municipality.slug))}>
              <Say text="ballot.otherDistrict" parts={{ place }} />
            </a>
            .{' '}
          </>
        )}
        <a href={href('/boleta')}>{t('ballot.otherPlace')}</a>.{' '}
        <a href={href(listHref({ territory: municipality.slug }))}>
          <Say text="ballot.filterPlace" parts={{ place }} />
        </a>
        .
      </p>
    </>
  );
}
