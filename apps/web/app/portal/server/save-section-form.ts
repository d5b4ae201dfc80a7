import { ApiProblem } from '@conoceles/api-client';
import type { Answers, CaptureForm, SavedSection, Section } from '@conoceles/contracts';
import type { PortalApi, Target } from '../api.ts';
import { type Fields, fieldNames, firstOf } from '../form/field-names.ts';
import { parseFields } from '../form/parse-section-form.ts';
import { readFormFields } from '../form/read-form-fields.ts';
import { sectionBase } from '../form/section-base.ts';
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
  const unchanged = form.get(fieldNames.base) === storedBase || sectionBase(section, answers) === storedBase;
  if (!unchanged) return { outcome: 'conflict', fields };
  const photo = await uploadNewPhoto(input, fields);
  if (photo.errors !== undefined) return { outcome: 'rejected', fields, errors: photo.errors };
  const kept: Answers = { ...answers, ...photo.answers };
  const saved = await input.api.saveSection(
    { ...input.target, section: section.id },
    { answers: kept, revision: photo.revision ?? stored.revision },
  );
  const notKept = photoNotice(section, saved);
  return notKept === undefined ? { outcome: 'saved' } : { outcome: 'rejected', fields, errors: notKept };
}

/** The day of a photograph only changes with the photograph; everything else of a draft is kept, faults included. */
function photoNotice(section: Section, saved: SavedSection): Readonly<Record<string, string>> | undefined {
  const question = section.questions.find(({ type }) => type === 'photo')?.id;
  const notice = saved.problems.find((problem) => problem.question === question);
  return question === undefined || notice === undefined
    ? undefined
    : { [fieldNames.takenOn(question)]: notice.message };
}

function othersOf(section: Section, answers: Answers): Answers {
  const own = new Set(section.questions.map((question) => question.id));
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !own.has(question)));
}

interface UploadedPhoto {
  readonly answers?: Answers;
  readonly revision?: number;
  readonly errors?: Readonly<Record<string, string>>;
}

async function uploadNewPhoto(
  { api, target, section, stored, form }: Save,
  fields: Fields,
): Promise<UploadedPhoto> {
  const question = section.questions.find(({ type }) => type === 'photo');
  if (question === undefined) return {};
  const file = form.get(fieldNames.file(question.id));
  if (!(file instanceof File) || file.size === 0) return {};
  const takenOn = firstOf(fields, fieldNames.takenOn(question.id));
  if (takenOn === '')
    return { errors: { [fieldNames.takenOn(question.id)]: 'Escribe qué día se tomó la fotografía.' } };
  try {
    const { photoId, revision } = await api.uploadPhoto(target.candidacyId, {
      file,
      takenOn,
      revision: stored.revision,
    });
    return { answers: { [question.id]: { kind: 'photo', photoId, takenOn } }, revision };
  } catch (error) {
    const refused = photoErrors(error, question.id);
    if (refused === undefined) throw error;
    return { errors: refused };
  }
}

const aboutTheFile: readonly string[] = ['invalid-input', 'too-large', 'unsupported-file'];

function photoErrors(error: unknown, question: string): Readonly<Record<string, string>> | undefined {
  if (!(error instanceof ApiProblem) || !aboutTheFile.includes(error.code)) return undefined;
  const { takenOn, ...others } = fieldErrors(error);
  const text =
    Object.values(others)[0] ?? (takenOn === undefined ? (error.detail ?? error.title) : undefined);
  return {
    ...(text === undefined ? {} : { [question]: text }),
    ...(takenOn === undefined ? {} : { [fieldNames.takenOn(question)]: takenOn }),
  };
}
