import type { schema } from '@conoceles/db';

type Account = Pick<typeof schema.accounts.$inferSelect, 'candidacyId' | 'kind' | 'status'>;

/** Kinds of mail that carry a one-time link. */
export const linkMails = ['activation', 'access-link', 'delegation'] as const;

/** Which mail brings an account its link: the first one, or another for who already had a passphrase. */
export function linkMailOf({ candidacyId, kind, status }: Account): (typeof linkMails)[number] {
  if (status === 'active') return 'access-link';
  return kind === 'liaison' && candidacyId !== null ? 'delegation' : 'activation';
}
