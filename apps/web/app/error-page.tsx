import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { LinkButton } from './design/components/index.ts';
import { HostFrame } from './host-frame.tsx';

interface Words {
  title: string;
  text: string;
}

const known: Record<number, Words> = {
  401: { title: 'Tu sesión terminó', text: 'Inicia sesión de nuevo. Lo que ya habías guardado sigue ahí.' },
  403: {
    title: 'Tu cuenta no puede abrir esta página',
    text: 'Si crees que debería, escribe al organismo electoral.',
  },
  404: {
    title: 'No encontramos esta página',
    text: 'Puede que la dirección tenga un error o que la página haya cambiado de lugar.',
  },
  405: { title: 'Esta página no recibe eso', text: 'Vuelve a la página anterior e inténtalo desde ahí.' },
  410: { title: 'Ya no está disponible', text: 'Lo que buscas se retiró de este sitio.' },
  503: {
    title: 'El servicio no está disponible por ahora',
    text: 'No se perdió nada de lo guardado. Inténtalo de nuevo en unos minutos.',
  },
};

const unexpected: Words = {
  title: 'Algo falló de nuestro lado',
  text: 'Lo que ya estaba guardado sigue a salvo. Inténtalo de nuevo; si continúa, avisa al organismo electoral y dile la hora en que pasó.',
};

/** Words for a status: what happened and what to do. */
export function wordsOfError(error: unknown): Words & { status: number } {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return { ...(known[status] ?? unexpected), status };
}

/** What the reader needs when a page cannot be shown: what happened, what is safe, what to do. Never the error's own message. */
export function ErrorPage() {
  const words = wordsOfError(useRouteError());
  return (
    <HostFrame>
      <div className="c-prose">
        <p className="c-eyebrow">Aviso {words.status}</p>
        <h1>{words.title}</h1>
        <p className="text-lead text-ink-soft">{words.text}</p>
        <p className="flex flex-wrap gap-3 pt-3">
          {words.status === 401 && <LinkButton href="/entrar">Iniciar sesión</LinkButton>}
          <LinkButton href="/" look="secondary">
            Ir al inicio
          </LinkButton>
        </p>
      </div>
    </HostFrame>
  );
}
