import type { SectionView } from '@conoceles/contracts';
import type { PortalApi, Target } from '../api.ts';
import { type Fields, fieldNames } from '../form/field-names.ts';
import { paths } from '../paths.ts';
import { addIntentPrefix, sectionIntents } from '../section-intents.ts';
import type { SaveOutcome } from './save-section-form.ts';

/** What a form that was not saved is shown again with: everything typed, and why. */
export interface Rejection {
  readonly conflict: boolean;
  readonly fields: Fields;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: { readonly title: string; readonly detail: string | undefined } | null;
  readonly stored: SectionView | null;
}

const noRejection = { conflict: false, errors: {}, problem: null, stored: null } as const;

/** Page and status of a save that did not end well. */
export function rejectionOf(result: Exclude<SaveOutcome, { outcome: 'saved' }>): {
  body: Rejection;
  status: number;
} {
  const { fields } = result;
  switch (result.outcome) {
    case 'conflict':
      return { body: { ...noRejection, conflict: true, fields }, status: 409 };
    case 'rejected':
      return { body: { ...noRejection, errors: result.errors, fields }, status: 422 };
    case 'refused': {
      const { title, detail, status } = result.problem;
      return { body: { ...noRejection, problem: { title, detail }, fields }, status };
    }
  }
}

/** Where to go once a section is saved, by the button that was pressed: on, back, or here again with what is to be mended. */
export async function addressAfter(
  api: PortalApi,
  { candidacyId, kind, section }: Target & { readonly section: string },
  form: FormData,
): Promise<string> {
  const here = paths.section(candidacyId, kind, section);
  const intent = String(form.get(fieldNames.intent) ?? '');
  if (intent.startsWith(addIntentPrefix)) {
    const question = encodeURIComponent(intent.slice(addIntentPrefix.length));
    return `${here}?mas=${question}#${question}`;
  }
  if (intent === sectionIntents.photo) return paths.photo(candidacyId);
  if (intent === sectionIntents.back) return paths.candidacy(candidacyId);
  const { problems } = await api.check({ candidacyId, kind });
  if (problems.some((problem) => problem.section === section)) return `${here}?avisos=1`;
  const { sections } = (await api.form({ candidacyId, kind })).definition;
  const next = sections[sections.findIndex(({ id }) => id === section) + 1];
  return next === undefined ? paths.check(candidacyId, kind) : paths.section(candidacyId, kind, next.id);
}
