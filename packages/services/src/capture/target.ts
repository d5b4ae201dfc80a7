import type { ConsentKind, QuestionnaireKind } from '@conoceles/contracts';

export type CaptureTarget = { readonly candidacyId: string; readonly kind: QuestionnaireKind };
export type ConsentTarget = { readonly candidacyId: string; readonly consent: ConsentKind };
