import type { WithheldView } from '@conoceles/contracts';
import { Lines, Notice } from '../design/components/index.ts';
import { dayInWords } from './words.ts';

/** What stands where a section was: when it was withheld and why, and nothing of what it said. */
export function Withheld({ withheld }: { withheld: WithheldView }) {
  return (
    <section className="c-answers">
      <h3>{withheld.title}</h3>
      <Notice tone="idle" icon="ban" title={`Retenida el ${dayInWords(withheld.on)}: ${withheld.motive}`}>
        <p>
          <Lines>{withheld.reason}</Lines>
        </p>
      </Notice>
    </section>
  );
}
