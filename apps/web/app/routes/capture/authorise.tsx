import { ApiProblem } from '@conoceles/api-client';
import type { CaptureCheck, CaptureForm } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Breadcrumb, Button, ButtonRow, Notice, PageHeading } from '../../design/components/index.ts';
import type { Target } from '../../portal/api.ts';
import { SectionAnswers } from '../../portal/components/answers-view.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
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

/** Authorises exactly what was read: the hash travels with the button. */
export async function action(args: ActionFunctionArgs) {
  const target = targetOf(args.params);
  return runAction(args, async ({ api, form }) => {
    try {
      await api.authorise(target, String(form.get('contentHash') ?? ''));
      return redirect(paths.candidacy(target.candidacyId), 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
      return json({ title: error.title, detail: error.detail }, { status: 409, headers: noStore });
    }
  });
}

export default function AuthorisePage() {
  const { target, check, displayName, state, sections } = usePage<AuthoriseData>();
  const refused = useActionData<typeof action>() as { title: string; detail?: string } | undefined;
  const waiting = state === 'submitted' && check.contentHash !== null;
  return (
    <div className="max-w-[46rem]">
      {refused !== undefined && (
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
        <form method="post" className="mt-10">
          <input type="hidden" name="contentHash" value={check.contentHash ?? ''} />
          <p className="c-prose">{check.audience}</p>
          <ButtonRow>
            <Button icon="check">Autorizar la publicación</Button>
          </ButtonRow>
        </form>
      )}
    </div>
  );
}
