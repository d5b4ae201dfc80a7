import { ConsentKind, type ConsentState } from '@conoceles/contracts';
import type { OpenCandidacy } from '../capture/open-candidacy.ts';
import type { Consent } from './load-consents.ts';

/** What each authorisation says, on the screen and on paper. */
export const consentWords: Readonly<Record<ConsentKind, { readonly title: string; readonly text: string }>> =
  {
    treatment: {
      title: 'Tratamiento de mis datos',
      text: 'Autorizo que el OPL trate los datos personales, también los sensibles, que proporciono en los cuestionarios, para los fines que dice el aviso de privacidad. Puedo revocar esta autorización en cualquier momento; al hacerlo también dejan de publicarse mis respuestas del cuestionario de identidad.',
    },
    'publish-identity': {
      title: 'Publicación de mis respuestas del cuestionario de identidad',
      text: 'Doy mi consentimiento expreso para que se publiquen en el sitio mis respuestas del cuestionario de identidad, que son datos personales sensibles. Si no lo doy sólo se usan para estadísticas que no permiten identificar a nadie. Puedo revocarlo en cualquier momento y dejan de mostrarse en el acto.',
    },
    'publish-curricular': {
      title: 'Publicación de mi información curricular',
      text: 'Autorizo que se publique en el sitio la información del cuestionario curricular y mi fotografía. Puedo revocar esta autorización en cualquier momento y dejan de mostrarse en el acto.',
    },
  };

/** Consents asked of a candidacy: of the curricular ones only where the tenant demands it, and never under affirmative action (domain §6). */
export function consentsAsked({ summary, tenant }: OpenCandidacy): readonly ConsentKind[] {
  const asksCurricular = tenant.rules.curricularNeedsAuthorisation && summary.affirmativeActionGroup === null;
  return ConsentKind.options.filter((kind) => kind !== 'publish-curricular' || asksCurricular);
}

/** How each consent asked stands: that of the last record of its kind. */
export function consentStates(open: OpenCandidacy, consents: readonly Consent[]): ConsentState[] {
  return consentsAsked(open).map((kind) => {
    const ofKind = consents.filter((consent) => consent.kind === kind);
    const last = ofKind.find(({ revokedAt }) => revokedAt === null) ?? ofKind.at(-1);
    return {
      kind,
      ...consentWords[kind],
      givenAt: last?.givenAt.toISOString() ?? null,
      revokedAt: last?.revokedAt?.toISOString() ?? null,
    };
  });
}
