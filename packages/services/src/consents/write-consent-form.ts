import { writePdf } from '@conoceles/documents';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { openCaptured } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { candidacyFacts } from '../papers/candidacy-facts.ts';
import { loadPaper } from '../papers/letterhead.ts';
import type { PdfFile } from '../papers/pdf-file.ts';
import { consentFormPage } from './consent-form-page.ts';
import { consentsAsked } from './consent-states.ts';

/**
 * The consent form of one candidacy, filled in with who it is and nothing she answered, to be signed on paper.
 * @throws ServiceProblem `not-found` out of reach
 */
export async function writeConsentForm(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<PdfFile> {
  const document = await asAccount(deps, actor, 'app', async (tx) => {
    const open = await openCaptured(tx, { deps, actor, candidacyId });
    const { letterhead, texts } = await loadPaper(tx);
    const isIndependent = open.summary.nominationKind === 'independent';
    return {
      title: 'Autorizaciones de la persona candidata',
      letterhead,
      createdAt: open.tenant.now,
      pages: [
        consentFormPage({
          asked: consentsAsked(open),
          facts: candidacyFacts(open),
          noticeVersion: texts.privacyNotice.version,
          pending: texts.privacyNotice.pending,
          keeper: isIndependent
            ? `La hoja firmada se entrega a ${letterhead.name}, que la conserva.`
            : 'La hoja firmada se entrega al partido que responde por la candidatura, que la conserva.',
        }),
      ],
    };
  });
  return { fileName: 'autorizaciones.pdf', stream: await writePdf(document) };
}
