import type { OfficeKind } from '@conoceles/contracts';

/** Names of offices in INE's download; null for what it does not name, which goes by the tenant's own name. */
export const publishedOfficeNames: Readonly<Record<OfficeKind, string | null>> = {
  governorship: 'GUBERNATURA',
  'deputy-mr': 'DIPUTACIÓN LOCAL MR',
  'deputy-rp': 'DIPUTACIÓN LOCAL RP',
  'municipal-presidency': 'PRESIDENCIA MUNICIPAL',
  'municipal-trustee': null,
  'municipal-councillor': null,
  other: null,
};
