import type { AnswerView } from '@conoceles/contracts';

/** «https://www.ejemplo.mx/» → «ejemplo.mx»; other texts as they are. */
const shortAddress = (text: string): string =>
  text.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');

/** What may be opened from a profile, whatever the projection says: a second lock on the same door. */
const isSafe = (href: string): boolean => /^(?:https?:\/\/|mailto:|tel:)/iu.test(href);

/** A line is a link when the projection found it safe to open; the text shows where it leads. */
export function LineOrLink({ line, links }: { line: string; links: AnswerView['links'] }) {
  const link = links.find(({ text }) => text === line);
  if (link === undefined || !isSafe(link.href)) return line;
  return (
    <a href={link.href} rel="noopener noreferrer nofollow ugc">
      {shortAddress(line)}
    </a>
  );
}
