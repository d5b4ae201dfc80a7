import { describe, expect, it } from 'vitest';
import { photoDateProblem } from './photo-date.ts';

const at = (takenOn: string, publishedOn = '2024-05-10') =>
  photoDateProblem({ takenOn, today: '2024-05-10', publishedOn, maxAgeMonths: 3 });

describe('photoDateProblem', () => {
  it('takes three months back from the publication, that day included', () => {
    expect(at('2024-02-10')).toBeUndefined();
    expect(at('2024-02-09')).toContain('10 de febrero de 2024');
    expect(at('2024-05-10')).toBeUndefined();
  });

  it('counts from the start of the publication window when that is still to come', () => {
    expect(at('2024-02-20', '2024-05-31')).toContain('29 de febrero de 2024');
    expect(at('2024-02-29', '2024-05-31')).toBeUndefined();
  });

  it('refuses a day that has not come', () => {
    expect(at('2024-05-11')).toContain('posterior a hoy');
  });
});
