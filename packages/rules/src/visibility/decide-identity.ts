import { dateInWords } from '../deadlines/date-in-words.ts';
import { localDay, startOfDay } from '../deadlines/local-day.ts';
import { consentInForce } from './consent-in-force.ts';
import { disclosureInForce } from './disclosure-in-force.ts';
import { isPublished } from './is-published.ts';
import { latest } from './latest.ts';
import type { IdentityPart, VisibilityInput } from './visibility.ts';

/** What the affirmative action opens by itself; undefined when the rule in force shows the type only. */
export function openedByAffirmativeAction(input: VisibilityInput, since: Date): IdentityPart | undefined {
  const { affirmativeAction, now, rules, timeZone } = input;
  if (affirmativeAction === undefined) return undefined;
  const rule = disclosureInForce(rules.affirmativeActionDisclosure, localDay(now, timeZone));
  if (rule === undefined || rule.show === 'type-only') return undefined;
  const basis = {
    ground: 'affirmative-action' as const,
    source: `Candidatura postulada por acción afirmativa (Lineamientos, art. 4, numeral 6): ${rule.reason}`,
    since: latest(since, startOfDay(rule.from, timeZone)),
  };
  if (rule.show === 'whole-questionnaire') return { shown: true, basis };
  const questions = input.identity.definition.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.group === affirmativeAction.group)
    .map(({ id }) => id);
  return questions.length === 0 ? undefined : { shown: true, basis, questions };
}

/**
 * Identity answers of a listed candidacy: published, and with an express consent in force (Lineamientos art. 4, 6), or what the
 * tenant's dated rule opens for an affirmative action. `since` is the first instant the candidacy was listed.
 */
export function decideIdentity(input: VisibilityInput, since: Date): IdentityPart {
  const { consents, identity, now, timeZone } = input;
  if (!isPublished(identity, now)) {
    return { shown: false, because: 'not-published' };
  }
  const published = latest(since, identity.publishedAt);
  const consent = consentInForce(consents, 'publish-identity', now);
  if (consent === undefined) {
    return openedByAffirmativeAction(input, published) ?? { shown: false, because: 'no-consent' };
  }
  const given = dateInWords(consent.givenAt, timeZone);
  return {
    shown: true,
    basis: {
      ground: 'consent',
      source: `Consentimiento expreso del ${given} (Lineamientos, art. 4, numeral 6)`,
      since: latest(published, consent.givenAt),
    },
  };
}
