import type { CorrectionView } from '@conoceles/contracts';
import { Lines, SummaryList } from '../../design/components/index.ts';
import { correctionStates } from '../words/corrections.ts';
import { formatMoment } from '../words/dates.ts';
import { StateTag } from './state-tag.tsx';

/** One correction as it was asked for and answered. */
export function CorrectionRecord({ correction, timeZone }: { correction: CorrectionView; timeZone: string }) {
  const { section, state, reason, requestedAt, decidedAt, decision, appliedAt, dueWords } = correction;
  const waits = state === 'requested' || state === 'accepted';
  return (
    <SummaryList
      facts={[
        { key: 'section', label: 'Sección', value: section.name },
        { key: 'state', label: 'Estado', value: <StateTag told={correctionStates[state]} /> },
        { key: 'asked', label: 'Se pidió', value: formatMoment(requestedAt, timeZone) },
        { key: 'reason', label: 'Qué se pidió', value: <Lines>{reason}</Lines> },
        ...(waits ? [{ key: 'due', label: 'Vence', value: dueWords }] : []),
        ...(decidedAt === null
          ? []
          : [{ key: 'decided', label: 'Se respondió', value: formatMoment(decidedAt, timeZone) }]),
        ...(decision === null
          ? []
          : [{ key: 'decision', label: 'Respuesta', value: <Lines>{decision}</Lines> }]),
        ...(appliedAt === null
          ? []
          : [{ key: 'applied', label: 'Se publicó', value: formatMoment(appliedAt, timeZone) }]),
      ]}
    />
  );
}
