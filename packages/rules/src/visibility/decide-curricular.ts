import { dateInWords } from '../deadlines/date-in-words.ts';
import { consentInForce } from './consent-in-force.ts';
import { isPublished } from './is-published.ts';
import { latest } from './latest.ts';
import type { Part, VisibilityInput } from './visibility.ts';

/**
 * Curricular answers of a listed candidacy: once published (Lineamientos art. 9 III, 19 I), also while a correction of them is captured and reviewed. Where the tenant demands it they also need the
 * person's own authorisation, except under affirmative action (Jalisco: «manifestación de autorización»).
 */
export function decideCurricular(input: VisibilityInput, since: Date): Part {
  const { affirmativeAction, consents, curricular, now, rules, timeZone } = input;
  if (!isPublished(curricular, now)) {
    return { shown: false, because: 'not-published' };
  }
  const published = latest(since, curricular.publishedAt);
  if (!rules.curricularNeedsAuthorisation) {
    const source =
      'Publicación del cuestionario curricular (Lineamientos, art. 9, fracción III, y 19, fracción I)';
    return { shown: true, basis: { ground: 'publication', source, since: published } };
  }
  const authorisation = consentInForce(consents, 'publish-curricular', now);
  if (authorisation !== undefined) {
    const given = dateInWords(authorisation.givenAt, timeZone);
    const source = `Autorización de la persona candidata del ${given} para publicar su información`;
    const basis = {
      ground: 'authorisation',
      source,
      since: latest(published, authorisation.givenAt),
    } as const;
    return { shown: true, basis };
  }
  if (affirmativeAction === undefined) return { shown: false, because: 'no-authorisation' };
  const source =
    'Candidatura registrada por acción afirmativa: su información es de interés público (Lineamientos, art. 4, numeral 6)';
  return { shown: true, basis: { ground: 'affirmative-action', source, since: published } };
}
