import { ApiProblem } from '@conoceles/api-client';
import { maxLettersPerFile } from '@conoceles/contracts';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import { apiOf } from '../../portal/server/api-of.ts';
import { passFile } from '../../portal/server/pass-file.ts';

/** Where to go back to: one of the two lists, or the page of the account. */
function backOf(form: FormData): string {
  if (form.get('from') === 'enlaces') return paths.liaisons();
  return form.get('from') === 'cuenta' ? paths.account(String(form.get('accounts'))) : paths.accounts();
}

/** The letters of the accounts marked. It makes new codes, so it is a form that is sent and not a link that something may follow. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  const accountIds = form.getAll('accounts').map(String).slice(0, maxLettersPerFile);
  const nothing = redirect(queryAddress(backOf(form), { cartas: 'ninguna' }), 303);
  if (accountIds.length === 0) return nothing;
  try {
    return passFile(await apiOf(context).letters(accountIds));
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.code === 'unauthenticated') return redirect(paths.signIn(paths.accounts()), 303);
    return nothing;
  }
}

export const loader = () => redirect(paths.accounts(), 303);
