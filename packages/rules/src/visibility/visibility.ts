import type {
  CandidacyStatus,
  CaptureNote,
  ConsentKind,
  QuestionnaireDefinition,
  QuestionnaireKind,
  QuestionnaireState,
  TenantRules,
  WindowState,
} from '@conoceles/contracts';
import type { Day } from '../deadlines/local-day.ts';
import type { PublicationDates } from '../deadlines/publication-window.ts';

/** One authorisation of the person, as registered. A new one is a new record. */
export interface ConsentRecord {
  readonly kind: ConsentKind;
  readonly givenAt: Date;
  readonly revokedAt?: Date | null | undefined;
}

/** A section replaced by a tombstone: never silently. */
export interface WithheldSection {
  readonly kind: QuestionnaireKind;
  readonly section: string;
}

/** Where one questionnaire stands; `publishedAt` is the instant of the version that is public now, whatever happens to the next one. */
export interface ResponseFacts {
  readonly state: QuestionnaireState;
  readonly publishedAt?: Date | null | undefined;
}

export interface VisibilityInput {
  readonly now: Date;
  readonly timeZone: string;
  readonly publication: PublicationDates;
  readonly rules: Pick<TenantRules, 'affirmativeActionDisclosure' | 'curricularNeedsAuthorisation'>;
  readonly candidacy: {
    readonly status: CandidacyStatus;
    readonly approvedOn: Day;
    /** Day of the substitution or cancellation; the approval's otherwise. */
    readonly statusOn: Day;
    /** Public identifier of who took the place. */
    readonly replacedBy?: string | undefined;
  };
  /** The action the candidacy was registered under; `group` joins it to the identity questions. */
  readonly affirmativeAction?: { readonly group: string } | undefined;
  /** The answers themselves are not needed to decide. */
  readonly curricular: ResponseFacts & { readonly hasPhoto: boolean };
  readonly identity: ResponseFacts & { readonly definition: Pick<QuestionnaireDefinition, 'sections'> };
  readonly consents: readonly ConsentRecord[];
  /** Sections the OPL took off the site and has not put back, whatever the clock says. */
  readonly withheld?: readonly WithheldSection[];
  /** Section of the curricular questionnaire that asks for the photograph. */
  readonly photoSection?: string | undefined;
  /** The internal body took the profile's answers off the site for a while. */
  readonly paused?: boolean | undefined;
  /** Publication is frozen: the parts that are public already, and no other may become so. Absent: it is not frozen. */
  readonly frozen?: ReadonlySet<PublicPart> | undefined;
}

/** Part of a profile whose publication is dated; `identity-group` when only the answers on the group of its affirmative action show. */
export type PublicPart =
  | 'registry'
  | 'affirmative-action'
  | 'photo'
  | 'curricular'
  | 'identity'
  | 'identity-group';

/** Why something is public: on what ground, by which document or consent (Spanish, for citizens too), since when. */
export interface Basis {
  readonly ground: 'law' | 'order' | 'publication' | 'authorisation' | 'consent' | 'affirmative-action';
  readonly source: string;
  readonly since: Date;
}

export type HiddenReason =
  | 'withdrawn'
  | 'outside-window'
  | 'not-approved-yet'
  | 'no-affirmative-action'
  | 'not-published'
  | 'no-photo'
  | 'no-authorisation'
  | 'no-consent'
  | 'withheld'
  | 'paused'
  | 'frozen';

export interface Hidden {
  readonly shown: false;
  readonly because: HiddenReason;
}

export type Part = { readonly shown: true; readonly basis: Basis } | Hidden;

/** `questions` absent: the whole questionnaire. */
export type IdentityPart =
  | { readonly shown: true; readonly basis: Basis; readonly questions?: readonly string[] }
  | Hidden;

/** What is left of a substituted or cancelled candidacy: no personal data. */
export interface TombstoneFacts {
  readonly status: Exclude<CandidacyStatus, 'approved'>;
  readonly on: Day;
  readonly replacedBy?: string | undefined;
}

export interface Visibility {
  readonly window: WindowState;
  readonly listed: boolean;
  readonly tombstone?: TombstoneFacts;
  /** Name, office, territory, principle, place on the list, nominating parties, ticket mates, gender, age in years. */
  readonly registry: Part;
  readonly affirmativeAction: Part;
  /** The list that INAI ordered (RRA 10703/21, 11955/21): who stands under an affirmative action, also after profiles close. */
  readonly orderedList: Part;
  readonly curricular: Part;
  readonly photo: Part;
  readonly identity: IdentityPart;
  /** Sections whose answers are replaced by a tombstone, by questionnaire. */
  readonly withheld: Readonly<Record<QuestionnaireKind, readonly string[]>>;
  /** Said of every listed candidacy, in equal terms; absent when it is not listed. */
  readonly captureNotes?: { readonly curricular: CaptureNote; readonly identity: CaptureNote };
}

/** Reasons in words, for the OPL and for the person («¿por qué no se ve?»). */
export const hiddenReasonInWords: Readonly<Record<HiddenReason, string>> = {
  withdrawn: 'La candidatura fue sustituida o cancelada.',
  'outside-window': 'Los perfiles sólo son públicos durante el periodo de publicación.',
  'not-approved-yet': 'La candidatura aún no ha sido aprobada.',
  'no-affirmative-action': 'La candidatura no se registró por una acción afirmativa.',
  'not-published': 'El cuestionario aún no se ha publicado.',
  'no-photo': 'No hay fotografía publicada.',
  'no-authorisation': 'Falta la autorización de la persona para publicar su información curricular.',
  'no-consent':
    'No hay consentimiento expreso vigente para publicar estas respuestas; sólo se usan con fines estadísticos.',
  withheld: 'La sección se retiró del sitio.',
  paused: 'La instancia interna puso en pausa este perfil.',
  frozen: 'La publicación está congelada: se verá cuando termine.',
};
