import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { LinkButton } from './design/components/index.ts';
import { HostFrame } from './host-frame.tsx';
import type { Words } from './language/words.ts';
import { useWords } from './language/words-context.tsx';

const known = [401, 403, 404, 405, 410, 503] as const;
type Known = (typeof known)[number];

/** Words for a status: what happened and what to do. */
export function errorText({ t }: Words, status: number): { title: string; text: string } {
  const name: Known | 'unexpected' = known.find((one) => one === status) ?? 'unexpected';
  return { title: t(`error.${name}.title`), text: t(`error.${name}.text`) };
}

export const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);

/** What the reader needs when a page cannot be shown: what happened, what is safe, what to do. Never the error's own message. */
export function ErrorPage() {
  const words = useWords();
  const { t, href } = words;
  const status = statusOf(useRouteError());
  const { title, text } = errorText(words, status);
  return (
    <HostFrame>
      <div className="c-prose">
        <p className="c-eyebrow">{t('error.notice', { status })}</p>
        <h1>{title}</h1>
        <p className="text-lead text-ink-soft">{text}</p>
        <p className="flex flex-wrap gap-3 pt-3">
          {status === 401 && <LinkButton href="/entrar">{t('error.signIn')}</LinkButton>}
          <LinkButton href={href('/')} look="secondary">
            {t('action.goHome')}
          </LinkButton>
        </p>
      </div>
    </HostFrame>
  );
}
