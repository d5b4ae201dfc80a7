import type { ReviewSheet } from '@conoceles/contracts';
import { Button, Disclosure, type Fact, Panel, Select, SummaryList } from '../../design/components/index.ts';
import { StateTag } from '../components/state-tag.tsx';
import { paths } from '../paths.ts';
import { alertNames } from '../words/alerts.ts';
import { countOf, formatMoment } from '../words/dates.ts';
import { stateForReview } from '../words/states.ts';

function factsOf(sheet: ReviewSheet, timeZone: string): Fact[] {
  const { assignedTo, firstValidation, formerAt, sections, submittedAt, waitingDays } = sheet;
  const answered = sections.filter((section) => section.answered && section.reviewable).length;
  const moment = (at: string | null) => (at === null ? 'Todavía no' : formatMoment(at, timeZone));
  const turn = assignedTo === null ? 'De nadie' : assignedTo.mine ? 'Tuyo' : assignedTo.name;
  return [
    { key: 'sent', label: 'Enviado', value: moment(submittedAt) },
    {
      key: 'waiting',
      label: 'Espera',
      value: waitingDays === null ? '—' : countOf(waitingDays, 'día', 'días'),
    },
    {
      key: 'round',
      label: 'Ronda',
      value: formerAt === null ? sheet.round : `${sheet.round}. Antes se envió el ${moment(formerAt)}`,
    },
    { key: 'turn', label: 'Turno', value: turn },
    ...(sheet.allowed.includes('observe')
      ? [
          {
            key: 'marked',
            label: 'Correctas',
            value: `${answered - sheet.pending.length} de ${countOf(answered, 'sección', 'secciones')} con respuestas`,
          },
        ]
      : []),
    ...(firstValidation === null
      ? []
      : [
          {
            key: 'first',
            label: 'Primera validación',
            value: `${firstValidation.mine ? 'La diste tú' : firstValidation.name}, ${moment(firstValidation.at)}`,
          },
        ]),
    ...(sheet.score === null
      ? []
      : [{ key: 'score', label: 'Rúbricas', value: `${sheet.score.points} de ${sheet.score.max} puntos` }]),
    ...(sheet.alerts.length === 0
      ? []
      : [
          { key: 'alerts', label: 'Avisos', value: sheet.alerts.map((code) => alertNames[code]).join(' · ') },
        ]),
    ...(sheet.late ? [{ key: 'late', label: 'Plazo', value: 'Fuera de plazo' }] : []),
  ];
}

/** The verdicts of this moment. What each asks for is told beside it; style sheets show «Validar» only when every section is correct. */
function Verdicts({ sheet }: { sheet: ReviewSheet }) {
  const { allowed } = sheet;
  if (sheet.needsAnotherPerson) {
    return <p>Diste la primera validación. La segunda la da otra persona.</p>;
  }
  if (allowed.length === 0) return <p>En este estado no hay nada por dictaminar.</p>;
  return (
    <div className="c-verdicts">
      {allowed.includes('take-in-review') && (
        <Button
          name="verdict"
          value="take-in-review"
          look={allowed.length === 1 ? 'primary' : 'secondary'}
          data-key="t"
        >
          Tomar para verificar
        </Button>
      )}
      {allowed.includes('validate') && (
        <>
          <Button name="verdict" value="validate" icon="check" data-validate data-key="v">
            {sheet.twoStepValidation && sheet.state === 'in-review' ? 'Dar la primera validación' : 'Validar'}
          </Button>
          <Button name="verdict" value="all-correct" look="secondary" data-mark-all data-key="a">
            Todo correcto
          </Button>
        </>
      )}
      {allowed.includes('publish') && (
        <Button name="verdict" value="publish" icon="eye" data-key="p">
          Publicar
        </Button>
      )}
      {allowed.includes('observe') && (
        <>
          <Button name="verdict" value="observe" look="secondary" icon="undo" data-return data-key="r">
            Devolver con observaciones
          </Button>
          <Button name="verdict" value="save" look="quiet" data-key="g">
            Guardar avance
          </Button>
        </>
      )}
    </div>
  );
}

/** Whose turn it is, and how it is passed on or let go. */
function Turn({ sheet }: { sheet: ReviewSheet }) {
  const others = sheet.reviewers.filter(({ accountId }) => accountId !== sheet.assignedTo?.accountId);
  return (
    <Disclosure summary="Cambiar el turno">
      <p className="c-hint mb-3">
        El turno sólo avisa: cualquiera que verifique este cuestionario puede abrirlo.
      </p>
      <Select
        name="cuenta"
        label="Pasar a"
        empty="De nadie"
        options={others.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <div className="flex flex-wrap gap-3 mt-3">
        <Button name="verdict" value="assign" look="secondary" small>
          Cambiar el turno
        </Button>
        {sheet.allowed.includes('release-review') && (
          <Button name="verdict" value="release-review" look="quiet" small>
            Regresar a la cola
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

/** Beside the answers on a desk, under the thumb on a phone. */
export function VerdictPanel({ sheet, timeZone }: { sheet: ReviewSheet; timeZone: string }) {
  const silent = sheet.alerts.some((code) => code === 'link-silent' || code === 'link-refused');
  return (
    <aside className="c-sheet__aside" aria-label="Dictamen">
      <Panel title="Dictamen">
        <p className="mb-3">
          <StateTag told={stateForReview[sheet.state]} />
        </p>
        <SummaryList tight facts={factsOf(sheet, timeZone)} />
        <div className="mt-5">
          <Verdicts sheet={sheet} />
        </div>
        {sheet.allowed.includes('observe') && (
          <p className="c-hint mt-3" data-pending-hint>
            Para validar, marca como correcta cada sección con respuestas.
          </p>
        )}
        <div className="mt-3">
          <Turn sheet={sheet} />
        </div>
        {silent && (
          <div className="mt-3">
            <Button name="verdict" value="recheck-links" look="quiet" small>
              Volver a probar las ligas
            </Button>
          </div>
        )}
        <p className="c-hint mt-5">{sheet.audience}</p>
        {sheet.kind === 'identity' && (
          <p className="mt-3">
            <a href={paths.staffConsents(sheet.candidacyId)}>Ver o registrar sus autorizaciones</a>
          </p>
        )}
        {sheet.state === 'published' && (
          <p className="mt-3">
            <a href={paths.withhold(sheet.candidacyId, sheet.kind)}>Retener una sección publicada</a>
          </p>
        )}
      </Panel>
    </aside>
  );
}
