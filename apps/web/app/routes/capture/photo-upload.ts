import { ApiProblem } from '@conoceles/api-client';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { UploadAnswer } from '../../portal/components/photo/use-photo-upload.ts';
import { paths } from '../../portal/paths.ts';
import { apiOf } from '../../portal/server/api-of.ts';
import { receiveForm } from '../../portal/server/receive-form.ts';
import { receivePhoto } from '../../portal/server/receive-photo.ts';
import { paramOf } from '../../portal/server/target-of.ts';

function answerWith(body: UploadAnswer, status: number): Response {
  return json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** Takes a photograph sent with progress. Answers data, not a page; the plain form does the same without scripts. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const candidacyId = paramOf(params, 'candidacyId');
  const form = await receiveForm(request);
  try {
    const refusal = await receivePhoto(apiOf(context), candidacyId, form);
    if (refusal !== null) return answerWith({ ok: false, message: refusal.message }, refusal.status);
    return answerWith({ ok: true, next: paths.photo(candidacyId) }, 200);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const message =
      error.code === 'unauthenticated'
        ? 'Tu sesión terminó. Entra otra vez en otra pestaña y pulsa Reintentar: la fotografía sigue elegida.'
        : (error.detail ?? error.title);
    return answerWith({ ok: false, message, again: error.code === 'unauthenticated' }, error.status);
  }
}
