import { ApiProblem } from '@conoceles/api-client';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { apiOf } from '../../portal/server/api-of.ts';

/** Lets a session last longer, because the person said so. Answers data: how long is left, or null when it had ended. */
export async function action({ context }: ActionFunctionArgs): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    const { expiresAt } = await apiOf(context).prolongSession();
    return json({ sessionMs: Date.parse(expiresAt) - Date.now() }, { headers });
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'unauthenticated') throw error;
    return json({ sessionMs: null }, { headers });
  }
}
