import { Disclosure, LinkButton } from '../../../design/components/index.ts';
import type { NextStep } from '../../next-steps.ts';
import { countOf } from '../../words/dates.ts';

/** The one thing to do now, as one big button, and what comes after it. */
export function NextStepPanel({ steps }: { steps: readonly NextStep[] }) {
  const [first, ...rest] = steps;
  if (first === undefined) return null;
  return (
    <section className="c-next" aria-labelledby="lo-que-sigue">
      <h2 id="lo-que-sigue">Lo que sigue</h2>
      <p className="mt-1 mb-4">{first.hint}</p>
      <LinkButton href={first.href} icon="right">
        Seguir: {first.title}
      </LinkButton>
      {rest.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={`Después, ${countOf(rest.length, 'paso más', 'pasos más')}`}>
            <ol className="c-next__rest">
              {rest.map((step) => (
                <li key={step.key}>
                  <a href={step.href}>{step.title}</a>
                  <span className="c-tasks__hint">{step.hint}</span>
                </li>
              ))}
            </ol>
          </Disclosure>
        </div>
      )}
    </section>
  );
}
