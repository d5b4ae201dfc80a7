import type { CaptureCheck, CaptureForm, SectionView } from '@conoceles/contracts';

/** One section as it is read before sending or authorising; `photo` is undefined where none is asked. */
export interface SectionToRead {
  readonly id: string;
  readonly title: string;
  readonly answers: SectionView | null;
  readonly photo: string | null | undefined;
}

/** Every section of the definition in its order, blank ones included: what is missing must be seen too. */
export function sectionsToRead(form: CaptureForm, check: CaptureCheck): SectionToRead[] {
  return form.definition.sections.map(({ id, title, questions }) => ({
    id,
    title,
    answers: check.sections.find((section) => section.id === id) ?? null,
    photo: questions.some(({ type }) => type === 'photo') ? form.photo : undefined,
  }));
}
