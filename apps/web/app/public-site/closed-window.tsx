import type { PublicSite } from '@conoceles/contracts';
import { LinkButton } from '../design/components/index.ts';
import { useWords } from '../language/words-context.tsx';
import { windowText } from './sentences.ts';

/** What a profile's address says outside the publication window: the same for every address, so that it tells nothing of anybody. */
export function ClosedWindow({ window }: { window: PublicSite['window'] }) {
  const words = useWords();
  const said = windowText(words, window);
  return (
    <div className="c-prose">
      <h1>{said.title}</h1>
      <p className="text-lead text-ink-soft">{said.text}</p>
      <p className="pt-3">
        <LinkButton look="secondary" href={words.href('/')}>
          {words.t('action.goHome')}
        </LinkButton>
      </p>
    </div>
  );
}
