import type { ComparedAnswer, ComparedPerson } from '@conoceles/contracts';
import { Avatar, Lines, Nomination } from '../../design/components/index.ts';
import type { Words } from '../../language/words.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { LineOrLink } from '../line-or-link.tsx';
import { NominatedBy } from '../named.tsx';

/** Whose cell it is: said in every one, because on a phone, on paper and read aloud there are no columns. */
function Whose({ person }: { person: ComparedPerson }) {
  const { inSpanish } = useWords();
  return (
    <div className="c-cell__who">
      <Avatar name={person.displayName} photo={person.photo} size="small" />
      <p>
        <b {...inSpanish}>{person.displayName}</b>
        <span className="c-cell__by">
          <Nomination
            label={<NominatedBy nomination={person.nomination} />}
            parties={person.nomination.parties}
          />
        </span>
      </p>
    </div>
  );
}

/** Why there is no answer: one line, the same place and tone for all. */
function State({ answer }: { answer: Exclude<ComparedAnswer, { state: 'answered' }> }) {
  const { t, day } = useWords();
  return (
    <p className="c-cell__state">
      {answer.state === 'withheld' ? (
        <Say
          text="compare.state.withheld"
          parts={{ day: day(answer.on), motive: <InSpanish>{answer.motive}</InSpanish> }}
        />
      ) : (
        t(`compare.state.${answer.state}`)
      )}
    </p>
  );
}

/** Whole, however long it is: nobody's text is cut. */
function AnswerText({ answer }: { answer: Extract<ComparedAnswer, { state: 'answered' }> }) {
  const { lines, links, long } = answer;
  if (lines.length > 1 && !long) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <LineOrLink line={line} links={links} />
          </li>
        ))}
      </ul>
    );
  }
  return lines.map((line) => (
    <p key={line}>{long ? <Lines>{line}</Lines> : <LineOrLink line={line} links={links} />}</p>
  ));
}

/** One person's cell in one row: the same box whatever stands in it. */
export function AnswerCell({ person, answer }: { person: ComparedPerson; answer: ComparedAnswer }) {
  const { inSpanish } = useWords();
  const isAnswered = answer.state === 'answered';
  return (
    <li className="c-cell">
      <Whose person={person} />
      <div className="c-cell__answer" {...(isAnswered ? inSpanish : {})}>
        {isAnswered ? <AnswerText answer={answer} /> : <State answer={answer} />}
      </div>
    </li>
  );
}

function curricularText({ t, day }: Words, { curricular, paused, publishedOn }: ComparedPerson): string {
  if (paused !== null) return t('capture.paused');
  if (publishedOn !== null) return t('compare.curricular.published', { day: day(publishedOn) });
  return t(`compare.curricular.${curricular === 'published' ? 'not-shown' : curricular}`);
}

/** What the registry says of one person. */
export function RegistryCell({ person }: { person: ComparedPerson }) {
  const words = useWords();
  const { t } = words;
  const { age, gender, affirmativeAction, mates } = person;
  const names = mates.map(({ displayName }) => displayName).join(', ');
  const facts = [
    [t('profile.age'), age === null ? t('profile.noAge') : t('profile.years', { count: age })],
    [t('profile.gender'), t(`gender.${gender}`)],
    [
      t('profile.action'),
      affirmativeAction === null ? t('profile.noAction') : <InSpanish key="a">{affirmativeAction}</InSpanish>,
    ],
    [t('compare.mate'), names === '' ? t('compare.noMate') : <InSpanish key="m">{names}</InSpanish>],
    [t('compare.curricular'), curricularText(words, person)],
  ] as const;
  return (
    <li className="c-cell">
      <Whose person={person} />
      <dl className="c-cell__answer c-cell__facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
