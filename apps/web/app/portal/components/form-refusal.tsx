import { ErrorSummary, Notice } from '../../design/components/index.ts';
import type { FormRejection } from '../server/form-rejection.ts';

/** What happened to a form that was not accepted: first thing inside its page. */
export function FormRefusal({ rejection }: { rejection: FormRejection | undefined }) {
  if (rejection === undefined) return null;
  const { errors, problem } = rejection;
  return (
    <>
      <ErrorSummary errors={Object.entries(errors).map(([name, text]) => ({ href: `#${name}`, text }))} />
      {problem !== null && (
        <div className="mb-6">
          <Notice tone="stopped" live title={problem.title}>
            <p>{problem.detail ?? 'Esto es lo que hay ahora; lo que escribiste sigue abajo.'}</p>
          </Notice>
        </div>
      )}
    </>
  );
}
