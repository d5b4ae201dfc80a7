import { type ObservationView, wholeQuestionnaire } from '@conoceles/contracts';

/** Observations of the last round, of one section where it is named: those about the whole questionnaire are about each. */
export function latestObservations(
  observations: readonly ObservationView[],
  section?: string,
): ObservationView[] {
  const last = Math.max(0, ...observations.map((observation) => observation.round));
  return observations.filter(
    (observation) =>
      observation.round === last &&
      (section === undefined || [section, wholeQuestionnaire].includes(observation.section)),
  );
}
