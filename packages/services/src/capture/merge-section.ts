import type { Answers, Section } from '@conoceles/contracts';

/**
 * The answers with those of one section replaced by what was sent; a question of the section that was not sent is left blank. Other sections stay, and so does
 * the photograph: only an upload changes it, because an answer that merely names a photo could name another person's.
 */
export function mergeSection(section: Section, stored: Answers, sent: Answers): Answers {
  const taken = section.questions.filter((question) => question.type !== 'photo').map(({ id }) => id);
  const merged = { ...stored };
  for (const id of taken) {
    const answer = Object.hasOwn(sent, id) ? sent[id] : undefined;
    if (answer === undefined) delete merged[id];
    else merged[id] = answer;
  }
  return merged;
}
