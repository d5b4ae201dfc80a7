import { ErrorSummary, Notice } from '../../design/components/index.ts';
import type { TypedAgain } from '../server/typed-again.ts';

/** Why a form came back: the fields to mend, or the reason when it is about none of them. What was typed is in the form. */
export function RefusedNotice({ refused }: { refused: TypedAgain | undefined }) {
  if (refused === undefined) return null;
  return (
    <>
      <ErrorSummary
        errors={Object.entries(refused.errors).map(([name, text]) => ({ href: `#${name}`, text }))}
      />
      {refused.problem !== null && (
        <div className="mb-6">
          <Notice tone="stopped" live title={refused.problem.title}>
            {refused.problem.detail !== undefined && <p>{refused.problem.detail}</p>}
            <p>Lo que escribiste sigue abajo.</p>
          </Notice>
        </div>
      )}
    </>
  );
}
