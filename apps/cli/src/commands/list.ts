import { acceptIne } from './accept-ine.ts';
import { auditVerify } from './audit-verify.ts';
import { bench } from './bench.ts';
import type { Command } from './command.ts';
import { dbUrl } from './db-url.ts';
import { exportIne } from './export-ine.ts';
import { importCandidacies } from './import-candidacies.ts';
import { importSections } from './import-sections.ts';
import { keysRotate } from './keys-rotate.ts';
import { lighthouse } from './lighthouse.ts';
import { loadSmoke } from './load-smoke.ts';
import { screenshots } from './screenshots.ts';
import { staffInvite } from './staff-invite.ts';
import { tenantsApply } from './tenants-apply.ts';
import { tenantsCheck } from './tenants-check.ts';
import { verify } from './verify.ts';

/** Every command: help, package scripts and tests are made from this list. */
export const commands: readonly Command[] = [
  dbUrl,
  tenantsApply,
  tenantsCheck,
  staffInvite,
  importCandidacies,
  importSections,
  exportIne,
  auditVerify,
  keysRotate,
  acceptIne,
  bench,
  loadSmoke,
  lighthouse,
  screenshots,
  verify,
];
