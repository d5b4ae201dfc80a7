import type { CaptureHome, QuestionnaireProgress } from '@conoceles/contracts';
import { Button, Disclosure, Notice } from '../../../design/components/index.ts';
import { countOf } from '../../words/dates.ts';

type Source = CaptureHome['copySources'][number];

function CopyForm({ kind, source }: { kind: QuestionnaireProgress['kind']; source: Source }) {
  return (
    <>
      <p>
        Si quieres, copia de ahí lo que aquí sigue en blanco. Nada de lo que ya escribiste se reemplaza, y la
        fotografía no se copia.
      </p>
      <form method="post" className="mt-3">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="from" value={source.candidacyId} />
        <Button look="secondary">Copiar respuestas de {source.office}</Button>
      </form>
    </>
  );
}

/**
 * Who stands for two offices need not write the same twice: what is blank here is filled in with what was answered there. Once it was begun the offer folds.
 */
export function CopyOffer({
  home,
  questionnaire,
}: {
  home: CaptureHome;
  questionnaire: QuestionnaireProgress;
}) {
  const { kind, editable, correction, state } = questionnaire;
  const sources = home.copySources.filter(({ kinds }) => kinds.includes(kind));
  if (!editable || correction.reopened.length > 0) return null;
  return (
    <>
      {sources.map((source) => {
        const title = `La misma persona tiene otra candidatura: ${source.office}, ${source.territory}`;
        const form = <CopyForm kind={kind} source={source} />;
        return (
          <div className="mb-5" key={source.candidacyId}>
            {state === 'not-started' ? (
              <Notice tone="idle" title={title}>
                {form}
              </Notice>
            ) : (
              <Disclosure summary={title}>{form}</Disclosure>
            )}
          </div>
        );
      })}
    </>
  );
}

/** What came of it, above everything else when the page opens again. */
export function CopiedNotice({ copied }: { copied: number }) {
  return (
    <div className="mb-8">
      <Notice
        tone={copied === 0 ? 'idle' : 'done'}
        live
        title={
          copied === 0
            ? 'No había nada que copiar: lo que respondió allá ya está aquí o no se pregunta aquí'
            : `Se ${copied === 1 ? 'copió' : 'copiaron'} ${countOf(copied, 'respuesta', 'respuestas')}`
        }
      >
        {copied > 0 && <p>Léelas antes de enviar: lo que dice de aquel cargo puede no servir para éste.</p>}
      </Notice>
    </div>
  );
}
