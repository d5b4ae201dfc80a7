import type { CaptureCheck, Deadline, ObservationView, SectionView } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Breadcrumb,
  ErrorSummary,
  Icon,
  LinkButton,
  Notice,
  PageHeading,
  Panel,
  type SummaryError,
} from '../../design/components/index.ts';
import type { Target } from '../../portal/api.ts';
import { AnswersView, SectionAnswers } from '../../portal/components/answers-view.tsx';
import { latestObservations, Observations } from '../../portal/components/observations.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { addIntentPrefix, type FormState } from '../../portal/components/question-field.tsx';
import { SectionForm, sectionIntents } from '../../portal/components/section-form.tsx';
import { answersToFields } from '../../portal/form/answers-to-fields.ts';
import { type Fields, fieldNames } from '../../portal/form/field-names.ts';
import { sectionBase } from '../../portal/form/section-base.ts';
import { type SectionFormView, sectionFormView } from '../../portal/form/section-view.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { type SaveOutcome, saveSectionForm } from '../../portal/server/save-section-form.ts';
import { orNotFound, paramOf, targetOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatMoment } from '../../portal/words/dates.ts';

export const meta = pageMeta('Captura');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };
export const headers = () => noStore;

/** By question, the first thing to mend, in the order of the form. */
function firstProblems(problems: CaptureCheck['problems']): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { question, message } of problems) found[question] ??= message;
  return found;
}

interface SectionData extends Pick<FormState, 'fields' | 'errors' | 'photo' | 'moreOf'> {
  readonly target: Target;
  readonly title: string;
  readonly displayName: string;
  readonly deadline: Deadline;
  readonly editable: boolean;
  readonly view: SectionFormView;
  readonly base: string;
  readonly savedAt: string | null;
  /** The section in words, where it is only read. */
  readonly answers: SectionView | null;
  readonly observations: readonly ObservationView[];
  readonly place: number;
  readonly of: number;
  readonly next: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const target = targetOf(args.params);
  const query = new URL(args.request.url).searchParams;
  return runLoader(args, async (api) => {
    const form = await api.form(target);
    const { sections } = form.definition;
    const place = sections.findIndex(({ id }) => id === paramOf(args.params, 'section'));
    const section = orNotFound(sections[place]);
    const check = query.has('avisos') || !form.editable ? await api.check(target) : undefined;
    const problems = check?.problems.filter((problem) => problem.section === section.id) ?? [];
    const data: SectionData = {
      target,
      title: form.definition.title,
      displayName: form.displayName,
      deadline: form.deadline,
      editable: form.editable,
      view: sectionFormView({ ...target, section, answers: form.answers, catalogues: form.catalogues }),
      fields: answersToFields(section, form.answers),
      base: sectionBase(section, form.answers),
      photo: form.photo,
      savedAt: form.savedAt,
      answers: check?.sections.find(({ id }) => id === section.id) ?? null,
      errors: firstProblems(problems),
      observations: latestObservations(form.observations, section.id),
      moreOf: query.get('mas') ?? undefined,
      place: place + 1,
      of: sections.length,
      next: sections[place + 1]?.id ?? null,
    };
    return json(data, { headers: noStore });
  });
}

interface Rejection {
  readonly conflict: boolean;
  readonly fields: Fields;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: { readonly title: string; readonly detail: string | undefined } | null;
  readonly stored: SectionView | null;
}

const noRejection = { conflict: false, errors: {}, problem: null, stored: null } as const;

function rejectionOf(result: Exclude<SaveOutcome, { outcome: 'saved' }>): {
  body: Rejection;
  status: number;
} {
  const { fields } = result;
  switch (result.outcome) {
    case 'conflict':
      return { body: { ...noRejection, conflict: true, fields }, status: 409 };
    case 'rejected':
      return { body: { ...noRejection, errors: result.errors, fields }, status: 422 };
    case 'refused': {
      const { title, detail, status } = result.problem;
      return { body: { ...noRejection, problem: { title, detail }, fields }, status };
    }
  }
}

export async function action(args: ActionFunctionArgs) {
  const target = targetOf(args.params);
  const section = paramOf(args.params, 'section');
  return runAction(args, async ({ api, form }) => {
    const result = await saveSectionForm({ api, target, section, form });
    if (result.outcome !== 'saved') {
      const { body, status } = rejectionOf(result);
      const stored = body.conflict
        ? (await api.check(target)).sections.find(({ id }) => id === section)
        : undefined;
      return json({ ...body, stored: stored ?? null }, { status, headers: noStore });
    }
    const here = paths.section(target.candidacyId, target.kind, section);
    const intent = String(form.get(fieldNames.intent) ?? '');
    if (intent.startsWith(addIntentPrefix)) {
      const question = intent.slice(addIntentPrefix.length);
      return redirect(`${here}?mas=${encodeURIComponent(question)}#${encodeURIComponent(question)}`, 303);
    }
    if (intent === sectionIntents.back) return redirect(paths.candidacy(target.candidacyId), 303);
    const { problems } = await api.check(target);
    if (problems.some((problem) => problem.section === section)) return redirect(`${here}?avisos=1`, 303);
    const { sections } = (await api.form(target)).definition;
    const next = sections[sections.findIndex(({ id }) => id === section) + 1];
    const address =
      next === undefined
        ? paths.check(target.candidacyId, target.kind)
        : paths.section(target.candidacyId, target.kind, next.id);
    return redirect(address, 303);
  });
}

