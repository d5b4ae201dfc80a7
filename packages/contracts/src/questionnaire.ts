import { z } from 'zod';

/**
 * A questionnaire is data: the base definition (Lineamientos art. 19, complete text of the Jalisco work plan) plus the differences of a tenant, merged and
 * stored as an immutable version. Code never names a question; it only knows these kinds.
 */

export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Usa minúsculas, números y guiones.');
export type Slug = z.infer<typeof Slug>;

export const QuestionnaireKind = z.enum(['curricular', 'identity']);
export type QuestionnaireKind = z.infer<typeof QuestionnaireKind>;

/** Catalogues kept beside the definitions: INALI's peoples, ISO 3166 countries in Spanish, the 32 states, INE's degrees and their status. */
export const CatalogueName = z.enum(['peoples', 'countries', 'states', 'degrees', 'degree-status']);
export type CatalogueName = z.infer<typeof CatalogueName>;

/** `other` opens a text of its own; `prefer-not` and `not-applicable` exclude every other option. */
export const OptionKind = z.enum(['regular', 'other', 'prefer-not', 'not-applicable']);
export type OptionKind = z.infer<typeof OptionKind>;

export const SubOption = z.strictObject({ value: Slug, label: z.string().min(1) });
export type SubOption = z.infer<typeof SubOption>;

export const Option = z.strictObject({
  value: Slug,
  label: z.string().min(1),
  kind: OptionKind.default('regular'),
  /** Finer options inside this one (senses of a sensory disability, kinds of own business); any number may be marked unless `subSingle`. */
  sub: z.array(SubOption).optional(),
  subSingle: z.boolean().default(false),
});
export type Option = z.infer<typeof Option>;

/** A question opens only when the named earlier question holds one of these values; closed questions lose their answers. */
export const OpenWhen = z.strictObject({ question: Slug, anyOf: z.array(Slug).min(1) });
export type OpenWhen = z.infer<typeof OpenWhen>;

/** Column of INE's database format that carries the answer; absent for a tenant's own questions, which go to extra columns after INE's. */
export const IneColumn = z.strictObject({
  column: z.string().min(1),
  /** Several questions may share a column (the social networks); they are joined with ", " in this order. */
  order: z.number().int().default(0),
  /** Hosts whose addresses belong to this question in a shared column (a network's own); the one without hosts takes the rest. */
  hosts: z.array(z.string().min(1)).optional(),
});

const questionBase = {
  id: Slug,
  label: z.string().min(1),
  help: z.string().optional(),
  required: z.boolean().default(false),
  openWhen: OpenWhen.optional(),
  ine: IneColumn.optional(),
  /** The affirmative-action group this question belongs to (rule «answers on that group»); see affirmative-actions `group`. */
  group: Slug.optional(),
};

/** Texts: limits in characters; white space does not count unless `countWhitespace`. */
const textLimits = {
  minCharacters: z.number().int().min(0).optional(),
  maxCharacters: z.number().int().min(1),
  countWhitespace: z.boolean().default(false),
};

export const Question = z.discriminatedUnion('type', [
  z.strictObject({ ...questionBase, type: z.literal('short-text'), ...textLimits }),
  z.strictObject({ ...questionBase, type: z.literal('long-text'), ...textLimits }),
  /** A list of short texts (other training: each ≤ 250 characters). */
  z.strictObject({
    ...questionBase,
    type: z.literal('text-list'),
    ...textLimits,
    maxItems: z.number().int().min(1),
  }),
  /** `network` questions take one address; web pages, e-mails, phones and addresses are lists. */
  z.strictObject({
    ...questionBase,
    type: z.literal('contact'),
    format: z.enum(['url', 'email', 'phone', 'address']),
    maxItems: z.number().int().min(1).default(1),
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal('single-choice'),
    options: z.array(Option).default([]),
    /** Entries of the catalogue come first (as regular options), then `options`. */
    catalogue: CatalogueName.optional(),
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal('multiple-choice'),
    options: z.array(Option).default([]),
    catalogue: CatalogueName.optional(),
  }),
  z.strictObject({
    ...questionBase,
    type: z.literal('photo'),
    maxBytes: z.number().int().min(1),
    maxAgeMonths: z.number().int().min(1),
  }),
]);
export type Question = z.infer<typeof Question>;

export const Section = z.strictObject({
  id: Slug,
  title: z.string().min(1),
  help: z.string().optional(),
  questions: z.array(Question).min(1),
});
export type Section = z.infer<typeof Section>;

export const QuestionnaireDefinition = z.strictObject({
  kind: QuestionnaireKind,
  title: z.string().min(1),
  intro: z.string().optional(),
  source: z.string().min(1),
  sections: z.array(Section).min(1),
});
export type QuestionnaireDefinition = z.infer<typeof QuestionnaireDefinition>;

export const CatalogueEntry = z.strictObject({ value: Slug, label: z.string().min(1) });
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;
export const Catalogues = z.record(CatalogueName, z.array(CatalogueEntry));
export type Catalogues = z.infer<typeof Catalogues>;

// ---- answers -------------------------------------------------------------------------------------------------------------------------------

/** A draft keeps texts over the limit of their question, to be mended; past this nobody typed them. Emoji take two units each. */
export const maxTextUnits = 50_000;

/** NUL has no place in the database and half a character in no text: both are refused, never changed in silence. */
function typed(maxUnits: number) {
  return z
    .string()
    .max(
      maxUnits,
      `Este texto es demasiado largo: recórtalo a menos de ${maxUnits.toLocaleString('es-MX')} caracteres.`,
    )
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), {
      message:
        'Este texto lleva caracteres que no se pueden guardar (nulos o incompletos). Bórralos y escríbelo otra vez.',
    });
}

export const ChoiceAnswer = z.strictObject({
  value: Slug,
  /** Text of an `other` option. */
  other: typed(250).optional(),
  sub: z.array(Slug).optional(),
});
export type ChoiceAnswer = z.infer<typeof ChoiceAnswer>;

/** Texts are a string; lists and contacts an array of strings; single choice one ChoiceAnswer; multiple choice an array of them; a photo is its id. */
export const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: typed(maxTextUnits) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(typed(5_000)).max(50) }),
  z.strictObject({ kind: z.literal('choice'), choice: ChoiceAnswer }),
  z.strictObject({ kind: z.literal('choices'), choices: z.array(ChoiceAnswer).max(80) }),
  z.strictObject({ kind: z.literal('photo'), photoId: z.uuid(), takenOn: z.iso.date().optional() }),
]);
export type Answer = z.infer<typeof Answer>;

/** Answers by question id; a question without an entry has not been answered. */
export const Answers = z.record(Slug, Answer);
export type Answers = z.infer<typeof Answers>;

/** Values marked in an answer to a choice question; empty for any other kind. */
export function markedValues(answer: Answer | undefined): readonly string[] {
  if (answer?.kind === 'choice') return [answer.choice.value];
  if (answer?.kind === 'choices') return answer.choices.map((choice) => choice.value);
  return [];
}

/** Whether a question is open given the answers so far. Shared by the form (to show it) and by the rules (to demand or drop it). */
export function isQuestionOpen(question: Pick<Question, 'openWhen'>, answers: Answers): boolean {
  if (question.openWhen === undefined) return true;
  const marked = markedValues(answers[question.openWhen.question]);
  return question.openWhen.anyOf.some((value) => marked.includes(value));
}
