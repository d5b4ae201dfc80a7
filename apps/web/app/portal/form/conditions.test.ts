import type { Option, Question, Section } from '@conoceles/contracts';
import { describe, expect, it } from 'vitest';
import { reachableQuestions, sectionConditions } from './conditions.ts';

const options: Option[] = ['si', 'no'].map((value) => ({
  value,
  label: value,
  kind: 'regular',
  subSingle: false,
}));
const choice = (id: string, openWhen?: Question['openWhen']): Question => ({
  id,
  label: id,
  required: false,
  type: 'single-choice',
  options,
  ...(openWhen === undefined ? {} : { openWhen }),
});

const section: Section = {
  id: 's',
  title: 'S',
  questions: [
    choice('a'),
    choice('b', { question: 'a', anyOf: ['si'] }),
    choice('c', { question: 'a', anyOf: ['si'] }),
    choice('d', { question: 'b', anyOf: ['si'] }),
    choice('e', { question: 'fuera', anyOf: ['si'] }),
  ],
};

describe('sectionConditions', () => {
  const conditions = sectionConditions(section);

  it('gives one number to one condition, however many questions it governs', () => {
    expect(conditions.count).toBe(2);
    expect(conditions.needs('b')).toEqual([1]);
    expect(conditions.needs('c')).toEqual([1]);
    expect(conditions.opens('a', 'si')).toEqual([1]);
    expect(conditions.opens('a', 'no')).toEqual([]);
  });

  it('closes a question when the one it hangs from is closed', () => {
    expect(conditions.needs('d')).toEqual([1, 2]);
  });

  it('leaves to the server what another section decides', () => {
    expect(conditions.needs('e')).toEqual([]);
    expect(reachableQuestions(section, {}).map((question) => question.id)).toEqual(['a', 'b', 'c', 'd']);
    const others = { fuera: { kind: 'choice' as const, choice: { value: 'si' } } };
    expect(reachableQuestions(section, others)).toHaveLength(5);
  });
});
