import type {
  BallotContest,
  BallotGroup,
  PublicBallot,
  PublicCandidacy,
  PublicSite,
} from '@conoceles/contracts';
import { Nomination, PageHeading, People, PersonRow } from '../design/components/index.ts';
import { ballotHref, listHref, profileHref } from './addresses.ts';
import { InventedSections } from './section-finder.tsx';
import { candidaciesInWords, captureInWords, nominationInWords, orderInWords } from './words.ts';

export const ballotTitle = ({
  municipality,
  district,
}: Pick<PublicBallot, 'municipality' | 'district'>): string =>
  `Tu boleta en ${municipality.name}${district === null ? '' : `, ${district.name}`}`;

const idOf = ({ office, territory }: BallotContest): string => `${office.slug}-${territory.slug}`;
const sizeOf = ({ groups }: BallotContest): number =>
  groups.reduce((sum, { people }) => sum + people.length, 0);

/** Places that are the whole state say nothing of where. */
const isLocal = ({ territory }: BallotContest): boolean =>
  territory.kind === 'municipality' || territory.kind === 'district';

function Mate({ mate }: { mate: PublicCandidacy }) {
  return (
    <>
      Suplencia: <a href={profileHref(mate.slug)}>{mate.displayName}</a>
    </>
  );
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
  const pairs = contest.groups.flatMap(({ people }) => pairsOf(people));
  return (
    <People label={contest.office.name}>
      {pairs.map(({ person, mates }) => (
        <PersonRow
          key={person.slug}
          href={profileHref(person.slug)}
          name={person.displayName}
          photo={person.photo}
          office={person.role === 'substitute' ? 'Suplencia' : null}
          nomination={nominationInWords(person.nomination)}
          parties={person.nomination.parties}
          mate={mates.length === 0 ? undefined : mates.map((mate) => <Mate key={mate.slug} mate={mate} />)}
          note={captureInWords[person.curricular]}
          noteIcon={person.curricular === 'published' ? 'file' : 'dashed'}
        />
      ))}
    </People>
  );
}

/** One nomination's list: closed on the screen, because there may be dozens of names, and open on paper. */
function List({ group }: { group: BallotGroup }) {
  const { nomination, people } = group;
  return (
    <details className="c-list">
      <summary>
        <Nomination label={nominationInWords(nomination)} parties={nomination.parties} />
        <span className="c-list__size">{candidaciesInWords(people.length)}</span>
      </summary>
      <ol className="c-list__people">
        {pairsOf(people).map(({ person, mates }) => (
          <li key={person.slug}>
            <span className="c-list__place">{person.listNumber ?? ''}</span>
            <span>
              <a href={profileHref(person.slug)}>{person.displayName}</a>
              {person.role === 'substitute' && ' (suplencia)'}
              {mates.map((mate) => (
                <span key={mate.slug} className="c-list__mate">
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
  const id = idOf(contest);
  return (
    <section className="c-contest" aria-labelledby={id}>
      <div className="c-contest__head">
        <h2 id={id}>{contest.office.name}</h2>
        <p>
          {isLocal(contest) && `${contest.territory.name} · `}
          {candidaciesInWords(sizeOf(contest))}
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
  const { municipality, contests, districts } = ballot;
  return (
    <>
      <PageHeading
        title={ballotTitle(ballot)}
        eyebrow={`${site.process.name}, ${site.stateName}`}
        lead={`${orderInWords(site.order)} Puedes imprimir esta página: lleva todas las listas abiertas.`}
      />
      {site.sections?.invented && <InventedSections />}
      {contests.length === 0 ? (
        <p>Todavía no hay candidaturas aprobadas para esta boleta.</p>
      ) : (
        <nav className="c-jump" aria-label="Cargos en esta boleta">
          <ul>
            {contests.map((contest) => (
              <li key={idOf(contest)}>
                <a href={`#${idOf(contest)}`}>{contest.office.name}</a>
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
            <a href={ballotHref(municipality.slug)}>Elegir otro distrito de {municipality.name}</a>.{' '}
          </>
        )}
        <a href="/boleta">Ver la boleta de otro lugar</a>.{' '}
        <a href={listHref({ territory: municipality.slug })}>
          Filtrar las candidaturas de {municipality.name}
        </a>
        .
      </p>
    </>
  );
}
