import { ApiProblem } from '@conoceles/api-client';
import type { Answers, CaptureForm, Section } from '@conoceles/contracts';
import type { PortalApi, Target } from '../api.ts';
import { type Fields, fieldNames } from '../form/field-names.ts';
import { parseFields } from '../form/parse-section-form.ts';
import { readFormFields } from '../form/read-form-fields.ts';
import { sectionBase } from '../form/section-base.ts';
import { oversizedFields } from './oversized-fields.ts';
import { fieldErrors } from './problems.ts';
import { orNotFound } from './target-of.ts';

/** How a save ended. Every outcome but `saved` carries what was typed, so that no page loses it. */
export type SaveOutcome =
  | { readonly outcome: 'saved' }
  | { readonly outcome: 'conflict'; readonly fields: Fields }
  | {
      readonly outcome: 'rejected';
      readonly fields: Fields;
      readonly errors: Readonly<Record<string, string>>;
    }
  | { readonly outcome: 'refused'; readonly fields: Fields; readonly problem: ApiProblem };

interface Save {
  readonly api: PortalApi;
  readonly target: Target;
  readonly section: Section;
  readonly stored: CaptureForm;
  readonly form: FormData;
}

/**
 * Saves the posted form of one section as a draft. A form made from answers that have changed since is a conflict, unless it says the same as
 * what is stored now (a save whose answer was lost on the way).
 */
export async function saveSectionForm(
  input: Omit<Save, 'section' | 'stored'> & { section: string },
): Promise<SaveOutcome> {
  const stored = await input.api.form(input.target);
  const section = orNotFound(stored.definition.sections.find(({ id }) => id === input.section));
  const fields = readFormFields(input.form);
  try {
    return await save({ ...input, section, stored }, fields);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code === 'unauthenticated') throw error;
    if (error.code === 'conflict') return { outcome: 'conflict', fields };
    const errors = fieldErrors(error);
    if (Object.keys(errors).length > 0) return { outcome: 'rejected', fields, errors };
    return { outcome: 'refused', fields, problem: error };
  }
}

async function save(input: Save, fields: Fields): Promise<SaveOutcome> {
  const { section, stored, form } = input;
  const answers = parseFields(section, fields, othersOf(section, stored.answers));
  const storedBase = sectionBase(section, stored.answers);
  const oversized = oversizedFields(section, fields);
  if (oversized !== undefined) return { outcome: 'rejected', fields, errors: oversized };
  const unchanged = form.get(fieldNames.base) === storedBase || sectionBase(section, answers) === storedBase;
  if (!unchanged) return { outcome: 'conflict', fields };
  await input.api.saveSection(
    { ...input.target, section: section.id },
    { answers, revision: stored.revision },
  );
  return { outcome: 'saved' };
}

function othersOf(section: Section, answers: Answers): Answers {
  const own = new Set(section.questions.map((question) => question.id));
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !own.has(question)));
}
