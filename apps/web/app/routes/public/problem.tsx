import { ProblemCode, problemCatalogue } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '../../design/components/index.ts';
import { HostFrame } from '../../host-frame.tsx';
import { Say, useWords } from '../../language/words-context.tsx';
import { goneHead, headOf } from '../../public-site/page-head.ts';

export function loader({ params }: LoaderFunctionArgs) {
  const code = ProblemCode.safeParse(params.code);
  if (!code.success) throw new Response(null, { status: 404 });
  return json({ code: code.data, head: goneHead(`${problemCatalogue[code.data].title} · Conóceles`) });
}

export const meta = headOf;

/** What a problem of the API means: the `type` of each one is the address of this page. */
export default function ProblemPage() {
  const { code } = useLoaderData<typeof loader>();
  const { t, href, inSpanish } = useWords();
  const { status, title } = problemCatalogue[code];
  return (
    <HostFrame>
      <div className="c-prose">
        <p className="c-eyebrow">{t('error.notice', { status })}</p>
        <h1 {...inSpanish}>{title}</h1>
        <p className="text-lead text-ink-soft">{t(`problem.${code}`)}</p>
        <p className="text-small text-ink-soft">
          <Say text="problem.code" parts={{ code: <code>{code}</code> }} />
        </p>
        <p className="flex flex-wrap gap-3 pt-3">
          <LinkButton href={href('/')} look="secondary">
            {t('action.goHome')}
          </LinkButton>
        </p>
      </div>
    </HostFrame>
  );
}
