import { ApiProblem } from '@conoceles/api-client';
import type { CaptureCheck, CaptureForm } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Breadcrumb, Button, ButtonRow, Icon, Notice, PageHeading } from '../../design/components/index.ts';
import type { Target } from '../../portal/api.ts';
import { SectionAnswers } from '../../portal/components/answers-view.tsx';
import { ClockNotice } from '../../portal/components/clock-notice.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { type SectionToRead, sectionsToRead } from '../../portal/server/sections-to-read.ts';
import { targetOf } from '../../portal/server/target-of.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf } from '../../portal/words/dates.ts';
import { kindNames } from '../../portal/words/states.ts';

export const meta = pageMeta('Revisa antes de enviar');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface CheckData extends Pick<CaptureForm, 'displayName' | 'editable'> {
  readonly target: Target;
  readonly check: Omit<CaptureCheck, 'sections'>;
  readonly sections: readonly SectionToRead[];
}

export async function loader(args: LoaderFunctionArgs) {
  const target = targetOf(args.params);
  return runLoader(args, async (api) => {
    const [check, form] = await Promise.all([api.check(target), api.form(target)]);
    const { displayName, editable } = form;
    const data: CheckData = { target, check, displayName, editable, sections: sectionsToRead(form, check) };
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

function Submit({ check }: { check: Omit<CaptureCheck, 'sections'> }) {
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

type Problems = CaptureCheck['problems'];

/** What keeps it from being sent, counted first and then by section; each line leads to where it is mended. */
function Missing({
  target,
  sections,
  problems,
}: Pick<CheckData, 'target' | 'sections'> & { problems: Problems }) {
  return (
    <div className="mt-6">
      <Notice
        tone="waiting"
        title={`Para enviarlo falta corregir ${countOf(problems.length, 'respuesta', 'respuestas')}`}
      >
        <ul>
          {sections
            .map(({ id, title }) => ({
              id,
              title,
              count: problems.filter(({ section }) => section === id).length,
            }))
            .filter(({ count }) => count > 0)
            .map(({ id, title, count }) => (
              <li key={id}>
                <a href={`${paths.section(target.candidacyId, target.kind, id)}?avisos=1`}>{title}</a>:{' '}
                {count}
              </li>
            ))}
        </ul>
      </Notice>
    </div>
  );
}

function SectionProblems({ href, problems }: { href: string; problems: Problems }) {
  if (problems.length === 0) return null;
  return (
    <ul className="c-missing">
      {problems.map((problem) => (
        <li key={`${problem.question} ${problem.message}`}>
          <Icon name="warning" />
          <span>
            <a href={`${href}?avisos=1#${problem.question}`}>{problem.label}</a>
            <span className="c-tasks__hint">{problem.message}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

export default function CheckPage() {
  const { target, check, displayName, editable, sections } = usePage<CheckData>();
  const refused = useActionData<typeof action>() as
    | { code: string; title: string; detail?: string }
    | undefined;
  const { candidacyId, kind } = target;
  const problems = editable ? check.problems : [];
  return (
    <div className="max-w-[46rem]">
      {refused !== undefined && <Refused {...refused} />}
      <Breadcrumb crumbs={[{ href: paths.candidacy(candidacyId), label: displayName }]} />
      <PageHeading
        eyebrow={kindNames[kind]}
        title={editable ? 'Revisa antes de enviar' : 'Lo que se capturó'}
        lead={editable ? 'Así se publicará, palabra por palabra.' : check.audience}
      />
      {editable && <ClockNotice deadline={check.deadline} />}
      {problems.length > 0 && <Missing target={target} sections={sections} problems={problems} />}
      {sections.map((section) => {
        const href = paths.section(candidacyId, kind, section.id);
        const own = problems.filter((problem) => problem.section === section.id);
        return (
          <section key={section.id} className="mt-10" aria-labelledby={`seccion-${section.id}`}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 mb-3">
              <h2 className="text-h3" id={`seccion-${section.id}`}>
                {section.title}
              </h2>
              {editable && (
                <a href={href}>
                  Cambiar<span className="sr-only">: {section.title}</span>
                </a>
              )}
            </div>
            {(section.answers !== null || own.length === 0 || section.photo) && (
              <SectionAnswers section={section.answers} photo={section.photo} />
            )}
            <SectionProblems href={href} problems={own} />
          </section>
        );
      })}
      {editable && problems.length === 0 && <Submit check={check} />}
      {editable && problems.length > 0 && (
        <p className="mt-12">Podrás enviarlo cuando no falte nada. Lo que llevas ya está guardado.</p>
      )}
    </div>
  );
}
