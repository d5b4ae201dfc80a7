import { ApiProblem } from '@conoceles/api-client';
import { SignIn } from '@conoceles/contracts';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { apiOf } from '../../portal/server/api-of.ts';
import { againFields, cookieHeader } from '../../portal/server/run.ts';
import type { SignInHereAnswer } from '../../portal/session/sign-in-here.tsx';

function answerWith(body: SignInHereAnswer, status: number, headers = new Headers()): Response {
  headers.set('Cache-Control', 'no-store');
  return json(body, { status, headers });
}

/**
 * Opens a session again for the page that was open when it ended. Answers data. Another account is let out at once: what is on the screen is not hers.
 */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  const email = String(form.get(againFields.email) ?? '').trim();
  const input = SignIn.safeParse({ email, passphrase: form.get(againFields.passphrase) });
  if (!input.success) {
    const issue = input.error.issues[0];
    const message = issue?.message ?? 'Revisa tus datos.';
    const field = issue?.path[0] === 'email' ? ({ field: 'email' } as const) : {};
    return answerWith({ opened: false, message, ...field }, 422);
  }
  try {
    const { me, cookies } = await apiOf(context).signIn(input.data);
    if (me.accountId !== form.get('account')) {
      await apiOf(context, cookieHeader(cookies)).signOut();
      const message = 'Esa es otra cuenta. Entra con la misma con la que escribías.';
      return answerWith({ opened: false, message }, 409);
    }
    const headers = new Headers();
    for (const cookie of cookies) headers.append('Set-Cookie', cookie);
    return answerWith({ opened: true, sessionMs: Date.parse(me.expiresAt) - Date.now() }, 200, headers);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return answerWith(
      { opened: false, message: [error.title, error.detail].filter(Boolean).join('. ') },
      error.status,
    );
  }
}
