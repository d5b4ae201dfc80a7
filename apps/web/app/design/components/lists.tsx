import { Fragment, type ReactNode } from 'react';
import { useWords } from '../../language/words-context.tsx';
import { Icon } from './icon.tsx';

export interface Task {
  key: string;
  title: ReactNode;
  /** Where it is done; absent while it cannot be started. */
  href?: string;
  hint?: ReactNode;
  status: ReactNode;
}

/** What is to be done, one line per section, with its state. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="c-tasks">
      {tasks.map((task) => (
        <li className="c-tasks__item" key={task.key}>
          <div>
            {task.href === undefined ? task.title : <a href={task.href}>{task.title}</a>}
            {task.hint !== undefined && <span className="c-tasks__hint">{task.hint}</span>}
          </div>
          {task.status}
        </li>
      ))}
    </ul>
  );
}

export interface Fact {
  key: string;
  label: ReactNode;
  value: ReactNode;
  /** «Cambiar» and the like; say what changes in a visually hidden text. */
  action?: ReactNode;
}

/** Facts in pairs: what was answered, what is registered. `tight` narrows the labels. */
export function SummaryList({ facts, tight = false }: { facts: readonly Fact[]; tight?: boolean }) {
  return (
    <dl className={`c-facts${tight ? ' c-facts--tight' : ''}`}>
      {facts.map((fact) => (
        <div key={fact.key}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
          {fact.action !== undefined && <dd className="c-facts__action">{fact.action}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Steps of something that takes several pages, or several days (with when each happened); `current` counts from zero. */
export function Stepper({
  steps,
  current,
}: {
  steps: readonly (string | { readonly title: string; readonly hint: string })[];
  current: number;
}) {
  const { t } = useWords();
  return (
    <ol className="c-steps">
      {steps.map((one, place) => {
        const { title: step, hint } = typeof one === 'string' ? { title: one, hint: undefined } : one;
        const state = place < current ? 'done' : place === current ? 'current' : 'ahead';
        return (
          <li
            className="c-steps__item"
            data-state={state}
            key={step}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className="c-steps__dot" aria-hidden="true">
              {state === 'done' ? <Icon name="check" /> : place + 1}
            </span>
            <span>
              {step}
              {state === 'done' && <span className="sr-only"> {t('step.done')}</span>}
              {hint !== undefined && <span className="c-tasks__hint">{hint}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** How far something is, always with its denominator. */
export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  const { t, figure } = useWords();
  return (
    <div className="c-progress">
      <div className="c-progress__line">
        <span>{label}</span>
        <b>
          {figure(value)} {t('figure.of', { whole: max })}
        </b>
      </div>
      <progress value={value} max={Math.max(1, max)} aria-label={label} />
    </div>
  );
}

/** A figure with its denominator and what it counts. */
export function Figure({ value, of, label }: { value: number; of?: number; label: ReactNode }) {
  const { t, figure } = useWords();
  return (
    <p className="c-figure">
      <span className="c-figure__number">
        {figure(value)}
        {of !== undefined && <span className="c-figure__of"> {t('figure.of', { whole: of })}</span>}
      </span>
      <span className="c-figure__label">{label}</span>
    </p>
  );
}

/** Text with the line breaks its author wrote. */
export function Lines({ children }: { children: string }) {
  const lines = children.split('\n');
  return lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <Fragment key={place}>
      {place > 0 && <br />}
      {line}
    </Fragment>
  ));
}
