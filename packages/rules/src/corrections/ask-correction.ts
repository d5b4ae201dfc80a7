import type { ActorKind, CandidacyStatus, QuestionnaireState, TenantRules } from '@conoceles/contracts';
import { addBusinessDays } from '../deadlines/business-days.ts';
import { type Day, endOfDay, localDay } from '../deadlines/local-day.ts';

export interface CorrectionInput {
  readonly now: Date;
  readonly timeZone: string;
  readonly electionDay: Day;
  readonly rules: TenantRules['corrections'];
  readonly candidacyStatus: CandidacyStatus;
  /** Candidate and party in one, also through the delegate it names (Hidalgo 5.6). */
  readonly independent: boolean;
  readonly actor: ActorKind;
  readonly state: QuestionnaireState;
  readonly publishedAt: Date | null;
  /** Corrections granted so far: a refused request spends none (ADR 0020). */
  readonly used: number;
  /** One was asked for, or granted and not applied yet. */
  readonly open: boolean;
}

export type CorrectionRefusal =
  | 'not-offered'
  | 'not-theirs'
  | 'candidacy-not-active'
  | 'not-published'
  | 'after-election-day'
  | 'already-open'
  | 'none-left';

export type CorrectionRight =
  | { readonly ok: true; readonly left: number }
  | { readonly ok: false; readonly because: CorrectionRefusal; readonly message: string };

/** Reasons for whoever asks. */
export const correctionRefusalInWords: Readonly<Record<CorrectionRefusal, string>> = {
  'not-offered': 'En este proceso no se corrige lo publicado.',
  'not-theirs': 'La corrección la pide el partido que responde por esta candidatura.',
  'candidacy-not-active': 'La candidatura fue sustituida o cancelada.',
  'not-published': 'Sólo se pide corregir lo que está publicado.',
  'after-election-day': 'Las correcciones se piden hasta el día de la jornada electoral.',
  'already-open': 'Ya hay una corrección en curso en este cuestionario.',
  'none-left': 'Ya no quedan correcciones en este cuestionario.',
};

/**
 * Whether somebody may ask to correct one section of a published questionnaire: the party or the independent candidacy, any candidate where the
 * tenant says so, as many times as it grants («por única ocasión», Sonora §8 IV; «no podrá ser modificada más de una ocasión», Jalisco), until
 * election day ends, one at a time.
 */
export function mayAskCorrection(input: CorrectionInput): CorrectionRight {
  const because = refusalOf(input);
  if (because === undefined) return { ok: true, left: input.rules.allowed - input.used };
  return { ok: false, because, message: correctionRefusalInWords[because] };
}

function refusalOf(input: CorrectionInput): CorrectionRefusal | undefined {
  const { rules, now, publishedAt, timeZone } = input;
  if (rules.allowed === 0) return 'not-offered';
  if (!isTheirs(input)) return 'not-theirs';
  if (input.candidacyStatus !== 'approved') return 'candidacy-not-active';
  if (input.open) return 'already-open';
  if (input.state !== 'published' || publishedAt === null || publishedAt > now) return 'not-published';
  if (now > endOfDay(input.electionDay, timeZone)) return 'after-election-day';
  return input.used >= rules.allowed ? 'none-left' : undefined;
}

function isTheirs({ actor, independent, rules }: CorrectionInput): boolean {
  if (actor === 'liaison') return true;
  return actor === 'candidate' && (independent || rules.candidateMayAsk);
}

/**
 * Last instant to attend a correction: the end of the tenant's business day (Sonora §8 IV: «a más tardar el día hábil siguiente de haber recibido el
 * requerimiento»).
 */
export function correctionDueAt(
  requestedAt: Date,
  { rules, holidays, timeZone }: Pick<CorrectionInput, 'rules' | 'timeZone'> & { holidays: readonly Day[] },
): Date {
  const asked = localDay(requestedAt, timeZone);
  return endOfDay(addBusinessDays(asked, rules.dueInBusinessDays, holidays), timeZone);
}
