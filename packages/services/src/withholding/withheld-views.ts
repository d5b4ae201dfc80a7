import type { QuestionnaireDefinition, QuestionnaireKind, WithheldView } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import { loadMotives, motiveInWords } from '../review/load-motives.ts';
import { loadWithheld } from './load-withheld.ts';

type Of = {
  readonly candidacyId: string;
  readonly kind: QuestionnaireKind;
  readonly definition: QuestionnaireDefinition;
  readonly timeZone: string;
};

/** Sections of one questionnaire that are off the site, as their tombstones say it. */
export async function withheldViewsOf(
  tx: TenantTx,
  { candidacyId, kind, definition, timeZone }: Of,
): Promise<WithheldView[]> {
  const rows = (await loadWithheld(tx, [candidacyId])).get(candidacyId) ?? [];
  const own = rows.filter((row) => row.kind === kind);
  if (own.length === 0) return [];
  const motives = await loadMotives(tx);
  return own.map((row) => ({
    section: row.section,
    title: definition.sections.find(({ id }) => id === row.section)?.title ?? row.section,
    on: localDay(row.since, timeZone),
    motive: motiveInWords(motives, row.motive),
    reason: row.reason,
  }));
}
