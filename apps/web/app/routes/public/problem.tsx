import { ProblemCode, problemCatalogue } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '../../design/components/index.ts';
import { HostFrame } from '../../host-frame.tsx';
import { problemWords } from '../../public-site/problem-words.ts';

export function loader({ params }: LoaderFunctionArgs) {
  const code = ProblemCode.safeParse(params.code);
  if (!code.success) throw new Response(null, { status: 404 });
  return json({ code: code.data });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : [{ title: `${problemCatalogue[data.code].title} · Conóceles` }, { name: 'robots', content: 'noindex' }];

/** What a problem of the API means: the `type` of each one is the address of this page. */
export default function ProblemPage() {
  const { code } = useLoaderData<typeof loader>();
  const { status, title } = problemCatalogue[code];
  return (
    <HostFrame>
      <div className="c-prose">
        <p className="c-eyebrow">Aviso {status}</p>
        <h1>{title}</h1>
        <p className="text-lead text-ink-soft">{problemWords[code]}</p>
        <p className="text-small text-ink-soft">
          Código del aviso: <code>{code}</code>
        </p>
        <p className="flex flex-wrap gap-3 pt-3">
          <LinkButton href="/" look="secondary">
            Ir al inicio
          </LinkButton>
        </p>
      </div>
    </HostFrame>
  );
}
