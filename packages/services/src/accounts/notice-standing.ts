import type { NoticeStanding } from '@conoceles/contracts';
import { desc, eq, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { currentPrivacyNotice } from './privacy-notice.ts';

/** The privacy notice in force and whether this account accepted that version. */
export function readNoticeStanding(deps: ServiceDeps, actor: AccountActor): Promise<NoticeStanding> {
  return asAccount(deps, actor, 'app', (tx) => noticeStandingIn(tx, actor));
}

export async function noticeStandingIn(tx: TenantTx, actor: AccountActor): Promise<NoticeStanding> {
  const { privacyAcceptances: a } = schema;
  const { version, simplified } = await currentPrivacyNotice(tx);
  const rows = await tx
    .select({ version: a.noticeVersion, at: a.acceptedAt })
    .from(a)
    .where(eq(a.accountId, actor.accountId))
    .orderBy(desc(a.acceptedAt));
  const accepted = rows.find((row) => row.version === version);
  return {
    version,
    simplified,
    pending: accepted === undefined,
    acceptedAt: accepted?.at.toISOString() ?? null,
    previousVersion: rows.find((row) => row.version !== version)?.version ?? null,
  };
}
