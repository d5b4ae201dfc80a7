import { ConsentKind } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import { writePdf } from '@conoceles/documents';
import type { TenantSite } from '../actor.ts';
import { consentFormPage } from '../consents/consent-form-page.ts';
import type { ServiceDeps } from '../deps.ts';
import { letterheadOf } from '../papers/letterhead.ts';
import type { PdfFile } from '../papers/pdf-file.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { SiteRow } from './site-rows.ts';

type Row = Pick<
  SiteRow,
  'name' | 'stateName' | 'brand' | 'markSvg' | 'texts' | 'rules' | 'demoNowMs' | 'updatedMs'
>;

/** The consent form nobody has filled in, for whoever signs on paper: what the state asks for and what it publishes of itself. */
export async function writeBlankConsentForm(deps: ServiceDeps, site: TenantSite): Promise<PdfFile> {
  const [rows] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<Row[]>`select name, state_name as "stateName", brand, mark_svg as "markSvg", texts, rules,
      (extract(epoch from demo_now) * 1000)::float8 as "demoNowMs",
      (extract(epoch from updated_at) * 1000)::float8 as "updatedMs" from published.sites`,
  ]);
  const row = rows[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const { version, pending } = row.texts.privacyNotice;
  const asksCurricular = row.rules.curricularNeedsAuthorisation === true;
  const stream = await writePdf({
    title: 'Autorizaciones de la persona candidata',
    letterhead: letterheadOf({ ...row, isDemonstration: row.demoNowMs !== null }),
    createdAt: new Date(row.updatedMs),
    pages: [
      consentFormPage({
        asked: ConsentKind.options.filter((kind) => kind !== 'publish-curricular' || asksCurricular),
        facts: null,
        noticeVersion: version,
        pending,
        keeper: `La hoja firmada se entrega al partido que responde por la candidatura, que la conserva; la de una candidatura independiente, a ${row.name}.`,
      }),
    ],
  });
  return { fileName: 'autorizaciones-en-blanco.pdf', stream };
}
