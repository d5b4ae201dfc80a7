import type { AccountKind, PlatformKind, QuestionnaireKind } from '@conoceles/contracts';

/** The state whose host was called, as the published host map tells it. */
export type TenantSite = {
  readonly tenantId: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly status: 'active' | 'suspended';
};

/** A person signed in on a state's host. `tenantId` always equals the host's: sessions are read under it. */
export type AccountActor = {
  readonly kind: 'account';
  readonly tenantId: string;
  readonly accountId: string;
  readonly accountKind: AccountKind;
  readonly displayName: string;
  readonly reviews: readonly QuestionnaireKind[];
  readonly candidacyId: string | null;
  readonly partyId: string | null;
  readonly partySlug: string | null;
  readonly sessionId: string;
  readonly expiresAt: Date;
  /** The session is in practice: it works on the invented candidacies and on nothing else. */
  readonly practice?: boolean;
};

/** A person signed in on INE's or the platform's desk: no tenant. */
export type DeskActor = {
  readonly kind: 'desk';
  readonly userId: string;
  readonly deskKind: PlatformKind;
  readonly displayName: string;
  readonly sessionId: string;
  readonly expiresAt: Date;
};

/** Commands and jobs; `name` goes to the audit log. */
export type SystemActor = { readonly kind: 'system'; readonly name: string };

export type Actor = { readonly kind: 'anonymous' } | AccountActor | DeskActor;
