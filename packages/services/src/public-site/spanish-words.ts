import type { PublicCandidacy } from '@conoceles/contracts';
import { type MessageKey, spanish } from '@conoceles/contracts/messages';

/** Words of the citizen's site for what is not a page (its papers and cards are in Spanish): the same messages, filled in. */
export function say(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  const message = spanish[key];
  const { one, other } = message as { one?: string; other?: string };
  const text = typeof message === 'string' ? message : ((values.count === 1 ? one : other) ?? '');
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}

/** Office with what tells it apart: suplencia, place on the list. */
export function officeInWords({
  office,
  role,
  listNumber,
}: Pick<PublicCandidacy, 'office' | 'role' | 'listNumber'>): string {
  return [
    office.name,
    ...(role === 'substitute' ? [say('office.substitute')] : []),
    ...(listNumber === null ? [] : [say('office.place', { place: listNumber })]),
  ].join(', ');
}

const saidKinds = { coalition: 'coalición', 'common-candidacy': 'candidatura común' };

/** Who nominates: a party by its whole name, an alliance by what it is and its own name or its parties. */
export function nominationInWords({ kind, label, parties }: PublicCandidacy['nomination']): string {
  if (kind === 'party') return parties[0]?.name ?? label;
  if (kind === 'independent') return say('nomination.independent');
  return label.toLowerCase().startsWith(saidKinds[kind]) ? label : `${say(`nomination.${kind}`)} ${label}`;
}
