import { ApiProblem } from '@conoceles/api-client';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { AutosaveAnswer } from '../../portal/components/use-autosave.ts';
import { sectionBase } from '../../portal/form/section-base.ts';
import { apiOf } from '../../portal/server/api-of.ts';
import { type SaveOutcome, saveSectionForm } from '../../portal/server/save-section-form.ts';
import { orNotFound, paramOf, targetOf } from '../../portal/server/target-of.ts';

function answerWith(body: AutosaveAnswer, status: number): Response {
  return json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

function notSaved(result: Exclude<SaveOutcome, { outcome: 'saved' }>): Response {
  switch (result.outcome) {
    case 'conflict':
      return answerWith(
        { saved: false, message: 'Alguien más cambió esta sección. Guarda para comparar.' },
        409,
      );
    case 'rejected':
      return answerWith({ saved: false, message: 'Sin guardar: guarda para ver qué corregir.' }, 422);
    case 'refused':
      return answerWith({ saved: false, message: result.problem.title }, result.problem.status);
  }
}

/** Saves a section while it is being written. Answers data, not a page; the plain form does the same without scripts. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const target = targetOf(params);
  const section = paramOf(params, 'section');
  const api = apiOf(context);
  try {
    const result = await saveSectionForm({ api, target, section, form: await request.formData() });
    if (result.outcome !== 'saved') return notSaved(result);
    const { definition, answers } = await api.form(target);
    const saved = orNotFound(definition.sections.find(({ id }) => id === section));
    return answerWith({ saved: true, base: sectionBase(saved, answers) }, 200);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const message =
      error.code === 'unauthenticated'
        ? 'Tu sesión terminó. Guarda para entrar otra vez: lo que escribiste no se pierde.'
        : error.title;
    return answerWith({ saved: false, message }, error.status);
  }
}
