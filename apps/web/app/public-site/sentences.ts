import type { PublicCandidacy, PublicSite } from '@conoceles/contracts';
import type { Words } from '../language/words.ts';

/** Office with what tells it apart (suplencia, place on the list), as one text; on pages use `OfficeName`. */
export function officeText(
  { t }: Words,
  { office, role, listNumber }: Pick<PublicCandidacy, 'office' | 'role' | 'listNumber'>,
): string {
  return [
    office.name,
    ...(role === 'substitute' ? [t('office.substitute')] : []),
    ...(listNumber === null ? [] : [t('office.place', { place: listNumber })]),
  ].join(', ');
}

/** State of the curricular questionnaire in a list, or that the profile is paused: one line, of the same length and tone for all. */
export const captureKey = ({ curricular, paused }: Pick<PublicCandidacy, 'curricular' | 'paused'>) =>
  paused === null ? (`capture.${curricular}` as const) : ('capture.paused' as const);

/** What the site says of its publication window. */
export function windowText({ t, day }: Words, window: PublicSite['window']): { title: string; text: string } {
  const start = window.start === null ? null : day(window.start);
  const end = window.end === null ? null : day(window.end);
  switch (window.state) {
    case 'before':
      return {
        title: start === null ? t('window.before.titleUndated') : t('window.before.title', { start }),
        text: t('window.before.text'),
      };
    case 'open':
      return {
        title: t('window.open.title'),
        text: end === null ? t('window.open.textUndated') : t('window.open.text', { end }),
      };
    case 'after':
      return {
        title: t('window.after.title'),
        text: end === null ? t('window.after.textUndated') : t('window.after.text', { end }),
      };
    case 'undated':
      return { title: t('window.undated.title'), text: t('window.undated.text') };
  }
}

/** The neutral order of lists, stated. */
export function orderText({ t }: Words, { rule, seed }: PublicSite['order']): string {
  if (rule === 'alphabetical') return t('order.alphabetical');
  return seed === null ? t('order.drawn') : t('order.drawnWithSeed', { seed });
}

/** Who nominates, in two parts: what it is, in the page's language (none for a party), and its own name (none for an independent). */
export function nominationParts(
  { t }: Words,
  { kind, label, parties }: PublicCandidacy['nomination'],
): { what: string | null; name: string | null } {
  const only = parties[0];
  if (kind === 'party') return { what: null, name: only?.name ?? label };
  if (kind === 'independent') return { what: t('nomination.independent'), name: null };
  const isSaid = label.toLowerCase().startsWith(saidKinds[kind]);
  // The dash stays with the party before it when the line breaks.
  return { what: isSaid ? null : t(`nomination.${kind}`), name: label.replaceAll(' – ', '\u00a0– ') };
}

/** A name that says of itself what it is, as registers write them. */
const saidKinds = { coalition: 'coalición', 'common-candidacy': 'candidatura común' };

/** The same as one text. */
export function nominationText(words: Words, nomination: PublicCandidacy['nomination']): string {
  const { what, name } = nominationParts(words, nomination);
  return [what, name].filter((part) => part !== null).join(' ');
}

/** A text of the API as a sentence: capital first, full stop last. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toLocaleUpperCase('es-MX') + trimmed.slice(1);
  return /[.!?…]$/u.test(capital) ? capital : `${capital}.`;
}
