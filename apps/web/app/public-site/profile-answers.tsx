import type { AnswerView, QuestionnaireView, SectionView } from '@conoceles/contracts';
import { Icon, type IconName, Lines } from '../design/components/index.ts';
import { InSpanish, useWords } from '../language/words-context.tsx';
import { LineOrLink } from './line-or-link.tsx';
import { asSentence } from './sentences.ts';
import { Withheld } from './withheld.tsx';

function AnswerText({ answer }: { answer: AnswerView }) {
  const { t } = useWords();
  const { lines, links } = answer;
  if (lines.length === 0) {
    return <p className="text-ink-soft">{t('profile.noAnswer')}</p>;
  }
  return (
    <>
      {answer.long ? (
        lines.map((line) => (
          <p key={line}>
            <Lines>{line}</Lines>
          </p>
        ))
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>
              <LineOrLink line={line} links={links} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Section({ section }: { section: SectionView }) {
  const { inSpanish } = useWords();
  return (
    <section className="c-answers" data-leer>
      <h3 {...inSpanish}>{section.title}</h3>
      <dl>
        {section.answers.map((answer) => (
          <div className="c-answer" data-long={answer.long ? '' : undefined} key={answer.question}>
            <dt {...inSpanish}>{answer.label}</dt>
            <dd {...(answer.lines.length > 0 ? inSpanish : {})}>
              <AnswerText answer={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** When it was captured, published and last corrected: the same three dates for everybody. */
function Dates({ view }: { view: QuestionnaireView }) {
  const { t, day } = useWords();
  const dates = [
    { label: t('profile.captured'), on: view.capturedOn, none: null },
    { label: t('profile.published'), on: view.publishedOn, none: null },
    { label: t('profile.corrected'), on: view.correctedOn, none: t('profile.neverCorrected') },
  ];
  return (
    <dl className="c-dates">
      {dates.map(({ label, on, none }) =>
        on === null && none === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{on === null ? none : <time dateTime={on}>{day(on)}</time>}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

export interface AbsenceWords {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

/** An absence is a state, told with the same space and tone whoever it is and whatever its cause. */
function Absence({ icon, title, text }: AbsenceWords) {
  return (
    <div className="c-absence">
      <Icon name={icon} />
      <p>
        <strong>{title}</strong> {text}
      </p>
    </div>
  );
}

/** One questionnaire: why it may be shown and since when, its sections, and what stands where there is none. */
export function Questionnaire({
  title,
  id,
  view,
  absence,
}: {
  title: string;
  id: string;
  view: QuestionnaireView | null;
  absence: AbsenceWords;
}) {
  return (
    <section className="c-questionnaire" aria-labelledby={id}>
      <div className="c-questionnaire__head" data-leer={view === null ? '' : undefined}>
        <h2 id={id}>{title}</h2>
        {view === null ? (
          <Absence {...absence} />
        ) : (
          <div>
            <p className="c-basis">
              <Icon name="info" />
              <span>
                <InSpanish>{asSentence(view.basis)}</InSpanish>
              </span>
            </p>
            <Dates view={view} />
          </div>
        )}
      </div>
      {view?.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      {view?.withheld.map((withheld) => (
        <Withheld key={withheld.section} withheld={withheld} />
      ))}
    </section>
  );
}
