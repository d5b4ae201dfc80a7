import {
  type Answers,
  type CatalogueEntry,
  isQuestionOpen,
  type Option,
  type Question,
  type QuestionnaireKind,
  type Section,
} from '@conoceles/contracts';
import { reachableQuestions, sectionConditions } from './conditions.ts';

/** A list this long is shown as a native select (which finds by typing) instead of radio buttons. */
const maxRadios = 12;

export interface OptionView extends Pick<Option, 'value' | 'label' | 'kind' | 'sub' | 'subSingle'> {
  /** Conditions this option satisfies when marked. */
  readonly opens: readonly number[];
}

interface QuestionBaseView {
  readonly id: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly required: boolean;
  /** Conditions that must hold for the question to show; empty when it always does. */
  readonly needs: readonly number[];
  /** Whether it is open with the answers as stored. */
  readonly open: boolean;
}

export type TextLimits = {
  readonly minCharacters: number | undefined;
  readonly maxCharacters: number;
  readonly countWhitespace: boolean;
};

export type ControlView =
  | { readonly control: 'short-text'; readonly limits: TextLimits }
  | { readonly control: 'long-text'; readonly limits: TextLimits }
  | { readonly control: 'text-list'; readonly limits: TextLimits; readonly maxItems: number }
  | {
      readonly control: 'contact';
      readonly format: 'url' | 'email' | 'phone' | 'address';
      readonly maxItems: number;
    }
  | { readonly control: 'select'; readonly options: readonly OptionView[] }
  | { readonly control: 'radios'; readonly options: readonly OptionView[] }
  | { readonly control: 'checkboxes'; readonly options: readonly OptionView[] }
  | { readonly control: 'photo'; readonly maxBytes: number; readonly maxAgeMonths: number };

export type QuestionView = QuestionBaseView & ControlView;

/** Everything a page needs to show the form of one section: options resolved, conditions numbered, nothing left to decide. */
export interface SectionFormView {
  readonly id: string;
  readonly title: string;
  readonly help: string | undefined;
  readonly questions: readonly QuestionView[];
  readonly hasPhoto: boolean;
}

type Catalogues = Readonly<Record<string, readonly CatalogueEntry[]>>;

function limitsOf(question: {
  minCharacters?: number | undefined;
  maxCharacters: number;
  countWhitespace: boolean;
}): TextLimits {
  return {
    minCharacters: question.minCharacters,
    maxCharacters: question.maxCharacters,
    countWhitespace: question.countWhitespace,
  };
}

function controlOf(question: Question, options: readonly OptionView[]): ControlView {
  switch (question.type) {
    case 'short-text':
    case 'long-text':
      return { control: question.type, limits: limitsOf(question) };
    case 'text-list':
      return { control: 'text-list', limits: limitsOf(question), maxItems: question.maxItems };
    case 'contact':
      return { control: 'contact', format: question.format, maxItems: question.maxItems };
    case 'single-choice':
      return { control: options.length > maxRadios ? 'select' : 'radios', options };
    case 'multiple-choice':
      return { control: 'checkboxes', options };
    case 'photo':
      return { control: 'photo', maxBytes: question.maxBytes, maxAgeMonths: question.maxAgeMonths };
  }
}

function optionsOf(question: Question, catalogues: Catalogues): readonly Option[] {
  if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return [];
  const entries = question.catalogue === undefined ? [] : (catalogues[question.catalogue] ?? []);
  return [
    ...entries.map((entry): Option => ({ ...entry, kind: 'regular', subSingle: false })),
    ...question.options,
  ];
}

interface SectionSource {
  readonly kind: QuestionnaireKind;
  readonly section: Section;
  /** Every stored answer of the questionnaire: those of other sections decide which questions can open here. */
  readonly answers: Answers;
  readonly catalogues: Catalogues;
}

/** Builds what the page of one section shows. Every open question of the identity questionnaire must be answered (art. 19 II). */
export function sectionFormView({ kind, section, answers, catalogues }: SectionSource): SectionFormView {
  const conditions = sectionConditions(section);
  const questions = reachableQuestions(section, answers).map((question): QuestionView => {
    const options = optionsOf(question, catalogues).map(
      (option): OptionView => ({
        value: option.value,
        label: option.label,
        kind: option.kind,
        subSingle: option.subSingle,
        ...(option.sub === undefined ? {} : { sub: option.sub }),
        opens: conditions.opens(question.id, option.value),
      }),
    );
    return {
      id: question.id,
      label: question.label,
      help: question.help,
      required: question.required || kind === 'identity',
      needs: conditions.needs(question.id),
      open: isQuestionOpen(question, answers),
      ...controlOf(question, options),
    };
  });
  return {
    id: section.id,
    title: section.title,
    help: section.help,
    questions,
    hasPhoto: questions.some((question) => question.control === 'photo'),
  };
}
