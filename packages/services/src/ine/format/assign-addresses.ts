import type { Answers, Question } from '@conoceles/contracts';
import { listSeparator } from './encode-answers.ts';

type ContactQuestion = Extract<Question, { type: 'contact' }>;

/**
 * Shares the addresses of a cell among the questions of its column: each to the network whose host it has, the rest to the question
 * without hosts. Adds them to `raw`; answers a problem when one finds no place.
 */
export function assignAddresses(questions: readonly Question[], text: string, raw: Answers): string | null {
  const contacts = questions.filter((question) => question.type === 'contact');
  const [first] = contacts;
  if (first === undefined) return 'El cuestionario no tiene una pregunta para esta columna.';
  const homeless: string[] = [];
  for (const address of text.split(listSeparator(first)).map((item) => item.trim())) {
    if (address === '') continue;
    const own = contacts.find((question) => hasRoom(question, raw) && belongsTo(question, address));
    const place =
      own ?? contacts.find((question) => hasRoom(question, raw) && question.ine?.hosts === undefined);
    if (place === undefined) homeless.push(address);
    else raw[place.id] = { kind: 'list', items: [...itemsOf(raw, place), address] };
  }
  return homeless.length === 0
    ? null
    : `No hay dónde guardar ${homeless.map((address) => `«${address}»`).join(', ')}.`;
}

function itemsOf(raw: Answers, question: ContactQuestion): readonly string[] {
  const answer = raw[question.id];
  return answer?.kind === 'list' ? answer.items : [];
}

function hasRoom(question: ContactQuestion, raw: Answers): boolean {
  return itemsOf(raw, question).length < question.maxItems;
}

function belongsTo(question: ContactQuestion, address: string): boolean {
  const host = hostOf(address);
  return (
    host !== null && (question.ine?.hosts ?? []).some((own) => isHost(host, own) || isMistypedHost(host, own))
  );
}

function hostOf(address: string): string | null {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//iu.test(address) ? address : `https://${address}`);
  return url === null ? null : url.hostname.replace(/^www\./u, '');
}

function isHost(host: string, own: string): boolean {
  return host === own || host.endsWith(`.${own}`);
}

/** «twiter.com» was typed in Twitter's field. Short names are left alone: one letter more or less makes another site of them. */
function isMistypedHost(host: string, own: string): boolean {
  return own.length >= 10 && isOneLetterApart(host, own);
}

function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = short.length === long.length ? short.slice(same + 1) : short.slice(same);
  return rest === long.slice(same + 1);
}
