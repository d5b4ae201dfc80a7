import type { Section } from '@conoceles/contracts';
import { expect, it } from 'vitest';
import { sectionBase } from './section-base.ts';

const section: Section = {
  id: 's',
  title: 'S',
  questions: [{ id: 'a', label: 'A', required: false, type: 'single-choice', options: [] }],
};

it('does not depend on the order the database gives keys back in', () => {
  const one = { a: { kind: 'choice' as const, choice: { value: 'x', other: 'y' } } };
  const other = { a: { choice: { other: 'y', value: 'x' }, kind: 'choice' as const } };
  expect(sectionBase(section, one)).toBe(sectionBase(section, other));
});

it('changes when the section does, and only then', () => {
  const before = sectionBase(section, {});
  expect(sectionBase(section, { a: { kind: 'choice', choice: { value: 'x' } } })).not.toBe(before);
  expect(sectionBase(section, { z: { kind: 'text', text: 'otra sección' } })).toBe(before);
});
