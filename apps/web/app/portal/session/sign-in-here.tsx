import { type FormEvent, useState } from 'react';
import { Button, ButtonRow, ErrorSummary, TextField } from '../../design/components/index.ts';
import { paths } from '../paths.ts';

/** Answer of the address that signs in without leaving the page. */
export type SignInHereAnswer =
  | { readonly opened: true; readonly sessionMs: number }
  | { readonly opened: false; readonly message: string };

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
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    const answer = await ask(event.currentTarget);
    setBusy(false);
    if (answer.opened) return onOpened(answer.sessionMs);
    setError(answer.message);
  };
  return (
    <>
      {error !== undefined && <ErrorSummary errors={[{ href: '#_frase', text: error }]} />}
      <p className="mb-5">Lo que escribiste sigue aquí. Entra otra vez y se guarda.</p>
      <form method="post" action={paths.signInHere()} onSubmit={(event) => void submit(event)} noValidate>
        <input type="hidden" name="account" value={accountId} />
        <TextField name="_correo" type="email" label="Correo" autoComplete="username" />
        <TextField
          name="_frase"
          type="password"
          label="Frase de acceso"
          autoComplete="current-password"
          error={error}
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
