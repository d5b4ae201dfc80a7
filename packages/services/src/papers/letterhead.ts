import { type Brand, TenantTexts } from '@conoceles/contracts';
import { eq, schema, type TenantTx } from '@conoceles/db';
import type { PdfLetterhead } from '@conoceles/documents';
import { ServiceProblem } from '../service-problem.ts';

type Paper = {
  readonly name: string;
  readonly stateName: string;
  readonly brand: Brand;
  readonly markSvg: string;
  readonly texts: TenantTexts;
  readonly isDemonstration: boolean;
};

/** The state's paper, from what it publishes of itself. */
export function letterheadOf(paper: Paper): PdfLetterhead {
  return {
    name: paper.name,
    stateName: paper.stateName,
    siteTitle: paper.texts.siteTitle,
    color: paper.brand.primary,
    markSvg: paper.markSvg,
    demonstration: paper.isDemonstration ? 'Datos de demostración' : null,
  };
}

/** No paper of the practice can be taken for one that counts. */
const practiceWords = 'PRÁCTICA — SIN VALIDEZ';

export type TenantPaper = { readonly letterhead: PdfLetterhead; readonly texts: TenantTexts };

/** The paper of the tenant of the transaction. @throws ServiceProblem `unavailable` while its folder has not been applied */
export async function loadPaper(tx: TenantTx): Promise<TenantPaper> {
  const { publishedSites: s } = schema;
  const [row] = await tx.select().from(s).where(eq(s.tenantId, tx.tenantId));
  if (row === undefined) throw new ServiceProblem('unavailable');
  const texts = TenantTexts.parse(row.texts);
  const letterhead = letterheadOf({ ...row, texts, isDemonstration: row.demoNow !== null });
  const inPractice = { demonstration: practiceWords, watermark: practiceWords };
  return { letterhead: tx.actor.practice === true ? { ...letterhead, ...inPractice } : letterhead, texts };
}
