import type { PreviewPart } from '@conoceles/contracts';
import type { Part, Visibility } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import type { OpenCandidacy } from '../capture/open-candidacy.ts';
import type { OpenQuestionnaire } from '../capture/open-questionnaire.ts';
import type { Consent } from '../consents/load-consents.ts';
import { audienceInWords } from '../questionnaire/audience.ts';

type Input = {
  readonly open: OpenCandidacy;
  readonly actor: AccountActor;
  readonly visibility: Visibility;
  readonly consents: readonly Consent[];
  readonly curricular: OpenQuestionnaire;
  readonly identity: OpenQuestionnaire;
};

/** Who will see each part of the profile, in words: for the person herself, or for whoever captures for her. */
export function previewParts({ open, actor, visibility, consents, ...forms }: Input): PreviewPart[] {
  const whose = actor.accountKind === 'candidate' ? 'tu' : 'su';
  const parts: PreviewPart[] = [
    {
      part: 'curricular',
      title: 'Trayectoria y propuestas',
      ...told(visibility.curricular, {
        shown: audienceInWords('curricular', open, consents),
        'no-authorisation': `No se publicará: falta ${whose} autorización para publicar la información curricular.`,
        'not-published': nothingYet(forms.curricular),
      }),
    },
    {
      part: 'photo',
      title: 'Fotografía',
      ...told(visibility.photo, {
        shown: 'Se publicará como se ve aquí.',
        'no-photo': 'No se publicará: todavía no hay fotografía.',
        'no-authorisation': `No se publicará: falta ${whose} autorización para publicar la información curricular.`,
        'not-published': 'No se publicará: todavía no hay fotografía.',
      }),
    },
    {
      part: 'identity',
      title: 'Identidad',
      ...told(visibility.identity, {
        shown: audienceInWords('identity', open, consents),
        'no-consent': `No se publicará: falta ${whose} consentimiento expreso. Las respuestas sólo se usan para estadísticas que no permiten identificar a nadie.`,
        'not-published': nothingYet(forms.identity),
      }),
    },
  ];
  if (!visibility.affirmativeAction.shown) return parts;
  const words =
    'El tipo de acción afirmativa con que se registró la candidatura es público siempre, sin consentimiento.';
  return [...parts, { part: 'affirmative-action', title: 'Acción afirmativa', shown: true, words }];
}

/** The same for every part of a profile that is paused. */
const paused = 'No se publica por ahora: la instancia interna puso en pausa este perfil.';

function nothingYet({ response }: OpenQuestionnaire): string {
  return response === null ? 'Todavía no hay respuestas que publicar.' : 'Todavía no se publica.';
}

type Words = Partial<Record<Extract<Part, { shown: false }>['because'], string>> & { readonly shown: string };

function told(part: Part, words: Words): { shown: boolean; words: string } {
  if (part.shown) return { shown: true, words: words.shown };
  if (part.because === 'paused') return { shown: false, words: paused };
  return { shown: false, words: words[part.because] ?? 'No se publicará.' };
}
