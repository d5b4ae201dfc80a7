import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Breadcrumb,
  Disclosure,
  ErrorSummary,
  Icon,
  PageHeading,
  type SummaryError,
} from '../../design/components/index.ts';
import type { PortalApi, Target } from '../../portal/api.ts';
import { BusySection } from '../../portal/components/busy-section.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { EditableSection, ReadOnlySection } from '../../portal/components/section-body.tsx';
import { fieldNames } from '../../portal/form/field-names.ts';
import type { SectionFormView } from '../../portal/form/section-view.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { sectionIntents } from '../../portal/section-intents.ts';
import { addressAfter, type Rejection, rejectionOf } from '../../portal/server/answer-section.ts';
import { loadSection, type SectionData } from '../../portal/server/load-section.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { saveSectionForm } from '../../portal/server/save-section-form.ts';
import { paramOf, targetOf } from '../../portal/server/target-of.ts';
import { usePage } from '../../portal/use-page.ts';

export const meta = pageMeta('Captura');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };
export const headers = () => noStore;

export async function loader(args: LoaderFunctionArgs) {
  const target = { ...targetOf(args.params), section: paramOf(args.params, 'section') };
  const query = new URL(args.request.url).searchParams;
  const ask = { problems: query.has('avisos'), moreOf: query.get('mas') ?? undefined };
  return runLoader(args, async (api) => json(await loadSection(api, target, ask), { headers: noStore }));
}

export async function action(args: ActionFunctionArgs) {
  const target = targetOf(args.params);
  const section = paramOf(args.params, 'section');
  return runAction(args, async ({ api, form }) => {
    const one = { ...target, section };
    if (form.get(fieldNames.intent) === sectionIntents.take) {
      await api.claimSection(one, { take: true });
      return redirect(paths.section(target.candidacyId, target.kind, section), 303);
    }
    const result = await saveSectionForm({ api, target, section, form });
    if (result.outcome === 'saved') return redirect(await leave(api, one, form), 303);
    const { body, status } = rejectionOf(result);
    const stored = body.conflict ? (await api.check(target)).sections.find(({ id }) => id === section) : null;
    return json({ ...body, stored: stored ?? null }, { status, headers: noStore });
  });
}

/** Where to go once it is saved; whoever goes elsewhere leaves the section free. */
async function leave(api: PortalApi, one: Target & { section: string }, form: FormData): Promise<string> {
  const address = await addressAfter(api, one, form);
  const here = paths.section(one.candidacyId, one.kind, one.section);
  if (new URL(address, 'http://sitio.invalid').pathname !== here) await api.releaseSection(one);
  return address;
}

/** «Historia profesional — Escribe al menos…»: several questions may need the same mend. */
function summaryLine(view: SectionFormView, name: string, text: string): SummaryError {
  const label = view.questions.find(({ id }) => id === name)?.label.replace(/\s*:$/u, '');
  return { href: `#${name}`, text: label === undefined ? text : `${label} — ${text}` };
}

/** Read once it was sent; read, too, while somebody else writes in it, unless the page brings back what this person just typed. */
function SectionBody({ data, rejection }: { data: SectionData; rejection: Rejection | undefined }) {
  if (!data.editable) return <ReadOnlySection data={data} />;
  if (data.holder !== null && rejection === undefined)
    return <BusySection data={data} holder={data.holder} />;
  return <EditableSection data={data} rejection={rejection} />;
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
      <div className="mb-8">
        <Disclosure summary="Por qué se pregunta esto">
          {data.about.intro !== null && <p>{data.about.intro}</p>}
          <p className="c-hint">Fuente: {data.about.source}.</p>
        </Disclosure>
      </div>
      <SectionBody data={data} rejection={rejection} />
    </>
  );
}
