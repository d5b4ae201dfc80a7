import type { CorrectionSheet } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Breadcrumb, Button, ButtonRow, Notice, PageHeading, Panel } from '../../design/components/index.ts';
import { SectionAnswers } from '../../portal/components/answers-view.tsx';
import { FormRefusal } from '../../portal/components/form-refusal.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { QuestionField } from '../../portal/components/question-field.tsx';
import { answersToFields } from '../../portal/form/answers-to-fields.ts';
import { type Fields, fieldNames } from '../../portal/form/field-names.ts';
import { type SectionFormView, sectionFormView } from '../../portal/form/section-view.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { applyCorrectionForm } from '../../portal/server/apply-correction-form.ts';
import type { FormRejection } from '../../portal/server/form-rejection.ts';
import { requireAdmin } from '../../portal/server/require-admin.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { usePage } from '../../portal/use-page.ts';
import { kindNames } from '../../portal/words/states.ts';

export const meta = pageMeta('Aplicar una corrección');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface Page {
  readonly sheet: Omit<CorrectionSheet, 'form'>;
  readonly view: SectionFormView;
  readonly fields: Fields;
  readonly revision: number;
}

export async function loader(args: LoaderFunctionArgs) {
  const correctionId = paramOf(args.params, 'correctionId');
  return runLoader(args, async (api) => {
    await requireAdmin(api);
    const { form, ...sheet } = await api.correction(correctionId);
    if (form === null) throw redirect(paths.attendCorrection(correctionId));
    const { definition: section, answers, catalogues, revision } = form;
    const view = sectionFormView({ kind: sheet.kind, section, answers, catalogues });
    const data: Page = { sheet, view, fields: answersToFields(section, answers), revision };
    return json(data, { headers: noStore });
  });
}

interface Rejection extends FormRejection {
  readonly fields: Fields;
}

export async function action(args: ActionFunctionArgs) {
  const correctionId = paramOf(args.params, 'correctionId');
  return runAction(args, async ({ api, form }) => {
    const outcome = await applyCorrectionForm(api, correctionId, form);
    if (outcome.applied) return redirect(`${paths.attendCorrection(correctionId)}?hecho=aplicada`, 303);
    const { fields, errors, problem, status } = outcome;
    return json({ typed: {}, fields, errors, problem } satisfies Rejection, { status, headers: noStore });
  });
}

export default function ApplyPage() {
  const { sheet, view, fields, revision } = usePage<Page>();
  const rejection = useActionData<typeof action>() as Rejection | undefined;
  const state = { fields: rejection?.fields ?? fields, errors: rejection?.errors ?? {}, photo: null };
  return (
    <div className="max-w-[46rem]">
      <FormRefusal rejection={rejection} />
      <Breadcrumb
        crumbs={[
          { href: paths.corrections(), label: 'Correcciones' },
          { href: paths.attendCorrection(sheet.id), label: sheet.displayName },
        ]}
      />
      <PageHeading
        eyebrow={kindNames[sheet.kind]}
        title={`Corregir: ${sheet.section.name}`}
        lead={`A más tardar el ${sheet.dueWords}. Sólo cambia esta sección; se publica en cuanto la guardes.`}
      />
      <Notice tone="doing" title="Qué se pidió">
        <p>{sheet.reason}</p>
      </Notice>
      <div className="mt-6">
        <Panel title="Antes: lo que está publicado">
          <SectionAnswers section={sheet.published} photo={undefined} />
        </Panel>
      </div>
      <h2 className="mt-8 mb-4">Después: lo que se publicará</h2>
      <form method="post" noValidate>
        <input type="hidden" name={fieldNames.base} value={revision} readOnly />
        {view.questions
          .filter(({ control }) => control !== 'photo')
          .map((question) => (
            <QuestionField key={question.id} question={question} state={state} />
          ))}
        <ButtonRow>
          <Button icon="check">Aplicar y publicar</Button>
        </ButtonRow>
      </form>
    </div>
  );
}
