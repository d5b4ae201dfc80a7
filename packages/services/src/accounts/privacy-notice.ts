import { TenantTexts } from '@conoceles/contracts';
import { eq, schema, type TenantTx } from '@conoceles/db';
import { ServiceProblem } from '../service-problem.ts';

/** The privacy notice the tenant shows now. */
export async function currentPrivacyNotice(tx: TenantTx): Promise<TenantTexts['privacyNotice']> {
  const { publishedSites: s } = schema;
  const [row] = await tx.select({ texts: s.texts }).from(s).where(eq(s.tenantId, tx.tenantId));
  if (row === undefined) throw new ServiceProblem('unavailable');
  return TenantTexts.parse(row.texts).privacyNotice;
}
