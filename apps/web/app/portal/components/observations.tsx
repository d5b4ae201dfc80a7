import type { ObservationView } from '@conoceles/contracts';
import { Notice } from '../../design/components/index.ts';
import { formatMoment } from '../words/dates.ts';

/** What the reviewer asked to correct in this section, newest first, with its motive and date. */
export function Observations({
  observations,
  timeZone,
}: {
  observations: readonly ObservationView[];
  timeZone: string;
}) {
  if (observations.length === 0) return null;
  return (
    <div className="grid gap-3 mb-8">
      {observations.map((observation) => (
        <Notice
          key={`${observation.round} ${observation.motive} ${observation.text}`}
          tone="waiting"
          title={`Por corregir: ${observation.motive}`}
        >
          <p>{observation.text}</p>
          <p className="c-hint">
            Revisión {observation.round} · {formatMoment(observation.at, timeZone)}
          </p>
        </Notice>
      ))}
    </div>
  );
}
