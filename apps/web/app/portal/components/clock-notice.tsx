import type { Deadline } from '@conoceles/contracts';
import { Notice } from '../../design/components/index.ts';
import type { StatusTone } from '../../design/palette/derive-scheme.ts';

const tones: Record<Deadline['state'], StatusTone> = {
  'not-open': 'idle',
  open: 'doing',
  late: 'waiting',
  closed: 'stopped',
};

/** The time left, in words, where nobody can miss it. */
export function ClockNotice({ deadline }: { deadline: Deadline }) {
  return <Notice tone={tones[deadline.state]} icon="clock" title={deadline.words} />;
}
