import { drawInStudio, StudioBusy, type StudioWork } from '@conoceles/documents';
import { ServiceProblem } from '../service-problem.ts';

/** Pictures already drawn, by what they show: a publication that does not change a card does not draw it again. */
const kept = new Map<string, Uint8Array>();
const maxKeptBytes = 32 * 1024 * 1024;
let keptBytes = 0;

function keep(key: string, bytes: Uint8Array): void {
  kept.set(key, bytes);
  keptBytes += bytes.length;
  for (const [oldest, { length }] of kept) {
    if (keptBytes <= maxKeptBytes) return;
    kept.delete(oldest);
    keptBytes -= length;
  }
}

/** Draws apart, a few at a time. @throws ServiceProblem `unavailable` when too many are asked for at once */
export async function drawn(work: StudioWork): Promise<Uint8Array> {
  try {
    return await drawInStudio(work);
  } catch (error) {
    if (!(error instanceof StudioBusy)) throw error;
    throw new ServiceProblem(
      'unavailable',
      'Hay muchas peticiones a la vez. Intenta de nuevo en un momento.',
    );
  }
}

/** The picture of a key, drawn once while it is remembered. Only for what nobody can take back. */
export async function drawnOnce(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const found = kept.get(key);
  if (found !== undefined) return found;
  const bytes = await draw();
  if (!kept.has(key)) keep(key, bytes);
  return bytes;
}
