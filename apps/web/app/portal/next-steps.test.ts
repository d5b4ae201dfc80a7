import type { CaptureHome, QuestionnaireProgress, SectionProgress } from '@conoceles/contracts';
import { describe, expect, it } from 'vitest';
import { nextSteps } from './next-steps.ts';

const section = (id: string, more: Partial<SectionProgress> = {}): SectionProgress => ({
  id,
  title: id,
  answered: 0,
  total: 2,
  missing: 0,
  observed: false,
  ...more,
});

function home(
  questionnaires: Partial<QuestionnaireProgress>[],
  more: Partial<CaptureHome> = {},
): CaptureHome {
  const progress = questionnaires.map((one) => ({
    kind: 'curricular',
    title: 'C',
    editable: true,
    sections: [],
    ...one,
  }));
  return {
    candidacyId: 'x',
    status: 'approved',
    independent: false,
    awaitsAuthorisation: false,
    consents: [],
    questionnaires: progress,
    ...more,
  } as unknown as CaptureHome;
}

const titles = (of: CaptureHome, own = true) => nextSteps(of, own).map(({ title }) => title);

describe('what is left to do', () => {
  it('goes by the order of the form, and ends by sending', () => {
    const sections = [section('a', { missing: 1 }), section('b'), section('c', { missing: 2 })];
    expect(titles(home([{ state: 'draft', sections }]))).toEqual(['a', 'c', 'revisar y enviar']);
    expect(nextSteps(home([{ state: 'draft', sections }]), true)[1]?.hint).toBe('C · faltan 2 respuestas');
  });

  it('begins with what was observed', () => {
    const sections = [section('a', { missing: 1 }), section('b', { observed: true })];
    expect(titles(home([{ state: 'observed', sections }]))).toEqual(['b', 'a', 'revisar y enviar']);
  });

  it('is nothing of what was sent, but what the independent candidacy has to authorise', () => {
    const sent = { state: 'submitted', editable: false } as const;
    expect(titles(home([sent]))).toEqual([]);
    expect(titles(home([sent], { independent: true, awaitsAuthorisation: true }))).toEqual([
      'autorizar la publicación',
    ]);
    expect(titles(home([sent], { awaitsAuthorisation: true }))).toEqual([]);
  });

  it('ends with the authorisations nobody answered, for the person alone', () => {
    const consents = [
      { kind: 'treatment', title: '', text: '', givenAt: null, revokedAt: null },
    ] as CaptureHome['consents'];
    const of = home([{ state: 'published', editable: false }], { consents });
    expect(titles(of)).toEqual(['decidir tus autorizaciones']);
    expect(titles(of, false)).toEqual([]);
  });
});
