/** `destroyed`: the candidacy's key was erased; `unreadable`: wrong key, wrong place or altered bytes; `missing`: no key was ever made. */
export type VaultFault = 'destroyed' | 'unreadable' | 'missing';

/** Never carries what was sealed. */
export class VaultError extends Error {
  readonly fault: VaultFault;

  constructor(fault: VaultFault) {
    super(`vault: ${fault}`);
    this.name = 'VaultError';
    this.fault = fault;
  }
}
