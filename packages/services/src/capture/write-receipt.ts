import { type PdfDocument, writePdf } from '@conoceles/documents';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { candidacyFacts } from '../papers/candidacy-facts.ts';
import { loadPaper } from '../papers/letterhead.ts';
import { momentInWords } from '../papers/moment-in-words.ts';
import type { PdfFile } from '../papers/pdf-file.ts';
import { loadVersion } from '../questionnaire/load-versions.ts';
import { questionnaireIn, responseStore } from '../questionnaire/response-store.ts';
import { notFound } from '../service-problem.ts';
import { openCaptured } from './open-candidacy.ts';
import { receiptOf } from './receipt.ts';
import type { CaptureTarget } from './target.ts';

/**
 * The receipt of the last submission of a questionnaire, to keep or print. It carries the hash of what was sent and none of the answers.
 * @throws ServiceProblem `not-found` when it is out of reach or was never submitted
 */
export async function writeReceipt(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, kind }: CaptureTarget,
): Promise<PdfFile> {
  const { document, folio } = await asAccount(deps, actor, 'identity', async (tx) => {
    const open = await openCaptured(tx, { deps, actor, candidacyId });
    const response = await responseStore(questionnaireIn(tx, kind)).find(candidacyId);
    const receipt = receiptOf(kind, response);
    if (response === null || receipt === null) throw notFound();
    const { definition } = await loadVersion(tx, response.questionnaireVersionId);
    const { letterhead } = await loadPaper(tx);
    const submittedAt = new Date(receipt.submittedAt);
    const document: PdfDocument = {
      title: 'Acuse de envío',
      folio: receipt.folio,
      letterhead,
      createdAt: submittedAt,
      pages: [
        [
          { kind: 'title', text: 'Acuse de envío', lead: definition.title },
          {
            kind: 'paragraph',
            text: `${letterhead.name} recibió el cuestionario de esta candidatura con estos datos:`,
          },
          {
            kind: 'facts',
            facts: [
              { label: 'Folio', value: receipt.folio },
              { label: 'Fecha y hora', value: momentInWords(submittedAt, open.tenant.timeZone) },
              ...firstCapture(response, open.tenant.timeZone),
              {
                label: 'Plazo',
                value: receipt.late ? 'Enviado fuera del plazo' : 'Enviado dentro del plazo',
              },
              ...candidacyFacts(open),
              { label: 'Cuestionario', value: definition.title },
              { label: 'Huella del contenido', value: receipt.contentHash },
            ],
          },
          {
            kind: 'paragraph',
            quiet: true,
            text: 'La huella se calcula con lo que se envió: si cambia una letra, cambia la huella. Sirve para comprobar que lo verificado y publicado es lo que enviaste. Este acuse no contiene tus respuestas ni tiene efecto alguno en el registro de la candidatura.',
          },
        ],
      ],
    };
    return { document, folio: receipt.folio };
  });
  return { fileName: `acuse-${folio}.pdf`, stream: await writePdf(document) };
}

/** After a round of observations or a correction the receipt is of the last submission: the first one is told too (art. 9 I). */
function firstCapture(
  { capturedAt, submittedAt }: { capturedAt: Date | null; submittedAt: Date | null },
  timeZone: string,
): { label: string; value: string }[] {
  if (capturedAt === null || capturedAt.getTime() === submittedAt?.getTime()) return [];
  return [{ label: 'Primer envío', value: momentInWords(capturedAt, timeZone) }];
}
