import { ApiProblem } from '@conoceles/api-client';
import { json, redirect } from '@remix-run/node';
import type { PortalApi } from '../api.ts';
import { queryAddress } from '../query-address.ts';

const noStore = { 'Cache-Control': 'no-store' };

/** A refusal that stays on the page that asked. */
export interface AccountsRefusal {
  readonly title: string;
  readonly detail?: string | undefined;
}

export function refuseAccounts(refusal: AccountsRefusal, status = 422): Response {
  return json(refusal, { status, headers: noStore });
}

/** The page says why when the state of something does not allow it; other problems are pages of their own. */
export async function orRefusal(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
    return refuseAccounts({ title: error.title, detail: error.detail }, error.status);
  }
}

/** Mails new links and goes back to the page, which tells how many. */
export async function resendTo(
  api: PortalApi,
  accountIds: readonly string[],
  back: string,
): Promise<Response> {
  if (accountIds.length === 0) return refuseAccounts({ title: 'Marca al menos una cuenta ya emitida' });
  return orRefusal(async () => {
    const told = await api.resendLinks([...accountIds]);
    const query = {
      enviados: String(told.sent),
      'en-camino': String(told.waiting),
      'sin-correo': String(told.withoutMail),
      deshabilitadas: String(told.disabled),
    };
    return redirect(queryAddress(back, query), 303);
  });
}
