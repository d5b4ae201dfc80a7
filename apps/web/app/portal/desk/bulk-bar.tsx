import type { QuestionnaireKind, Reviewer } from '@conoceles/contracts';
import { Button, Select } from '../../design/components/index.ts';

/** What can be done with the marked ones. Each button says it all, so that the list works without scripts. */
export function BulkBar({
  reviewers,
  me,
  canPublish,
}: {
  reviewers: readonly Reviewer[];
  me: { readonly accountId: string; readonly kinds: readonly QuestionnaireKind[] };
  canPublish: boolean;
}) {
  const colleagues = reviewers.filter(({ accountId }) => accountId !== me.accountId);
  return (
    <fieldset className="c-bulk">
      <legend>Con los elegidos</legend>
      <div className="c-bulk__row">
        <Button name="accion" value="asignarme" look="secondary" small>
          Tomar el turno
        </Button>
        {colleagues.length > 0 && (
          <>
            <Select
              name="cuenta"
              label={<span className="sr-only">A quién se pasa el turno</span>}
              empty="Pasar el turno a…"
              options={colleagues.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            />
            <Button name="accion" value="asignar" look="secondary" small>
              Pasar
            </Button>
          </>
        )}
        <Button name="accion" value="soltar" look="quiet" small>
          Soltar el turno
        </Button>
        {canPublish && (
          <Button name="accion" value="publicar" small icon="eye">
            Publicar los elegidos
          </Button>
        )}
      </div>
    </fieldset>
  );
}