function Conflict({ stored, here }: { stored: SectionView | null; here: string }) {
  return (
    <div className="mb-8 grid gap-4">
      <Notice tone="stopped" live title="Alguien más cambió esta sección mientras escribías">
        <p>Lo que escribiste sigue abajo, sin guardar. Compara y elige con cuál te quedas.</p>
      </Notice>
      {stored !== null && (
        <Panel title="Lo que está guardado ahora">
          <AnswersView section={stored} />
          <p className="mt-4">
            <LinkButton href={here} look="secondary">
              Quedarme con lo guardado
            </LinkButton>
          </p>
        </Panel>
      )}
      <h2>Lo que escribiste</h2>
    </div>
  );
}

function ReadOnly({ data }: { data: SectionData }) {
  return (
    <>
      <Notice tone="idle" icon="lock" title="Esta sección ya no se puede editar">
        <p>{data.deadline.words}</p>
      </Notice>
      <div className="mt-6">
        <SectionAnswers section={data.answers} photo={data.view.hasPhoto ? data.photo : undefined} />
      </div>
    </>
  );
}

function EditableSection({ data, rejection }: { data: SectionData; rejection: Rejection | undefined }) {
  const { timeZone } = useFrame();
  const { candidacyId, kind } = data.target;
  const here = paths.section(candidacyId, kind, data.view.id);
  const state: FormState = {
    fields: rejection?.fields ?? data.fields,
    errors: rejection === undefined ? data.errors : rejection.errors,
    photo: data.photo,
    moreOf: data.moreOf,
  };
  const onward =
    data.next === null ? paths.check(candidacyId, kind) : paths.section(candidacyId, kind, data.next);
  const hasErrors = Object.keys(state.errors).length > 0;
  return (
    <>
      {rejection?.conflict === true && <Conflict stored={rejection.stored} here={here} />}
      {rejection?.problem != null && (
        <div className="mb-8">
          <Notice tone="stopped" live title={rejection.problem.title}>
            {rejection.problem.detail !== undefined && <p>{rejection.problem.detail}</p>}
            <p>Lo que escribiste sigue aquí abajo, sin guardar.</p>
          </Notice>
        </div>
      )}
      {rejection === undefined && hasErrors && (
        <p className="mb-6">
          Tus respuestas quedaron guardadas. Puedes corregir ahora o{' '}
          <a href={onward}>seguir y corregir después</a>.
        </p>
      )}
      <Observations observations={data.observations} timeZone={timeZone} />
      <SectionForm
        key={data.view.id}
        view={data.view}
        state={state}
        base={data.base}
        autosaveTo={rejection === undefined ? paths.autosave(candidacyId, kind, data.view.id) : null}
        savedWords={data.savedAt === null ? null : `Último guardado: ${formatMoment(data.savedAt, timeZone)}`}
        submitLabel={rejection?.conflict === true ? 'Guardar lo que escribí' : 'Guardar y continuar'}
      />
    </>
  );
}

/** «Historia profesional — Escribe al menos…»: several questions may need the same mend. */
function summaryLine(view: SectionFormView, name: string, text: string): SummaryError {
  const label = view.questions.find(({ id }) => id === name)?.label.replace(/\s*:$/u, '');
  return { href: `#${name}`, text: label === undefined ? text : `${label} — ${text}` };
}

export default function SectionPage() {
  const data = usePage<SectionData>();
  const rejection = useActionData<typeof action>() as Rejection | undefined;
  const errors = rejection === undefined ? data.errors : rejection.errors;
  const { candidacyId } = data.target;
  return (
    <>
      <ErrorSummary
        errors={Object.entries(errors).map(([name, text]) => summaryLine(data.view, name, text))}
        title={
          rejection === undefined
            ? 'Por corregir antes de enviar'
            : 'No se guardó: falta corregir lo siguiente'
        }
      />
      <Breadcrumb crumbs={[{ href: paths.candidacy(candidacyId), label: data.displayName }]} />
      <PageHeading
        eyebrow={`${data.title} · Sección ${data.place} de ${data.of}`}
        title={data.view.title}
        lead={data.view.help}
      />
      {data.editable && (
        <p className="c-clock-line">
          <Icon name="clock" /> {data.deadline.words}
        </p>
      )}
      {data.editable ? <EditableSection data={data} rejection={rejection} /> : <ReadOnly data={data} />}
    </>
  );
}
