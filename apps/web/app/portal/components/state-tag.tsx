import { StatusTag } from '../../design/components/index.ts';
import type { Told } from '../words/states.ts';

/** A state in its tone and words. */
export function StateTag({ told }: { told: Told }) {
  return <StatusTag tone={told.tone}>{told.label}</StatusTag>;
}
