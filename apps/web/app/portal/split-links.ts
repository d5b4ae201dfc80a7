export interface TextPart {
  readonly text: string;
  readonly isLink: boolean;
}

/** Cuts a text where web addresses begin and end; punctuation that closes a sentence is not part of the address. */
export function splitLinks(text: string): TextPart[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/gu)
    .map((part, place) => ({ text: part, isLink: place % 2 === 1 }))
    .filter((part) => part.text !== '');
}
