import { QuestionnaireKind, type ReviewTarget } from '@conoceles/contracts';

type Picked = ReviewTarget & { readonly contentHash: string | null };

/** What a box of the queue sends: which questionnaire, and the hash of what stood when the list was read. */
export function pickedValue({ candidacyId, kind, contentHash }: Picked): string {
  return [candidacyId, kind, contentHash ?? ''].join(' ');
}

/** The questionnaires a posted list names; what it names badly is left out. */
export function readPicked(form: FormData): Picked[] {
  return form.getAll('elegido').flatMap((value) => {
    const [candidacyId = '', kind, contentHash = ''] = String(value).split(' ');
    const known = QuestionnaireKind.safeParse(kind);
    if (!known.success || candidacyId === '') return [];
    return [{ candidacyId, kind: known.data, contentHash: contentHash === '' ? null : contentHash }];
  });
}
