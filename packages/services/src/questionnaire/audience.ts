import type { QuestionnaireKind } from '@conoceles/contracts';
import {
  type ConsentRecord,
  consentInForce,
  dateInWords,
  disclosureInForce,
  localDay,
} from '@conoceles/rules';
import type { OpenCandidacy } from '../capture/open-candidacy.ts';

const everyone =
  'Cuando se publique, cualquier persona podrá leerlo en el sitio público, descargarlo y compartirlo.';
const nobody =
  'Nadie lo verá en el sitio público: no hay consentimiento expreso vigente. Sólo se usa para estadísticas que no permiten identificar a nadie.';

/** Who will see a questionnaire, in words, for the person, the party and the reviewer. @param consents only needed for identity answers */
export function audienceInWords(
  kind: QuestionnaireKind,
  open: OpenCandidacy,
  consents: readonly ConsentRecord[],
): string {
  return kind === 'curricular' ? curricularAudience(open) : identityAudience(open, consents);
}

function curricularAudience({ tenant, summary }: OpenCandidacy): string {
  const conditioned = tenant.rules.curricularNeedsAuthorisation && summary.affirmativeActionGroup === null;
  return conditioned
    ? `${everyone} Sólo se muestra mientras esté vigente la autorización de la persona candidata para publicar su información curricular.`
    : everyone;
}

function identityAudience({ tenant, summary }: OpenCandidacy, consents: readonly ConsentRecord[]): string {
  const consent = consentInForce(consents, 'publish-identity', tenant.now);
  if (consent !== undefined) {
    const given = dateInWords(consent.givenAt, tenant.timeZone);
    return `${everyone} Hay un consentimiento expreso del ${given}; si se revoca, deja de mostrarse en el acto.`;
  }
  if (summary.affirmativeActionGroup === null) return nobody;
  const day = localDay(tenant.now, tenant.timeZone);
  const rule = disclosureInForce(tenant.rules.affirmativeActionDisclosure, day);
  if (rule?.show === 'whole-questionnaire') {
    return `${everyone} La candidatura se postuló por acción afirmativa: ${rule.reason}`;
  }
  if (rule?.show === 'group-answers') {
    return `Cuando se publique, cualquier persona podrá leer las respuestas sobre el grupo de la acción afirmativa: ${rule.reason} Las demás no se muestran sin consentimiento expreso.`;
  }
  return `${nobody} El tipo de acción afirmativa con que se registró la candidatura es público siempre.`;
}
