import { ApiProblem } from '@conoceles/api-client';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { apiOf } from '../../portal/server/api-of.ts';
import { parseFindings } from '../../portal/server/parse-findings.ts';
import { targetOf } from '../../portal/server/target-of.ts';

const noStore = { 'Cache-Control': 'no-store' };

/** Keeps what a reviewer has marked so far, asked by the page itself after a pause. It never leaves the page: the answer is for a script. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const target = targetOf(params);
  try {
    await apiOf(context).saveFindings(target, parseFindings(await request.formData()));
    return json({ saved: true }, { headers: noStore });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return json({ saved: false }, { status: error.status, headers: noStore });
  }
}
