import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  LinkButton,
  Notice,
  PageHeading,
  TextField,
} from '../../design/components/index.ts';
import { errorText, statusOf } from '../../error-page.tsx';
import { spanishWords } from '../../language/words.ts';
import type { ProblemPage, SessionEndedPage } from '../server/problems.ts';

function isPage<P extends ProblemPage | SessionEndedPage>(data: unknown, page: P['page']): data is P {
  return typeof data === 'object' && data !== null && 'page' in data && data.page === page;
}

function Problem({ problem }: { problem: ProblemPage }) {
  return (
    <div className="c-prose">
      <h1>{problem.title}</h1>
      {problem.detail !== undefined && <p className="text-lead text-ink-soft">{problem.detail}</p>}
      <p>Lo que ya estaba guardado sigue a salvo.</p>
      {problem.requestId !== undefined && (
        <p className="c-hint">
          Si pides ayuda, comparte este número de petición: <code>{problem.requestId}</code>
        </p>
      )}
      <ButtonRow>
        <LinkButton href="/portal" look="secondary" icon="back">
          Volver al inicio de mi portal
        </LinkButton>
      </ButtonRow>
    </div>
  );
}

function SessionEnded({ page }: { page: SessionEndedPage }) {
  const { pathname, search } = useLocation();
  return (
    <div className="max-w-measure">
      {page.error !== undefined && <ErrorSummary errors={[{ href: '#_frase', text: page.error }]} />}
      <PageHeading
        title="Tu sesión terminó"
        lead="Lo que escribiste sigue aquí. Entra otra vez y se guarda."
      />
      {page.lostFile && (
        <Notice tone="waiting" title="Vuelve a elegir el archivo después">
          <p>El navegador no permite guardar el archivo mientras entras; los textos sí se conservan.</p>
        </Notice>
      )}
      <form method="post" action={`${pathname}${search}`} noValidate>
        {page.carried.map(([name, value], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: repeated names have no identity but their place
          <textarea hidden readOnly key={place} name={name} value={value} />
        ))}
        <TextField
          name="_correo"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          label="Correo o clave de acceso"
          autoComplete="username"
          defaultValue={page.email}
        />
        <TextField
          name="_frase"
          type="password"
          label="Frase de acceso"
          autoComplete="current-password"
          error={page.error}
        />
        <ButtonRow>
          <Button icon="lock">Entrar y continuar</Button>
        </ButtonRow>
      </form>
    </div>
  );
}

/** Refusals of the API inside the portal's frame; anything else is the general page of errors. */
export function ProblemBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error)) {
    if (isPage<SessionEndedPage>(error.data, 'session-ended')) return <SessionEnded page={error.data} />;
    if (isPage<ProblemPage>(error.data, 'problem')) return <Problem problem={error.data} />;
  }
  const words = errorText(spanishWords, statusOf(error));
  return (
    <Problem
      problem={{ page: 'problem', code: '', title: words.title, detail: words.text, requestId: undefined }}
    />
  );
}
