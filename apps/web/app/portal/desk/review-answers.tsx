import type { ReviewAlert, ReviewAnswer, ReviewSection } from '@conoceles/contracts';
import { Disclosure, type Fact, Icon, SummaryList } from '../../design/components/index.ts';
import { AnswerValue } from '../components/answers-view.tsx';
import { paths } from '../paths.ts';
import { formatNumber } from '../words/dates.ts';

/** What the question asks, beside what was answered. */
function Rule({ answer }: { answer: ReviewAnswer }) {
  const { required, limits, help } = answer.rule;
  return (
    <div className="c-rule">
      <b>{answer.label}</b>
      <p className="c-hint">
        {required ? 'Obligatoria' : 'Opcional'}
        {limits !== null && `. ${limits}.`}
      </p>
      {help !== null && (
        <Disclosure summary="Ayuda que lee la persona">
          <p>{help}</p>
        </Disclosure>
      )}
    </div>
  );
}

/** Both counters; the one that binds is the rule's. */
function Length({ length }: { length: ReviewAnswer['length'] }) {
  if (length === null) return null;
  return (
    <p className="c-hint">
      {formatNumber(length.without)} caracteres sin espacios · {formatNumber(length.with)} con espacios
    </p>
  );
}

const opWords = { added: 'se agregó', removed: 'se quitó' } as const;

/** What changed since the former round, word by word; told in words too, for who does not see the marks. */
function Change({ change }: { change: ReviewAnswer['change'] }) {
  if (change === null) return null;
  return (
    <Disclosure summary="Qué cambió desde lo que se envió antes" open>
      <p className="c-diff">
        {change.map((part, place) => {
          if (part.op === 'same') return part.text;
          const Mark = part.op === 'added' ? 'ins' : 'del';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity but their place
            <Mark key={place}>
              <span className="sr-only"> ({opWords[part.op]}: </span>
              {part.text}
              <span className="sr-only">) </span>
            </Mark>
          );
        })}
      </p>
    </Disclosure>
  );
}

function Alert({ alert }: { alert: ReviewAlert }) {
  return (
    <li className="c-answer-alert">
      <Icon name="warning" label="Aviso" />
      <div>
        <span className="break-words">{alert.words}</span>
        {alert.others.length > 0 && (
          <ul className="c-list">
            {alert.others.map((other) => (
              <li key={other.candidacyId}>
                <a href={paths.sheet(other.candidacyId, 'curricular')}>{other.displayName}</a>{' '}
                <span className="text-ink-soft">{other.standing}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Value({ answer }: { answer: ReviewAnswer }) {
  return (
    <>
      <AnswerValue answer={answer} />
      <Length length={answer.length} />
      {answer.alerts.length > 0 && (
        <ul className="c-answer-alerts">
          {answer.alerts.map((alert) => (
            <Alert key={`${alert.code} ${alert.words}`} alert={alert} />
          ))}
        </ul>
      )}
      <Change change={answer.change} />
    </>
  );
}

function Blanks({ blanks }: { blanks: ReviewSection['blanks'] }) {
  if (blanks.length === 0) return null;
  const emptied = blanks.filter(({ before }) => before.length > 0);
  return (
    <>
      <p className="c-hint mt-3">
        Sin respuesta:{' '}
        {blanks.map(({ label, required }) => (required ? `${label} (obligatoria)` : label)).join(' · ')}
      </p>
      {emptied.map((blank) => (
        <p key={blank.question} className="c-diff mt-2">
          {blank.label}: <del>{blank.before.join('; ')}</del> (se borró)
        </p>
      ))}
    </>
  );
}

/** Answers of one section, each with its rule beside it, what changed and what the machine noticed. */
export function ReviewAnswers({ section }: { section: ReviewSection }) {
  const facts = section.answers.map(
    (answer): Fact => ({
      key: answer.question,
      label: <Rule answer={answer} />,
      value: <Value answer={answer} />,
    }),
  );
  return (
    <>
      {facts.length > 0 && <SummaryList facts={facts} />}
      {!section.answered && <p className="text-ink-soft">Sin respuestas.</p>}
      <Blanks blanks={section.blanks} />
    </>
  );
}
