import { ApiProblem } from '@conoceles/api-client';
import type { ReviewSheet, SectionView, Verdict } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  CheckboxGroup,
  ErrorSummary,
  Notice,
  PageHeading,
  Panel,
  Select,
  SummaryList,
  TextArea,
} from '../../design/components/index.ts';
import { SectionAnswers } from '../../portal/components/answers-view.tsx';
import { Observations } from '../../portal/components/observations.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { type Fields, firstOf } from '../../portal/form/field-names.ts';
import { readFormFields } from '../../portal/form/read-form-fields.ts';
import { latestObservations } from '../../portal/latest-observations.ts';
import { observationNames } from '../../portal/observation-names.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { parseVerdict } from '../../portal/server/parse-verdict.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { targetOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';
import { officeAndPlace } from '../../portal/words/places.ts';
import { kindNames, stateForReview } from '../../portal/words/states.ts';

export const meta = pageMeta('Verificación');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

export async function loader(args: LoaderFunctionArgs) {
  const target = targetOf(args.params);
  return runLoader(args, async (api) => json(await api.sheet(target), { headers: noStore }));
}

interface Rejection {
  readonly fields: Fields;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: { readonly title: string; readonly detail: string | undefined } | null;
}

export async function action(args: ActionFunctionArgs) {
  const target = targetOf(args.params);
  return runAction(args, async ({ api, form }) => {
    const fields = readFormFields(form);
    const parsed = parseVerdict(form);
    if ('errors' in parsed) {
      return json({ fields, errors: parsed.errors, problem: null }, { status: 422, headers: noStore });
    }
    try {
      await api.giveVerdict(target, parsed.verdict);
      return redirect(`${paths.sheet(target.candidacyId, target.kind)}?hecho=${parsed.verdict.verdict}`, 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
      const problem = { title: error.title, detail: error.detail };
      return json({ fields, errors: {}, problem }, { status: 409, headers: noStore });
    }
  });
}

const doneWords: Record<Verdict['verdict'], string> = {
  'take-in-review': 'Lo tomaste para verificar',
  observe: 'Devuelto con observaciones',
  validate: 'Validado',
  publish: 'Publicado',
};

function Done() {
  const done = useSearchParams()[0].get('hecho');
  const words = Object.entries(doneWords).find(([verdict]) => verdict === done)?.[1];
  if (words === undefined) return null;
  return (
    <div className="mb-6">
      <Notice tone="done" live title={words}>
        <p>
          <a href={paths.desk()}>Volver a la mesa</a>
        </p>
      </Notice>
    </div>
  );
}

function ObserveSection({
  sheet,
  section,
  typed,
}: {
  sheet: ReviewSheet;
  section: SectionView;
  typed: Rejection | undefined;
}) {
  const mark = observationNames.mark(section.id);
  const motive = observationNames.motive(section.id);
  const text = observationNames.text(section.id);
  const fields = typed?.fields ?? {};
  return (
    <div className="mt-4">
      <CheckboxGroup
        name={mark}
        label={<span className="sr-only">Observaciones de {section.title}</span>}
        marked={fields[mark] ?? []}
        choices={[
          {
            value: 'on',
            label: 'Observar esta sección',
            inside: (
              <>
                <Select
                  name={motive}
                  label="Motivo"
                  empty="Elige un motivo"
                  defaultValue={firstOf(fields, motive)}
                  error={typed?.errors[motive]}
                  options={sheet.motives.map(({ slug, label }) => ({ value: slug, label }))}
                />
                <TextArea
                  name={text}
                  label="Qué hay que corregir"
                  hint="Lo lee la persona candidata tal como lo escribas."
                  rows={4}
                  maxCharacters={2000}
                  countWhitespace
                  defaultValue={firstOf(fields, text)}
                  error={typed?.errors[text]}
                />
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

function Verdicts({ sheet }: { sheet: ReviewSheet }) {
  const { allowed } = sheet;
  if (allowed.length === 0) return <p>En este estado no hay nada por dictaminar.</p>;
  return (
    <div className="grid gap-3">
      {allowed.includes('take-in-review') && (
        <Button name="verdict" value="take-in-review" look={allowed.length === 1 ? 'primary' : 'secondary'}>
          Tomar para verificar
        </Button>
      )}
      {allowed.includes('validate') && (
        <Button name="verdict" value="validate" icon="check">
          Validar
        </Button>
      )}
      {allowed.includes('publish') && (
        <Button name="verdict" value="publish" icon="eye">
          Publicar
        </Button>
      )}
      {allowed.includes('observe') && (
        <>
          <Button name="verdict" value="observe" look="secondary" icon="undo">
            Devolver con observaciones
          </Button>
          <p className="c-hint">Marca antes las secciones que se deben corregir.</p>
        </>
      )}
    </div>
  );
}

function Aside({ sheet }: { sheet: ReviewSheet }) {
  const { timeZone } = useFrame();
  const waiting = sheet.waitingDays === null ? '—' : countOf(sheet.waitingDays, 'día', 'días');
  return (
    <aside className="c-sheet__aside" aria-label="Dictamen">
      <Panel title="Dictamen">
        <p className="mb-3">
          <StateTag told={stateForReview[sheet.state]} />
        </p>
        <SummaryList
          tight
          facts={[
            {
              key: 'sent',
              label: 'Enviado',
              value: sheet.submittedAt === null ? 'Todavía no' : formatMoment(sheet.submittedAt, timeZone),
            },
            { key: 'waiting', label: 'Espera', value: waiting },
            { key: 'round', label: 'Ronda', value: sheet.round },
            ...(sheet.late ? [{ key: 'late', label: 'Plazo', value: 'Fuera de plazo' }] : []),
          ]}
        />
        <div className="mt-5">
          <Verdicts sheet={sheet} />
        </div>
        <p className="c-hint mt-5">{sheet.audience}</p>
        {sheet.state === 'published' && (
          <p className="mt-3">
            <a href={paths.withhold(sheet.candidacyId, sheet.kind)}>Retener una sección publicada</a>
          </p>
        )}
      </Panel>
    </aside>
  );
}

export default function SheetPage() {
  const sheet = usePage<ReviewSheet>();
  const rejection = useActionData<typeof action>() as Rejection | undefined;
  const { timeZone } = useFrame();
  const observing = sheet.allowed.includes('observe');
  return (
    <>
      <ErrorSummary
        errors={Object.entries(rejection?.errors ?? {}).map(([name, text]) => ({ href: `#${name}`, text }))}
      />
      {rejection === undefined && <Done />}
      {rejection?.problem != null && (
        <div className="mb-6">
          <Notice tone="stopped" live title={rejection.problem.title}>
            <p>{rejection.problem.detail ?? 'Esto es lo que hay ahora; lo que escribiste sigue abajo.'}</p>
          </Notice>
        </div>
      )}
      <Breadcrumb crumbs={[{ href: paths.desk(), label: 'Mesa de verificación' }]} />
      <PageHeading
        eyebrow={kindNames[sheet.kind]}
        title={sheet.displayName}
        lead={`${officeAndPlace(sheet)} · ${sheet.nomination}`}
      />
      <form method="post" noValidate className="c-sheet" id="observaciones">
        <input type="hidden" name="contentHash" value={sheet.contentHash ?? ''} />
        {observing && (
          // Enter sends the first button of a form: never a validation by accident.
          <button type="submit" name="verdict" value="observe" className="sr-only" tabIndex={-1} aria-hidden>
            Devolver con observaciones
          </button>
        )}
        <div>
          {sheet.sections.map((section) => (
            <section key={section.id} className="c-sheet__section" aria-labelledby={`seccion-${section.id}`}>
              <h2 id={`seccion-${section.id}`}>{section.title}</h2>
              <Observations
                observations={latestObservations(sheet.observations, section.id)}
                timeZone={timeZone}
              />
              <SectionAnswers
                section={section.answers.length === 0 ? null : section}
                photo={section.id === sheet.photoSection ? sheet.photo : undefined}
              />
              {observing && <ObserveSection sheet={sheet} section={section} typed={rejection} />}
            </section>
          ))}
        </div>
        <Aside sheet={sheet} />
      </form>
    </>
  );
}
