/**
 * Names of the controls of a section form. A question id is a slug, so a dot never appears in one and can separate its parts; names that start
 * with "_" belong to the form itself.
 */
export const fieldNames = {
  /** Free text of an option of kind `other`. */
  other: (question: string, option: string) => `${question}.otra.${option}`,
  /** Finer options inside one option. */
  sub: (question: string, option: string) => `${question}.dentro.${option}`,
  /** Day the photograph was taken, as declared. */
  takenOn: (question: string) => `${question}.tomada`,
  /** Fingerprint of the stored answers the form was made from. */
  base: '_base',
  intent: '_intent',
} as const;

/** What the person typed or marked, by control name: the one shape both a stored draft and a rejected form are shown from. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** First value of a control, or the empty string. */
export function firstOf(fields: Fields, name: string): string {
  return fields[name]?.[0] ?? '';
}
