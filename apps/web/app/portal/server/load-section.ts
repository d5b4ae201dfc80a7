import type {
  CaptureCheck,
  Deadline,
  ObservationView,
  SectionHolder,
  SectionView,
} from '@conoceles/contracts';
import type { PortalApi, Target } from '../api.ts';
import type { FormState } from '../components/question-field.tsx';
import { answersToFields } from '../form/answers-to-fields.ts';
import { sectionBase } from '../form/section-base.ts';
import { type SectionFormView, sectionFormView } from '../form/section-view.ts';
import { latestObservations } from '../latest-observations.ts';
import { orNotFound } from './target-of.ts';

/** Everything the page of one section shows. */
export interface SectionData extends Pick<FormState, 'fields' | 'errors' | 'photo' | 'moreOf'> {
  readonly target: Target;
  readonly title: string;
  /** What the questionnaire is for and where it comes from. */
  readonly about: { readonly intro: string | null; readonly source: string };
  readonly displayName: string;
  readonly deadline: Deadline;
  readonly editable: boolean;
  readonly view: SectionFormView;
  readonly base: string;
  readonly savedAt: string | null;
  /** The section in words, where it is only read. */
  readonly answers: SectionView | null;
  readonly observations: readonly ObservationView[];
  readonly place: number;
  readonly of: number;
  readonly next: string | null;
  /** Who else is writing in it; null when it is whoever asks. */
  readonly holder: SectionHolder | null;
  /** Opens what this account left unsaved on this device; null where nothing is edited. */
  readonly deviceKey: string | null;
  readonly seenAt: string | null;
}

/** What an address asks of the page besides its section. */
export interface SectionAsk {
  /** Show what has to be mended before sending. */
  readonly problems: boolean;
  /** The list a person without scripts wants one more control for. */
  readonly moreOf: string | undefined;
}

/** By question, the first thing to mend, in the order of the form. */
function firstProblems(problems: CaptureCheck['problems']): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { question, message } of problems) found[question] ??= message;
  return found;
}

/** Loads one section of a questionnaire; one that its definition does not have is not found. */
export async function loadSection(
  api: PortalApi,
  target: Target & { readonly section: string },
  ask: SectionAsk,
): Promise<SectionData> {
  const { candidacyId, kind } = target;
  const form = await api.form({ candidacyId, kind });
  const { sections } = form.definition;
  const place = sections.findIndex(({ id }) => id === target.section);
  const section = orNotFound(sections[place]);
  const isOpen = form.reopenedSections.length === 0 || form.reopenedSections.includes(section.id);
  const editable = form.editable && isOpen;
  const claim = editable ? await api.claimSection(target) : null;
  const isRead = !editable || claim?.holder != null;
  const check = ask.problems || isRead ? await api.check({ candidacyId, kind }) : undefined;
  // What is only read has nothing to be mended in it.
  const asked = ask.problems && !isRead ? (check?.problems ?? []) : [];
  const problems = asked.filter((problem) => problem.section === section.id);
  const { answers, catalogues, displayName, deadline, photo, savedAt } = form;
  return {
    target: { candidacyId, kind },
    title: form.definition.title,
    about: { intro: form.definition.intro ?? null, source: form.definition.source },
    displayName,
    deadline,
    editable,
    photo,
    savedAt,
    view: sectionFormView({ kind, section, answers, catalogues }),
    fields: answersToFields(section, answers),
    base: sectionBase(section, answers),
    answers: check?.sections.find(({ id }) => id === section.id) ?? null,
    errors: firstProblems(problems),
    observations: latestObservations(form.observations, section.id),
    moreOf: ask.moreOf,
    place: place + 1,
    of: sections.length,
    next: sections[place + 1]?.id ?? null,
    holder: claim?.holder ?? null,
    deviceKey: claim?.deviceKey ?? null,
    seenAt: claim?.seenAt ?? null,
  };
}
