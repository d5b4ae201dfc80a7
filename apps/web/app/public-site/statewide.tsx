import type { PublicCandidacy, PublicSite } from '@conoceles/contracts';
import { LinkButton, People, PersonRow } from '../design/components/index.ts';
import { InSpanish, useWords } from '../language/words-context.tsx';
import { compareHref, listHref, profileHref } from './addresses.ts';
import { NominatedBy } from './named.tsx';
import { captureKey } from './sentences.ts';

/** More than these and the home would be a list; they have a page of their own. */
const most = 12;

export interface Statewide {
  readonly office: PublicSite['offices'][number];
  readonly people: readonly PublicCandidacy[];
}

/**
 * The office that the whole state votes for: the only contest that is on everybody's ballot, and so the only faces that a home can show without choosing
 * among candidacies.
 */
export function statewideOffice({ offices, window }: Pick<PublicSite, 'offices' | 'window'>) {
  if (window.state !== 'open') return undefined;
  const found = offices.filter(
    ({ territoryKind, candidacies }) => territoryKind === 'state' && candidacies > 0 && candidacies <= most,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Everybody who stands for it, in the state's neutral order. */
export function StatewideContest({ contest: { office, people } }: { contest: Statewide }) {
  const { t, href } = useWords();
  return (
    <section aria-labelledby="todo-el-estado">
      <h2 id="todo-el-estado">
        <InSpanish>{office.name}</InSpanish>
      </h2>
      <p className="mt-1 text-small text-ink-soft">
        {t('home.statewide')} <a href={href(listHref({ office: office.slug }))}>{t('home.statewideAll')}</a>
      </p>
      <People label={office.name}>
        {people.map((person) => (
          <PersonRow
            key={person.slug}
            href={href(profileHref(person.slug))}
            name={person.displayName}
            photo={person.photo}
            office={null}
            nomination={<NominatedBy nomination={person.nomination} />}
            parties={person.nomination.parties}
            note={t(captureKey(person))}
            noteIcon={person.paused === null && person.curricular === 'published' ? 'file' : 'dashed'}
            lazy={false}
          />
        ))}
      </People>
      {people.length > 1 && (
        <p className="mt-5">
          <LinkButton look="secondary" href={href(compareHref(people.map(({ slug }) => slug)))}>
            {t('compare.these', { count: people.length })}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
