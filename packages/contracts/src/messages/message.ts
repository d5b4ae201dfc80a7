import { z } from 'zod';

/** Forms of one text by how many things it counts (`count`), as the plural rules of its language name them. */
export const Plural = z.strictObject({
  zero: z.string().min(1).optional(),
  one: z.string().min(1).optional(),
  two: z.string().min(1).optional(),
  few: z.string().min(1).optional(),
  many: z.string().min(1).optional(),
  other: z.string().min(1),
});
export type Plural = z.infer<typeof Plural>;

/** A text with places to fill in (`{name}`) and pieces that become something on the page (`<link>…</link>`). */
export const Message = z.union([z.string().min(1), Plural]);
export type Message = z.infer<typeof Message>;

/** The same texts in another language: none may be missing and none may be left over. */
export type Translation<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Plural;
};

export type TextOf<One> = One extends string
  ? One
  : One extends { readonly other: infer Other extends string }
    ? Other
    : never;

/** Names of the places to fill in. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** Names of the marked pieces. */
export type PiecesIn<Text extends string> = Text extends `${string}</${infer Piece}>${infer Rest}`
  ? Piece | PiecesIn<Rest>
  : never;

/** Every form of a message. */
export const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

/** Places and marked pieces of a text: «{count}», «</link>». */
export const marksIn = (text: string): string[] => text.match(/\{\w+\}|<\/?\w+>/gu) ?? [];
