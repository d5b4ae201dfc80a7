import { type CorrectionSheet, DecideCorrection } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  LinkButton,
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
import { paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { officeAndPlace } from '../../portal/words/places.ts';
import { kindNames } from '../../portal/words/states.ts';

export const meta = pageMeta('Atender una corrección');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  const correctionId = paramOf(args.params, 'correctionId');
  return runLoader(args, async (api) =>
    json(await api.correction(correctionId), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

export async function action(args: ActionFunctionArgs) {
  const correctionId = paramOf(args.params, 'correctionId');
  return runAction(args, async ({ api, form }) => {
    const typed = typedIn(form);
    const input = DecideCorrection.safeParse(typed);
    if (!input.success) return rejectFields(typed, input.error);
    try {
      const sheet = await api.decideCorrection(correctionId, input.data);
      const next = sheet.mayApply
        ? paths.applyCorrection(correctionId)
        : paths.attendCorrection(correctionId);
      return redirect(`${next}?hecho=${input.data.decision}`, 303);
    } catch (error) {
      return rejectProblem(typed, error);
    }
  });
}

const acceptHints: Record<CorrectionSheet['appliedBy'], string> = {
  admin: 'La instancia interna hará el cambio en esa sección.',
  capturer: 'Esa sección, y ninguna otra, se abre a quien captura; se verifica otra vez antes de publicarse.',
};

function Decision({ sheet, rejection }: { sheet: CorrectionSheet; rejection: FormRejection | undefined }) {
  const typed = rejection?.typed ?? {};
  return (
    <form method="post" noValidate className="mt-8" aria-label="Responder la solicitud">
      <RadioGroup
        name="decision"
        label="¿Procede la corrección?"
        error={rejection?.errors.decision}
        marked={typed.decision === undefined ? [] : [typed.decision]}
        choices={[
          { value: 'accept', label: 'Procede', hint: acceptHints[sheet.appliedBy] },
          { value: 'refuse', label: 'No procede', hint: 'Di por qué: no se le descuenta.' },
        ]}
      />
      <TextArea
        name="text"
        label="Respuesta"
        hint="La lee quien pidió la corrección. Es necesaria si no procede."
        rows={4}
        maxCharacters={2000}
        countWhitespace
        defaultValue={typed.text}
        error={rejection?.errors.text}
      />
      <ButtonRow>
        <Button icon="send">Responder</Button>
      </ButtonRow>
    </form>
  );
}

const doneTitles: Readonly<Record<string, string>> = {
  accept: 'Aceptaste la corrección',
  refuse: 'Respondiste que no procede',
  aplicada: 'La corrección está publicada',
};

function Next({ sheet }: { sheet: CorrectionSheet }) {
  if (sheet.mayApply) {
    return (
      <p className="c-button-row mt-8">
        <LinkButton href={paths.applyCorrection(sheet.id)}>Aplicar la corrección</LinkButton>
      </p>
    );
  }
  if (sheet.state !== 'accepted') return null;
  return (
    <div className="mt-8">
      <Notice
        tone="doing"
        title={sheet.appliedBy === 'admin' ? 'Falta que se aplique' : 'Falta que se capture y se verifique'}
      >
        <p>
          {sheet.appliedBy === 'admin'
            ? `La instancia interna la aplica a más tardar el ${sheet.dueWords}.`
            : 'El sitio sigue mostrando lo que ya estaba publicado.'}
        </p>
      </Notice>
    </div>
  );
}

export default function AttendPage() {
  const sheet = usePage<CorrectionSheet>();
  const rejection = useActionData<typeof action>() as FormRejection | undefined;
  const done = doneTitles[useSearchParams()[0].get('hecho') ?? ''];
  const { timeZone } = useFrame();
  return (
    <div className="max-w-[46rem]">
      <FormRefusal rejection={rejection} />
      {done !== undefined && rejection === undefined && (
        <div className="mb-6">
          <Notice tone="done" live title={done}>
            <p>
              <a href={paths.corrections()}>Volver a las correcciones</a>
            </p>
          </Notice>
        </div>
      )}
      <Breadcrumb crumbs={[{ href: paths.corrections(), label: 'Correcciones' }]} />
      <PageHeading
        eyebrow={kindNames[sheet.kind]}
        title={sheet.displayName}
        lead={`${officeAndPlace(sheet)} · ${sheet.nomination} · La pidió: ${sheet.requestedBy}`}
      />
      {sheet.overdue && (
        <div className="mb-6">
          <Notice tone="stopped" icon="clock" title={`El plazo venció el ${sheet.dueWords}`} />
        </div>
      )}
      <CorrectionRecord correction={sheet} timeZone={timeZone} />
      <section className="mt-8" aria-labelledby="publicado">
        <h2 id="publicado" className="mb-3">
          Lo que está publicado en esa sección
        </h2>
        <SectionAnswers section={sheet.published} photo={undefined} />
        <p className="mt-3">
          <a href={paths.withhold(sheet.candidacyId, sheet.kind)}>Retener una sección publicada</a>
        </p>
      </section>
      {sheet.mayDecide ? <Decision sheet={sheet} rejection={rejection} /> : <Next sheet={sheet} />}
    </div>
  );
}
