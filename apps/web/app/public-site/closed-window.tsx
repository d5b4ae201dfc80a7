import type { PublicSite } from '@conoceles/contracts';
import { LinkButton } from '../design/components/index.ts';
import { windowInWords } from './words.ts';

/** What a profile's address says outside the publication window: the same for every address, so that it tells nothing of anybody. */
export function ClosedWindow({ window }: { window: PublicSite['window'] }) {
  const words = windowInWords(window);
  return (
    <div className="c-prose">
      <h1>{words.title}</h1>
      <p className="text-lead text-ink-soft">{words.text}</p>
      <p className="pt-3">
        <LinkButton look="secondary" href="/">
          Ir al inicio
        </LinkButton>
      </p>
    </div>
  );
}
