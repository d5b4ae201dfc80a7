import { ApiProblem } from '@conoceles/api-client';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { AutosaveAnswer } from '../../portal/autosave/autosave-answer.ts';
import { sectionBase } from '../../portal/form/section-base.ts';
import { apiOf } from '../../portal/server/api-of.ts';
import { type SaveOutcome, saveSectionForm } from '../../portal/server/save-section-form.ts';
import { orNotFound, paramOf, targetOf } from '../../portal/server/target-of.ts';

function answerWith(body: AutosaveAnswer, status: number): Response {
  return json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

function refused(message: string, status: number): Response {
  return answerWith({ saved: false, why: 'refused', message }, status);
}

function notSaved(result: Exclude<SaveOutcome, { outcome: 'saved' }>): Response {
  switch (result.outcome) {
    case 'conflict':
      return refused('Sin guardar: esta sección cambió mientras escribías. Guarda para comparar.', 409);
    case 'rejected':
      return refused(
        `Sin guardar: ${Object.values(result.errors)[0] ?? 'guarda para ver qué corregir.'}`,
        422,
      );
    case 'refused':
      return problem(result.problem);
  }
}

function problem(error: ApiProblem): Response {
  if (error.code === 'unauthenticated') return answerWith({ saved: false, why: 'ended' }, 401);
  const isPassing = error.status >= 500 || error.status === 429;
  if (isPassing) return answerWith({ saved: false, why: 'later', message: `${error.title}.` }, error.status);
  return refused(`Sin guardar: ${error.detail ?? error.title}`, error.status);
}

/**
 * Saves a section while it is being written, if this session still has it. Answers data, not a page; the plain form does the same without scripts, and
 * compares with what is stored whoever has the section.
 */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const target = targetOf(params);
  const section = paramOf(params, 'section');
  const api = apiOf(context);
  try {
    const form = await request.formData();
    const { holder, sessionEndsAt, seenAt } = await api.claimSection({ ...target, section });
    if (holder !== null) return answerWith({ saved: false, why: 'taken', holder }, 409);
    const result = await saveSectionForm({ api, target, section, form });
    if (result.outcome !== 'saved') return notSaved(result);
    const { definition, answers } = await api.form(target);
    const saved = orNotFound(definition.sections.find(({ id }) => id === section));
    const sessionMs = Date.parse(sessionEndsAt) - Date.now();
    return answerWith({ saved: true, base: sectionBase(saved, answers), sessionMs, seenAt }, 200);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return problem(error);
  }
}
