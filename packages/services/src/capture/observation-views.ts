import type { ObservationView } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import type { QuestionnaireResponse, ResponseStore } from '../questionnaire/response-store.ts';
import { loadMotives, motiveInWords } from '../review/load-motives.ts';

/** Observations of every round, in words, newest round first. */
export async function observationViews(
  tx: TenantTx,
  store: ResponseStore,
  response: QuestionnaireResponse | null,
): Promise<ObservationView[]> {
  if (response === null || response.round === 1) return [];
  const motives = await loadMotives(tx);
  const observations = await store.observations(response);
  return observations
    .map(({ section, motive, text, round, observedAt }) => ({
      section,
      motive: motiveInWords(motives, motive),
      text,
      at: observedAt.toISOString(),
      round,
    }))
    .toSorted((one, two) => two.round - one.round);
}
