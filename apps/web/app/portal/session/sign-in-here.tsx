import { type FormEvent, useState } from 'react';
import { Button, ButtonRow, ErrorSummary, TextField } from '../../design/components/index.ts';
import { paths } from '../paths.ts';

/** Answer of the address that signs in without leaving the page. */
export type SignInHereAnswer =
  | { readonly opened: true; readonly sessionMs: number }
  | { readonly opened: false; readonly message: string; readonly field?: 'email' };

async function ask(form: HTMLFormElement): Promise<SignInHereAnswer> {
  try {
    const body = new URLSearchParams(
      [...new FormData(form).entries()].map(([name, value]) => [name, String(value)]),
    );
    const response = await fetch(paths.signInHere(), { method: 'POST', body });
    return (await response.json()) as SignInHereAnswer;
  } catch {
    return { opened: false, message: 'No hay conexión. Inténtalo otra vez: lo que escribiste sigue aquí.' };
  }
}

/** Opens the session again from where the person was writing. Only the same account may go on. */
export function SignInHere({
  accountId,
  onOpened,
}: {
  accountId: string;
  onOpened: (sessionMs: number) => void;
}) {
  const [refused, setRefused] = useState<Extract<SignInHereAnswer, { opened: false }>>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    const answer = await ask(event.currentTarget);
    setBusy(false);
    if (answer.opened) return onOpened(answer.sessionMs);
    setRefused(answer);
  };
  const ofEmail = refused?.field === 'email';
  return (
    <>
      {refused !== undefined && (
        <ErrorSummary errors={[{ href: `#${ofEmail ? '_correo' : '_frase'}`, text: refused.message }]} />
      )}
      <p className="mb-5">Lo que escribiste sigue aquí. Entra otra vez y se guarda.</p>
      <form method="post" action={paths.signInHere()} onSubmit={(event) => void submit(event)} noValidate>
        <input type="hidden" name="account" value={accountId} />
        <TextField
          name="_correo"
          type="email"
          label="Correo"
          autoComplete="username"
          error={ofEmail ? refused.message : undefined}
        />
        <TextField
          name="_frase"
          type="password"
          label="Frase de acceso"
          autoComplete="current-password"
          error={ofEmail ? undefined : refused?.message}
        />
        <ButtonRow>
          <Button icon="lock" disabled={busy}>
            Entrar y continuar
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
