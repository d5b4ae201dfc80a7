import { ApiProblem } from '@conoceles/api-client';
import type { CaptureCheck, CaptureForm } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  ErrorSummary,
  Notice,
  PageHeading,
  Select,
  TextArea,
} from '../../design/components/index.ts';
import type { Target } from '../../portal/api.ts';
import { SectionAnswers } from '../../portal/components/answers-view.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { fieldErrors } from '../../portal/server/problems.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { type SectionToRead, sectionsToRead } from '../../portal/server/sections-to-read.ts';
import { targetOf } from '../../portal/server/target-of.ts';
import { usePage } from '../../portal/use-page.ts';
import { kindNames } from '../../portal/words/states.ts';

export const meta = pageMeta('Autorizar la publicación');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface AuthoriseData extends Pick<CaptureForm, 'displayName' | 'state'> {
  readonly target: Target;
  readonly check: Pick<CaptureCheck, 'contentHash' | 'audience'>;
  readonly sections: readonly SectionToRead[];
}

export async function loader(args: LoaderFunctionArgs) {
  const target = targetOf(args.params);
  return runLoader(args, async (api) => {
    const [check, form] = await Promise.all([api.check(target), api.form(target)]);
    const { displayName, state } = form;
    const data: AuthoriseData = { target, check, displayName, state, sections: sectionsToRead(form, check) };
    return json(data, { headers: noStore });
  });
}

interface Refused {
  readonly title: string;
  readonly detail?: string | undefined;
  /** What was typed and what it lacks, when it was a return. */
  readonly text?: string;
  readonly section?: string;
  readonly errors?: Readonly<Record<string, string>>;
}

const returnIntent = 'devolver';

/** Authorises, or returns, exactly what was read: the hash travels with the button. */
export async function action(args: ActionFunctionArgs) {
  const target = targetOf(args.params);
  return runAction(args, async ({ api, form }) => {
    const contentHash = String(form.get('contentHash') ?? '');
    const text = String(form.get('motivo') ?? '');
    const section = String(form.get('seccion') ?? '');
    try {
      if (form.get('accion') === returnIntent) {
        const told = { contentHash, text, ...(section === '' ? {} : { section }) };
        await api.returnByParty(target, told);
      } else {
        await api.authorise(target, contentHash);
      }
      return redirect(paths.candidacy(target.candidacyId), 303);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const { title, detail, status } = error;
      if (status !== 409 && error.code !== 'invalid-input') throw error;
      const refused: Refused = { title, detail, text, section, errors: fieldErrors(error) };
      return json(refused, { status, headers: noStore });
    }
  });
}

function Return({ data, refused }: { data: AuthoriseData; refused: Refused | undefined }) {
  const { check, sections } = data;
  return (
    <form method="post" className="mt-12" noValidate>
      <h2>Devolver con motivo</h2>
      <p className="c-prose mt-3">
        Si algo debe cambiar, dilo aquí: el cuestionario vuelve a captura y la persona recibe un aviso por
        correo. El motivo se lee en su portal.
      </p>
      <input type="hidden" name="contentHash" value={check.contentHash ?? ''} />
      <input type="hidden" name="accion" value={returnIntent} />
      <Select
        name="seccion"
        label="Sección"
        optional
        empty="Todo el cuestionario"
        defaultValue={refused?.section ?? ''}
        error={refused?.errors?.section}
        options={sections.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextArea
        name="motivo"
        label="Qué hay que corregir"
        defaultValue={refused?.text ?? ''}
        error={refused?.errors?.text}
        maxCharacters={2000}
      />
      <ButtonRow>
        <Button look="secondary" icon="undo">
          Devolver con motivo
        </Button>
      </ButtonRow>
    </form>
  );
}

const fieldOf = { text: 'motivo', section: 'seccion' } as const;

export default function AuthorisePage() {
  const data = usePage<AuthoriseData>();
  const { target, check, displayName, state, sections } = data;
  const refused = useActionData<typeof action>() as Refused | undefined;
  const waiting = state === 'submitted' && check.contentHash !== null;
  const errors = Object.entries(refused?.errors ?? {}).flatMap(([field, text]) =>
    field === 'text' || field === 'section' ? [{ href: `#${fieldOf[field]}`, text }] : [],
  );
  return (
    <div className="max-w-[46rem]">
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {refused !== undefined && errors.length === 0 && (
        <div className="mb-6">
          <Notice tone="stopped" live title={refused.title}>
            <p>{refused.detail ?? 'Lo de abajo es lo que hay ahora. Léelo antes de autorizar.'}</p>
          </Notice>
        </div>
      )}
      <Breadcrumb crumbs={[{ href: paths.candidacy(target.candidacyId), label: displayName }]} />
      <PageHeading
        eyebrow={kindNames[target.kind]}
        title="Autorizar la publicación"
        lead="Lee lo que se publicará. Tu autorización vale para este contenido y para ningún otro."
      />
      {!waiting && <Notice tone="idle" title="No hay nada por autorizar en este cuestionario" />}
      {sections.map((section) => (
        <section key={section.id} className="mt-10" aria-labelledby={`seccion-${section.id}`}>
          <h2 id={`seccion-${section.id}`} className="mb-3">
            {section.title}
          </h2>
          <SectionAnswers section={section.answers} photo={section.photo} />
        </section>
      ))}
      {waiting && (
        <>
          <form method="post" className="mt-10">
            <input type="hidden" name="contentHash" value={check.contentHash ?? ''} />
            <p className="c-prose">{check.audience}</p>
            <ButtonRow>
              <Button icon="check">Autorizar la publicación</Button>
            </ButtonRow>
          </form>
          <Return data={data} refused={refused} />
        </>
      )}
    </div>
  );
}
