import type { WithheldView } from '@conoceles/contracts';
import { Lines, Notice } from '../design/components/index.ts';
import { InSpanish, Say, useWords } from '../language/words-context.tsx';

/** What stands where a section was: when it was withheld and why, and nothing of what it said. */
export function Withheld({ withheld }: { withheld: WithheldView }) {
  const { day, inSpanish } = useWords();
  return (
    <section className="c-answers">
      <h3 {...inSpanish}>{withheld.title}</h3>
      <Notice
        tone="idle"
        icon="ban"
        title={
          <Say
            text="withheld.title"
            parts={{ day: day(withheld.on), motive: <InSpanish>{withheld.motive}</InSpanish> }}
          />
        }
      >
        <p {...inSpanish}>
          <Lines>{withheld.reason}</Lines>
        </p>
      </Notice>
    </section>
  );
}
