import { ApiProblem } from '@conoceles/api-client';
import type { CaptureCheck, CaptureForm, ProfilePreview } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Disclosure,
  Notice,
  PageHeading,
} from '../../design/components/index.ts';
import type { PortalApi, Target } from '../../portal/api.ts';
import { CheckSections, Missing } from '../../portal/components/check-sections.tsx';
import { ClockNotice } from '../../portal/components/clock-notice.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { Audience, PublicPreview, showsAll } from '../../portal/components/profile-preview.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { type SectionToRead, sectionsToRead } from '../../portal/server/sections-to-read.ts';
import { targetOf } from '../../portal/server/target-of.ts';
import { usePage } from '../../portal/use-page.ts';
import { kindNames } from '../../portal/words/states.ts';

export const meta = pageMeta('Revisa antes de enviar');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface CheckData extends Pick<CaptureForm, 'displayName' | 'editable'> {
  readonly target: Target;
  readonly check: Omit<CaptureCheck, 'sections'>;
  readonly sections: readonly SectionToRead[];
  /** Null when the candidacy no longer stands. */
  readonly preview: ProfilePreview | null;
  readonly processName: string;
}

/** A candidacy that was substituted or cancelled will not be published: there is nothing to preview. */
async function previewOrNone(api: PortalApi, candidacyId: string): Promise<ProfilePreview | null> {
  try {
    return await api.preview(candidacyId);
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'state-conflict') return null;
    throw error;
  }
}

export async function loader(args: LoaderFunctionArgs) {
  const target = targetOf(args.params);
  return runLoader(args, async (api) => {
    const [check, form, preview, site] = await Promise.all([
      api.check(target),
      api.form(target),
      previewOrNone(api, target.candidacyId),
      api.site(),
    ]);
    const { displayName, editable } = form;
    const sections = sectionsToRead(form, check);
    const processName = site.process.name;
    const data: CheckData = { target, check, displayName, editable, sections, preview, processName };
    return json(data, { headers: noStore });
  });
}

/** Submits what was read: a draft that changed meanwhile is shown again instead. */
export async function action(args: ActionFunctionArgs) {
  const target = targetOf(args.params);
  return runAction(args, async ({ api, form }) => {
    try {
      await api.submit(target, Number(form.get('revision')));
      return redirect(paths.sent(target.candidacyId, target.kind), 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code === 'unauthenticated') throw error;
      if (error.status !== 409 && error.code !== 'invalid-input') throw error;
      const { code, title, detail } = error;
      return json({ code, title, detail }, { status: error.status, headers: noStore });
    }
  });
}

function Refused({ title, detail, code }: { title: string; detail?: string | undefined; code: string }) {
  return (
    <div className="mb-6">
      <Notice
        tone="stopped"
        live
        title={code === 'conflict' ? 'Algo cambió desde que abriste esta página' : title}
      >
        <p>
          {code === 'conflict' ? 'Esto es lo que está guardado ahora. Léelo y envíalo otra vez.' : detail}
        </p>
      </Notice>
    </div>
  );
}

function Submit({ check }: { check: CheckData['check'] }) {
  return (
    <form method="post" className="mt-12">
      <h2>Enviar a verificación</h2>
      <div className="c-prose mt-3">
        <p>
          Al enviarlo queda cerrado: ya no podrás cambiarlo, salvo que el organismo electoral te pida corregir
          algo.
        </p>
        <p>{check.audience}</p>
      </div>
      <input type="hidden" name="revision" value={check.revision} />
      <ButtonRow>
        <Button icon="send">Enviar a verificación</Button>
      </ButtonRow>
    </form>
  );
}

/** How the public will see it and who will see what. */
function Public({ data, preview }: { data: CheckData; preview: ProfilePreview }) {
  return (
    <>
      <section className="mt-12" aria-labelledby="quien-lo-ve">
        <h2 id="quien-lo-ve">Quién verá qué</h2>
        <Audience candidacyId={data.target.candidacyId} parts={preview.parts} />
      </section>
      <section className="mt-12" aria-labelledby="asi-se-vera">
        <h2 id="asi-se-vera">Así se verá el perfil</h2>
        <p className="c-hint mt-2">
          Es el perfil público con todo lo que llevan los dos cuestionarios y las autorizaciones de hoy.
        </p>
        <PublicPreview preview={preview} processName={data.processName} />
      </section>
    </>
  );
}

/** What is about to be sent, answer by answer: in sight when something is missing or the profile will not show it. */
function Answers({ data, problems }: { data: CheckData; problems: CaptureCheck['problems'] }) {
  const { target, sections, editable, preview } = data;
  const inSight = !editable || problems.length > 0 || preview === null || !showsAll(preview, target.kind);
  const all = <CheckSections target={target} sections={sections} problems={problems} editable={editable} />;
  if (inSight) {
    return (
      <section className="mt-10" aria-labelledby="respuestas">
        <h2 id="respuestas">{editable ? 'Lo que vas a enviar' : 'Respuestas'}</h2>
        {all}
      </section>
    );
  }
  return (
    <div className="mt-10">
      <Disclosure summary="Ver respuesta por respuesta y cambiar">{all}</Disclosure>
    </div>
  );
}

export default function CheckPage() {
  const data = usePage<CheckData>();
  const { target, check, displayName, editable, sections, preview } = data;
  const refused = useActionData<typeof action>() as
    | { code: string; title: string; detail?: string }
    | undefined;
  const problems = editable ? check.problems : [];
  return (
    <div className="max-w-[46rem]">
      {refused !== undefined && <Refused {...refused} />}
      <Breadcrumb crumbs={[{ href: paths.candidacy(target.candidacyId), label: displayName }]} />
      <PageHeading
        eyebrow={kindNames[target.kind]}
        title={editable ? 'Revisa antes de enviar' : 'Lo que se capturó'}
        lead={editable ? 'Así se publicará, palabra por palabra.' : check.audience}
      />
      {editable && <ClockNotice deadline={check.deadline} />}
      {problems.length > 0 && <Missing target={target} sections={sections} problems={problems} />}
      <Answers data={data} problems={problems} />
      {preview !== null && <Public data={data} preview={preview} />}
      {editable && problems.length === 0 && <Submit check={check} />}
      {editable && problems.length > 0 && (
        <p className="mt-12">Podrás enviarlo cuando no falte nada. Lo que llevas ya está guardado.</p>
      )}
    </div>
  );
}
