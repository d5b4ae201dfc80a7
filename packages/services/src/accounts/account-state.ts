import type { AccountState } from '@conoceles/contracts';

/** Where an issued account is: sent, received (the clock of art. 16 f runs) or disabled. */
export function accountStateOf(account: { status: string; receivedAt: Date | null }): AccountState {
  if (account.status === 'disabled') return 'disabled';
  return account.receivedAt === null ? 'issued' : 'received';
}
