import { ApiProblem } from '@conoceles/api-client';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { PresenceAnswer } from '../../portal/autosave/use-presence.ts';
import { fieldNames } from '../../portal/form/field-names.ts';
import { sectionIntents } from '../../portal/section-intents.ts';
import { apiOf } from '../../portal/server/api-of.ts';
import { paramOf, targetOf } from '../../portal/server/target-of.ts';

/** Says that somebody is writing in a section, takes it or leaves it. Answers data; without scripts the page of the section does it. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const target = { ...targetOf(params), section: paramOf(params, 'section') };
  const headers = { 'Cache-Control': 'no-store' };
  try {
    const form = await request.formData();
    const intent = form.get(fieldNames.intent);
    if (intent === sectionIntents.leave) {
      await apiOf(context).releaseSection(target, { seenAt: String(form.get('seenAt') ?? '') });
      return new Response(null, { status: 204, headers });
    }
    const take = intent === sectionIntents.take;
    const { holder, sessionEndsAt, seenAt } = await apiOf(context).claimSection(target, { take });
    const body: PresenceAnswer = { holder, seenAt, sessionMs: Date.parse(sessionEndsAt) - Date.now() };
    return json(body, { headers });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return json({ title: error.title }, { status: error.status, headers });
  }
}
