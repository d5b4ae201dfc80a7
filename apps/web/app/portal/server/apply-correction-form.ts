import { ApiProblem } from '@conoceles/api-client';
import type { Answers, CorrectionSheet } from '@conoceles/contracts';
import type { PortalApi } from '../api.ts';
import { type Fields, fieldNames } from '../form/field-names.ts';
import { parseFields } from '../form/parse-section-form.ts';
import { readFormFields } from '../form/read-form-fields.ts';
import type { FormRejection } from './form-rejection.ts';
import { fieldErrors } from './problems.ts';
import { orNotFound } from './target-of.ts';

export type ApplyOutcome =
  | { readonly applied: true }
  | {
      readonly applied: false;
      readonly fields: Fields;
      readonly errors: FormRejection['errors'];
      readonly problem: FormRejection['problem'];
      readonly status: number;
    };

/** Applies the posted form of the one section a correction is about; what was typed comes back with any refusal. */
export async function applyCorrectionForm(
  api: PortalApi,
  correctionId: string,
  form: FormData,
): Promise<ApplyOutcome> {
  const sheet = await api.correction(correctionId);
  const { definition, answers, revision } = orNotFound(sheet.form ?? undefined);
  const fields = readFormFields(form);
  const sent = parseFields(definition, fields, othersOf(sheet, answers));
  // The revision of the page that was read: whoever changed it meanwhile must be seen.
  const read = Number(form.get(fieldNames.base) ?? revision);
  try {
    await api.applyCorrection(correctionId, { answers: sent, revision: read });
    return { applied: true };
  } catch (error) {
    if (!(error instanceof ApiProblem) || ![409, 422].includes(error.status)) throw error;
    const errors = fieldErrors(error);
    const about = Object.keys(errors).length > 0 ? null : { title: error.title, detail: error.detail };
    return { applied: false, fields, errors, problem: about, status: error.status };
  }
}

/** Answers of other sections decide which questions are open in this one. */
function othersOf({ form }: CorrectionSheet, answers: Answers): Answers {
  const own = new Set(form?.definition.questions.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !own.has(question)));
}
