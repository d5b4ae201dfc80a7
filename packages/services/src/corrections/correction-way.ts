import type { CorrectionWay, QuestionnaireDefinition, TenantRules } from '@conoceles/contracts';

/**
 * Who makes a granted change: as the tenant sets, but that a photograph is uploaded and cropped by whoever captures it, so its section reopens everywhere and
 * is verified again.
 */
export function correctionWay(
  { corrections }: Pick<TenantRules, 'corrections'>,
  { sections }: Pick<QuestionnaireDefinition, 'sections'>,
  section: string,
): CorrectionWay {
  const asked = sections.find(({ id }) => id === section);
  return asked?.questions.some(({ type }) => type === 'photo') ? 'capturer' : corrections.appliedBy;
}
