import { type CorrectionRequestPage, RequestCorrection } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Disclosure,
  Notice,
  PageHeading,
  RadioGroup,
  TextArea,
} from '../../design/components/index.ts';
import { SectionAnswers } from '../../portal/components/answers-view.tsx';
import { CorrectionRecord } from '../../portal/components/correction-record.tsx';
import { FormRefusal } from '../../portal/components/form-refusal.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import {
  type FormRejection,
  rejectFields,
  rejectProblem,
  typedIn,
} from '../../portal/server/form-rejection.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { targetOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { leftInWords, wayInWords } from '../../portal/words/corrections.ts';

export const meta = pageMeta('Corrección');
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  const target = targetOf(args.params);
  return runLoader(args, async (api) =>
    json(await api.correctionPage(target), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

export async function action(args: ActionFunctionArgs) {
  const target = targetOf(args.params);
  return runAction(args, async ({ api, form }) => {
    const typed = typedIn(form);
    const input = RequestCorrection.safeParse(typed);
    if (!input.success) return rejectFields(typed, input.error);
    try {
      await api.requestCorrection(target, input.data);
      return redirect(`${paths.correction(target.candidacyId, target.kind)}?hecho=1`, 303);
    } catch (error) {
      return rejectProblem(typed, error);
    }
  });
}

function RequestForm({
  page,
  rejection,
}: {
  page: CorrectionRequestPage;
  rejection: FormRejection | undefined;
}) {
  const { typed, errors } = rejection ?? {
    typed: {} as FormRejection['typed'],
    errors: {} as FormRejection['errors'],
  };
  return (
    <form method="post" noValidate>
      <RadioGroup
        name="section"
        label="Qué sección quieres corregir"
        hint="Una solicitud corrige una sola sección."
        error={errors.section}
        marked={typed.section === undefined ? [] : [typed.section]}
        choices={page.sections.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextArea
        name="reason"
        label="Qué hay que corregir y por qué"
        hint="Escribe cómo dice y cómo debe decir. Sólo lo lee el organismo electoral."
        rows={6}
        minCharacters={10}
        maxCharacters={2000}
        countWhitespace
        defaultValue={typed.reason}
        error={errors.reason}
      />
      <p className="c-prose">
        {wayInWords[page.appliedBy]} La respuesta llega a más tardar el {page.dueWords}. Si no procede, la
        solicitud no se descuenta.
      </p>
      <ButtonRow>
        <Button icon="send">Pedir la corrección</Button>
      </ButtonRow>
    </form>
  );
}

function PublishedNow({ sections }: Pick<CorrectionRequestPage, 'sections'>) {
  return (
    <section className="mt-10" aria-labelledby="publicado">
      <h2 id="publicado" className="mb-3">
        Lo que está publicado
      </h2>
      {sections.map((section) => (
        <Disclosure key={section.id} summary={section.title}>
          <SectionAnswers section={section.answers.length === 0 ? null : section} photo={undefined} />
        </Disclosure>
      ))}
    </section>
  );
}

export default function CorrectionPage() {
  const page = usePage<CorrectionRequestPage>();
  const rejection = useActionData<typeof action>() as FormRejection | undefined;
  const done = useSearchParams()[0].has('hecho');
  const { timeZone } = useFrame();
  return (
    <div className="max-w-[46rem]">
      <FormRefusal rejection={rejection} />
      {done && rejection === undefined && (
        <div className="mb-6">
          <Notice tone="done" live title="Recibimos la solicitud">
            <p>Aquí mismo verás la respuesta; también te avisamos por correo si tu cuenta tiene uno.</p>
          </Notice>
        </div>
      )}
      <Breadcrumb crumbs={[{ href: paths.candidacy(page.candidacyId), label: page.displayName }]} />
      <PageHeading eyebrow={page.title} title="Corregir lo publicado" lead={leftInWords(page.left)} />
      {page.mayAsk ? (
        <RequestForm page={page} rejection={rejection} />
      ) : (
        <Notice tone="idle" title={page.because ?? 'Ahora no se puede pedir una corrección.'} />
      )}
      {page.corrections.length > 0 && (
        <section className="mt-10 grid gap-6" aria-labelledby="solicitudes">
          <h2 id="solicitudes">Solicitudes</h2>
          {page.corrections.map((correction) => (
            <CorrectionRecord key={correction.id} correction={correction} timeZone={timeZone} />
          ))}
        </section>
      )}
      <PublishedNow sections={page.sections} />
    </div>
  );
}
