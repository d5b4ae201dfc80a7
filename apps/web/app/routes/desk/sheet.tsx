import type { NextReview, ReviewSheet } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useMemo, useRef } from 'react';
import { Breadcrumb, ErrorSummary, LinkButton, Notice, PageHeading } from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { SheetDone } from '../../portal/desk/sheet-done.tsx';
import { SheetSection } from '../../portal/desk/sheet-section.tsx';
import { Shortcuts } from '../../portal/desk/shortcuts.tsx';
import { type Kept, useKeepFindings } from '../../portal/desk/use-keep-findings.ts';
import { VerdictPanel } from '../../portal/desk/verdict-panel.tsx';
import type { Fields } from '../../portal/form/field-names.ts';
import { readFormFields } from '../../portal/form/read-form-fields.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import {
  type QueueQuery,
  queryForApi,
  queueAddress,
  queueOfSheet,
  sheetAddress,
} from '../../portal/queue-address.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { runSheet, type SheetRefusal } from '../../portal/server/run-sheet.ts';
import { targetOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { officeAndPlace } from '../../portal/words/places.ts';
import { kindNames } from '../../portal/words/states.ts';

export const meta = pageMeta('Verificación');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface SheetData {
  readonly sheet: ReviewSheet;
  /** Filters of the queue it was opened from. */
  readonly query: QueueQuery | null;
  readonly next: NextReview | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const target = targetOf(args.params);
  const query = queueOfSheet(new URL(args.request.url).searchParams);
  return runLoader(args, async (api) => {
    const [sheet, next] = await Promise.all([
      api.sheet(target),
      query === undefined ? null : api.nextReview(queryForApi(query), target),
    ]);
    const data: SheetData = { sheet, query: query ?? null, next };
    return json(data, { headers: noStore });
  });
}

type Rejection = SheetRefusal & { readonly fields: Fields };

export async function action(args: ActionFunctionArgs) {
  const target = targetOf(args.params);
  const query = queueOfSheet(new URL(args.request.url).searchParams);
  return runAction(args, async ({ api, form }) => {
    const outcome = await runSheet(api, target, form);
    if ('refusal' in outcome) {
      const rejection: Rejection = { ...outcome.refusal, fields: readFormFields(form) };
      return json(rejection, { status: rejection.status, headers: noStore });
    }
    const hecho = outcome.done;
    if (query === undefined || !outcome.moves) return redirect(sheetAddress(target, query, { hecho }), 303);
    const { next } = await api.nextReview(queryForApi(query), target);
    if (next === null) {
      const address = new URL(queueAddress(query), 'http://mesa');
      address.searchParams.set('hecho', 'terminado');
      return redirect(`${address.pathname}${address.search}`, 303);
    }
    const anterior = `${target.candidacyId} ${target.kind}`;
    return redirect(sheetAddress(next, query, { hecho, anterior }), 303);
  });
}

const keptWords: Record<Kept, string> = {
  idle: '',
  saving: 'Guardando lo marcado…',
  saved: 'Lo marcado quedó guardado',
  failed: 'No se pudo guardar lo marcado; se enviará con el dictamen',
};

function Refused({ rejection }: { rejection: Rejection | undefined }) {
  const errors = useMemo(
    () => Object.entries(rejection?.errors ?? {}).map(([name, text]) => ({ href: `#${name}`, text })),
    [rejection],
  );
  const problem = rejection?.problem ?? null;
  return (
    <>
      <ErrorSummary errors={errors} />
      {problem !== null && (
        <div className="mb-6">
          <Notice tone="stopped" live title={problem.title}>
            <p>{problem.detail ?? 'Esto es lo que hay ahora; lo que escribiste sigue abajo.'}</p>
          </Notice>
        </div>
      )}
    </>
  );
}

function Actions({ data }: { data: SheetData }) {
  const { next, query } = data;
  return (
    <>
      {next?.next != null && query !== null && (
        <LinkButton href={sheetAddress(next.next, query)} look="secondary" small icon="forward" data-key="n">
          Siguiente ({next.left})
        </LinkButton>
      )}
      <Shortcuts />
    </>
  );
}

export default function SheetPage() {
  const data = usePage<SheetData>();
  const rejection = useActionData<typeof action>() as Rejection | undefined;
  const { timeZone } = useFrame();
  const { sheet, query } = data;
  const form = useRef<HTMLFormElement>(null);
  const reviewing = sheet.allowed.includes('observe');
  const kept = useKeepFindings(form, reviewing ? paths.keepFindings(sheet.candidacyId, sheet.kind) : null);
  const desk = query === null ? paths.desk() : queueAddress(query);
  return (
    <>
      <Refused rejection={rejection} />
      {rejection === undefined && <SheetDone desk={desk} />}
      <Breadcrumb crumbs={[{ href: desk, label: 'Mesa de verificación' }]} />
      <PageHeading
        eyebrow={kindNames[sheet.kind]}
        title={sheet.displayName}
        lead={`${officeAndPlace(sheet)} · ${sheet.nomination}`}
        actions={<Actions data={data} />}
      />
      <form
        method="post"
        noValidate
        className="c-sheet"
        id="secciones"
        tabIndex={-1}
        ref={form}
        // Another questionnaire, or another content of it, is another form: nothing marked on one stays on the next.
        key={`${sheet.candidacyId} ${sheet.kind} ${sheet.revision} ${sheet.pending.length}`}
      >
        <input type="hidden" name="contentHash" value={sheet.contentHash ?? ''} />
        {reviewing && (
          // Enter sends the first button of a form: never a verdict by accident.
          <button type="submit" name="verdict" value="save" className="sr-only" tabIndex={-1} aria-hidden>
            Guardar avance
          </button>
        )}
        <div>
          {sheet.sections.map((section) => (
            <SheetSection
              key={section.id}
              sheet={sheet}
              section={section}
              timeZone={timeZone}
              typed={rejection}
            />
          ))}
          <p className="c-saved-line" role="status">
            {keptWords[kept]}
          </p>
        </div>
        <VerdictPanel sheet={sheet} timeZone={timeZone} />
      </form>
    </>
  );
}
