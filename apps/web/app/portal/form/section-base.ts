import { createHash } from 'node:crypto';
import type { Answers, Section } from '@conoceles/contracts';

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}

/**
 * Fingerprint of the stored answers of one section. A form carries the one it was made from: if the stored answers still have it, nobody
 * touched this section meanwhile, whatever happened to the others.
 */
export function sectionBase(section: Section, answers: Answers): string {
  const held = section.questions.map((question) => [question.id, canonical(answers[question.id] ?? null)]);
  return createHash('sha256').update(JSON.stringify(held)).digest('base64url').slice(0, 16);
}
