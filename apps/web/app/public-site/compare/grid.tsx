import type { ComparedOffice, ComparedPerson, ComparedQuestion } from '@conoceles/contracts';
import type { ReactNode } from 'react';
import { Avatar, Disclosure, Icon, Nomination } from '../../design/components/index.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { profileHref } from '../addresses.ts';
import { NominatedBy } from '../named.tsx';
import { AnswerCell, RegistryCell } from './cell.tsx';

/** A row of the grid: a question, or what the registry says. */
interface Row {
  id: string;
  label: string;
  /** A question is a text of the state; the row of the registry is ours. */
  isOurs: boolean;
}

function useRows(questions: readonly ComparedQuestion[]): Row[] {
  const { t } = useWords();
  return [
    { id: 'registro', label: t('compare.registry'), isOurs: true },
    ...questions.map(({ id, label }) => ({ id: `pregunta-${id}`, label, isOurs: false })),
  ];
}

const Label = ({ row }: { row: Row }) => (row.isOurs ? row.label : <InSpanish>{row.label}</InSpanish>);

/** Ways to jump to each row, folded so that people come first. */
export function JumpToQuestion({ questions }: { questions: readonly ComparedQuestion[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('compare.questions')} data-print="no">
      <Disclosure summary={t('compare.jump')}>
        <ul className="c-jump-list">
          {useRows(questions).map((row) => (
            <li key={row.id}>
              <a href={`#${row.id}`}>
                <Label row={row} />
              </a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </nav>
  );
}

/** What tells one column from another besides its name: place of the list, suplencia, and where, if not all stand in the same place. */
function Standing({ person, isOnePlace }: { person: ComparedPerson; isOnePlace: boolean }) {
  const { t } = useWords();
  const parts = [
    ...(person.role === 'substitute' ? [t('office.substitute')] : []),
    ...(person.listNumber === null ? [] : [t('office.place', { place: person.listNumber })]),
  ];
  return (
    <>
      {!isOnePlace && (
        <span className="c-cell__by">
          <InSpanish>{person.territory.name}</InSpanish>
        </span>
      )}
      {parts.length > 0 && <span className="c-cell__by">{parts.join(', ')}</span>}
    </>
  );
}

function Head({ person, isOnePlace }: { person: ComparedPerson; isOnePlace: boolean }) {
  const { href, inSpanish } = useWords();
  return (
    <li className="c-compare__person">
      <Avatar name={person.displayName} photo={person.photo} size="small" lazy={false} />
      <div>
        <a href={href(profileHref(person.slug))} {...inSpanish}>
          {person.displayName}
        </a>
        <span className="c-cell__by">
          <Nomination
            label={<NominatedBy nomination={person.nomination} />}
            parties={person.nomination.parties}
          />
        </span>
        <Standing person={person} isOnePlace={isOnePlace} />
      </div>
    </li>
  );
}

function Step({ to, icon }: { to: Row | undefined; icon: 'up' | 'down' }) {
  const { t } = useWords();
  if (to === undefined) return null;
  const text = icon === 'up' ? 'compare.previous' : 'compare.next';
  return (
    <a href={`#${to.id}`} aria-label={t(text, { question: to.label })}>
      <Icon name={icon} />
    </a>
  );
}

function GridRow({ rows, place, children }: { rows: readonly Row[]; place: number; children: ReactNode }) {
  const row = rows[place];
  if (row === undefined) return null;
  return (
    <section className="c-compare__row" id={row.id} aria-labelledby={`${row.id}-titulo`}>
      <div className="c-compare__question">
        <h2 id={`${row.id}-titulo`}>
          <Label row={row} />
        </h2>
        <span className="c-compare__steps" data-print="no">
          <Step to={rows[place - 1]} icon="up" />
          <Step to={rows[place + 1]} icon="down" />
        </span>
      </div>
      <ol className="c-compare__cells">{children}</ol>
    </section>
  );
}

function Heads({ people }: { people: readonly ComparedPerson[] }) {
  const { t } = useWords();
  const isOnePlace = new Set(people.map(({ territory }) => territory.slug)).size === 1;
  return (
    <div className="c-compare__row c-compare__head">
      <p className="c-compare__question" aria-hidden="true">
        {t('compare.question')}
      </p>
      <ol className="c-compare__cells" aria-label={t('compare.people')}>
        {people.map((person) => (
          <Head key={person.slug} person={person} isOnePlace={isOnePlace} />
        ))}
      </ol>
    </div>
  );
}

/** More columns than these scroll sideways inside the grid; four do on a narrow desk. */
const fittingColumns = 4;

/**
 * Candidacies to one office, question by question. On a desk, a grid with the names above and the questions at the side; on a phone and on paper, each
 * question with every person under it. Every column has the same width and every row a cell for each person.
 */
export function Grid({
  compared: { office, people },
  questions,
}: {
  compared: Pick<ComparedOffice, 'office' | 'people'>;
  questions: readonly ComparedQuestion[];
}) {
  const { t } = useWords();
  const rows = useRows(questions);
  return (
    <section
      className="c-compare"
      aria-label={t('compare.region', { office: office.name })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
      tabIndex={0}
      data-columns={people.length <= fittingColumns ? people.length : 'many'}
    >
      <div className="c-compare__sheet">
        <Heads people={people} />
        <GridRow rows={rows} place={0}>
          {people.map((person) => (
            <RegistryCell key={person.slug} person={person} />
          ))}
        </GridRow>
        {questions.map((question, place) => (
          <GridRow key={question.id} rows={rows} place={place + 1}>
            {people.map((person) => (
              <AnswerCell
                key={person.slug}
                person={person}
                answer={person.answers[place] ?? { state: 'blank' }}
              />
            ))}
          </GridRow>
        ))}
      </div>
    </section>
  );
}
