import { type WithheldView, type WithholdingPage, WithholdSection } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Notice,
  PageHeading,
  Panel,
  RadioGroup,
  Select,
  TextArea,
} from '../../design/components/index.ts';
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
import { usePage } from '../../portal/use-page.ts';
import { officeAndPlace } from '../../portal/words/places.ts';
import { kindNames } from '../../portal/words/states.ts';
import { Withheld } from '../../public-site/withheld.tsx';

export const meta = pageMeta('Retener una sección');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

/** A form sent to be looked at first: how the tombstone will read, and the button that puts it there. */
interface Answer extends FormRejection {
  readonly preview: boolean;
}

export async function loader(args: LoaderFunctionArgs) {
  const target = targetOf(args.params);
  return runLoader(args, async (api) => json(await api.withholding(target), { headers: noStore }));
}

export async function action(args: ActionFunctionArgs) {
  const target = targetOf(args.params);
  return runAction(args, async ({ api, form }) => {
    const typed = typedIn(form);
    const here = paths.withhold(target.candidacyId, target.kind);
    try {
      if (typed.restore !== undefined) {
        await api.restoreSection({ ...target, section: typed.restore });
        return redirect(`${here}?hecho=devuelta`, 303);
      }
      const input = WithholdSection.safeParse(typed);
      if (!input.success) return rejectFields(typed, input.error);
      if (typed.intent !== 'retener') {
        return json({ typed, errors: {}, problem: null, preview: true } satisfies Answer, {
          headers: noStore,
        });
      }
      await api.withholdSection(target, input.data);
      return redirect(`${here}?hecho=retenida`, 303);
    } catch (error) {
      return rejectProblem(typed, error);
    }
  });
}

function previewOf(page: WithholdingPage, typed: FormRejection['typed']): WithheldView {
  return {
    section: typed.section ?? '',
    title: page.sections.find(({ id }) => id === typed.section)?.title ?? '',
    on: page.today,
    motive: page.motives.find(({ slug }) => slug === typed.motive)?.label ?? '',
    reason: typed.reason ?? '',
  };
}

function WithholdForm({ page, answer }: { page: WithholdingPage; answer: Answer | undefined }) {
  const { typed, errors } = answer ?? {
    typed: {} as FormRejection['typed'],
    errors: {} as FormRejection['errors'],
  };
  const off = new Set(page.withheld.map(({ section }) => section));
  const shown = page.sections.filter(({ id }) => !off.has(id));
  if (shown.length === 0) return <p>No queda ninguna sección a la vista en este cuestionario.</p>;
  return (
    <form method="post" noValidate aria-label="Retener una sección">
      <RadioGroup
        name="section"
        label="Qué sección sale del sitio"
        error={errors.section}
        marked={typed.section === undefined ? [] : [typed.section]}
        choices={shown.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Select
        name="motive"
        label="Motivo (artículo 18)"
        empty="Elige un motivo"
        defaultValue={typed.motive ?? ''}
        error={errors.motive}
        options={page.motives.map(({ slug, label }) => ({ value: slug, label }))}
      />
      <TextArea
        name="reason"
        label="Razón que se leerá en el sitio"
        hint="Es pública: no cites datos personales ni repitas lo que se retiene."
        rows={4}
        minCharacters={10}
        maxCharacters={500}
        countWhitespace
        defaultValue={typed.reason}
        error={errors.reason}
      />
      {answer?.preview === true && (
        <div className="c-field">
          <Panel title="Así se leerá en el perfil">
            <Withheld withheld={previewOf(page, typed)} />
          </Panel>
        </div>
      )}
      <ButtonRow>
        <Button
          name="intent"
          value="ver"
          look={answer?.preview === true ? 'secondary' : 'primary'}
          icon="eye"
        >
          Ver cómo quedará
        </Button>
        {answer?.preview === true && (
          <Button name="intent" value="retener" look="danger" icon="ban">
            Retener ahora
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

function WithheldNow({ page }: { page: WithholdingPage }) {
  if (page.withheld.length === 0) return null;
  return (
    <section className="mb-10 grid gap-6" aria-labelledby="retenidas">
      <h2 id="retenidas">Fuera del sitio</h2>
      {page.withheld.map((withheld) => (
        <div key={withheld.section}>
          <Withheld withheld={withheld} />
          <form method="post" className="mt-3">
            <Button name="restore" value={withheld.section} look="secondary" icon="undo">
              Devolver al sitio: {withheld.title}
            </Button>
          </form>
        </div>
      ))}
    </section>
  );
}

const doneTitles: Readonly<Record<string, string>> = {
  retenida: 'La sección ya no está en el sitio',
  devuelta: 'La sección está otra vez en el sitio',
};

export default function WithholdPage() {
  const page = usePage<WithholdingPage>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const done = doneTitles[useSearchParams()[0].get('hecho') ?? ''];
  return (
    <div className="max-w-[46rem]">
      <FormRefusal rejection={answer} />
      {done !== undefined && answer === undefined && (
        <div className="mb-6">
          <Notice tone="done" live title={done} />
        </div>
      )}
      <Breadcrumb
        crumbs={[
          { href: paths.corrections(), label: 'Correcciones' },
          { href: paths.sheet(page.candidacyId, page.kind), label: page.displayName },
        ]}
      />
      <PageHeading
        eyebrow={kindNames[page.kind]}
        title="Retener una sección publicada"
        lead={`${page.displayName} · ${officeAndPlace(page)} · ${page.nomination}. Sale del sitio en el acto y en su lugar se lee la fecha, el motivo y la razón.`}
      />
      <WithheldNow page={page} />
      <WithholdForm page={page} answer={answer} />
    </div>
  );
}
