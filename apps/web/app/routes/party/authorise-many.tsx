import { ApiProblem } from '@conoceles/api-client';
import { type AuthorisedMany, AuthoriseMany, type ToAuthoriseList } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  PageHeading,
} from '../../design/components/index.ts';
import { markName } from '../../portal/components/party/party-list.tsx';
import { authoriseName, Reading, readingId } from '../../portal/components/party/reading.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { lastListAddress } from '../../portal/server/last-list.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf } from '../../portal/words/dates.ts';
import { kindShort } from '../../portal/words/states.ts';

export const meta = pageMeta('Leer y autorizar');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };
const most = 50;

interface ReadingData extends ToAuthoriseList {
  readonly back: string;
  /** What keeps the page from showing anything. */
  readonly problem: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const marked = [...new Set(new URL(args.request.url).searchParams.getAll(markName))];
  const back = await lastListAddress(args.request);
  return runLoader(args, async (api) => {
    const refuse = (problem: string) =>
      json({ items: [], idle: [], back, problem } satisfies ReadingData, { status: 422, headers: noStore });
    if (marked.length === 0) return refuse('Marca al menos una candidatura en la lista.');
    if (marked.length > most) return refuse(`Marca ${most} candidaturas o menos: marcaste ${marked.length}.`);
    const data: ReadingData = { ...(await api.toAuthorise(marked)), back, problem: null };
    return json(data, { headers: noStore });
  });
}

type Answer = { readonly result: AuthorisedMany } | { readonly error: string };

/**
 * Authorises each marked questionnaire by the hash it was read with. The answer is the page itself: sent twice, the second finds nothing to authorise.
 */
export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const items = form.getAll(authoriseName).map((value) => {
      const [candidacyId, kind, contentHash] = String(value).split(' ');
      return { candidacyId, kind, contentHash };
    });
    const parsed = AuthoriseMany.safeParse({ items });
    const refuse = (error: string) => json({ error } satisfies Answer, { status: 422, headers: noStore });
    if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? 'Marca al menos un cuestionario.');
    try {
      return json({ result: await api.authoriseMany(parsed.data) } satisfies Answer, { headers: noStore });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'invalid-input') throw error;
      return refuse(error.detail ?? error.title);
    }
  });
}

const reasons = {
  changed: 'cambió después de que lo leíste: vuelve a leerlo.',
  'not-waiting': 'ya no espera autorización.',
} as const;

function Result({ result: { authorised, left } }: { result: AuthorisedMany }) {
  return (
    <div className="grid gap-4">
      {authorised.length > 0 && (
        <Notice
          tone="done"
          live
          title={`Autorizaste ${countOf(authorised.length, 'cuestionario', 'cuestionarios')}`}
        >
          <p>
            El organismo electoral ya puede verificarlos. Si alguno cambia, te pedirá autorizarlo otra vez.
          </p>
        </Notice>
      )}
      {left.length > 0 && (
        <Notice
          tone="stopped"
          live
          title={`${left.length === 1 ? 'Quedó 1' : `Quedaron ${left.length}`} sin autorizar`}
        >
          <ul>
            {left.map(({ candidacyId, kind, displayName, reason }) => (
              <li key={`${candidacyId} ${kind}`}>
                <b>{displayName}</b> ({kindShort[kind].toLowerCase()}): {reasons[reason]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function Idle({ idle }: { idle: ToAuthoriseList['idle'] }) {
  if (idle.length === 0) return null;
  return (
    <div className="mt-8">
      <Notice tone="idle" title="De estas no hay nada por autorizar">
        <p>{idle.map(({ displayName }) => displayName).join(' · ')}</p>
      </Notice>
    </div>
  );
}

function Readings({ items }: { items: ToAuthoriseList['items'] }) {
  const count = countOf(items.length, 'cuestionario', 'cuestionarios');
  return (
    <form method="post">
      {items.length > 1 && (
        <nav aria-label="Lo que vas a leer" className="mt-6">
          <ol className="c-prose">
            {items.map((item) => (
              <li key={readingId(item)}>
                <a href={`#${readingId(item)}`}>
                  {item.displayName}, {kindShort[item.kind].toLowerCase()}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {items.map((item) => (
        <Reading key={readingId(item)} item={item} />
      ))}
      <div className="c-marked">
        <Button icon="check">Autorizar lo marcado</Button>
        <span className="text-small text-ink-soft">{count} en esta página</span>
      </div>
    </form>
  );
}

export default function AuthoriseManyPage() {
  const { items, idle, back, problem } = usePage<ReadingData>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const result = answer !== undefined && 'result' in answer ? answer.result : undefined;
  const error = answer !== undefined && 'error' in answer ? answer.error : undefined;
  const first = items[0];
  const target = first === undefined ? '' : `#${authoriseName}-${first.kind}-${first.candidacyId}`;
  return (
    <>
      {error !== undefined && <ErrorSummary errors={[{ href: target, text: error }]} />}
      <Breadcrumb crumbs={[{ href: back, label: 'Candidaturas' }]} />
      <PageHeading
        title="Leer y autorizar"
        lead="Así se publicará cada uno, palabra por palabra. Tu autorización vale para lo que lees aquí y para ningún otro contenido."
      />
      {result !== undefined && <Result result={result} />}
      {problem !== null && <Notice tone="stopped" live title={problem} />}
      {items.length > 0 && <Readings items={items} />}
      {items.length === 0 && problem === null && result === undefined && (
        <EmptyState title="No hay nada por autorizar" icon="done">
          Aquí aparece lo que las candidaturas envían, antes de que se verifique.
        </EmptyState>
      )}
      {result === undefined && <Idle idle={idle} />}
      {(items.length === 0 || result !== undefined) && (
        <p className="mt-8">
          <LinkButton look={items.length === 0 ? 'primary' : 'secondary'} icon="back" href={back}>
            Volver a la lista
          </LinkButton>
        </p>
      )}
    </>
  );
}
