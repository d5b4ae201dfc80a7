/** A piece of a text that stayed, came or went. */
export interface DiffPart {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words with the white space that follows them, so that the pieces put together give the text back. */
const piecesOf = (text: string): string[] => text.match(/\s+|\S+\s*/gu) ?? [];

/** Past this many comparisons the whole middle counts as replaced: a reviewer reads that as well as anything finer. */
const maxComparisons = 4_000_000;

/**
 * What changed between two texts, word by word: the parts that stayed and came are the new text, those that stayed and went the old one.
 * Longest common subsequence of the words between the common start and the common end.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const old = piecesOf(before);
  const now = piecesOf(after);
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  const room = Math.min(old.length, now.length) - start;
  while (end < room && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const middle = diffMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const same = (words: readonly string[]): DiffPart[] => words.map((text) => ({ op: 'same' as const, text }));
  return joined([...same(now.slice(0, start)), ...middle, ...same(end === 0 ? [] : now.slice(-end))]);
}

function diffMiddle(old: readonly string[], now: readonly string[]): DiffPart[] {
  if (old.length * now.length > maxComparisons) {
    return [
      { op: 'removed', text: old.join('') },
      { op: 'added', text: now.join('') },
    ];
  }
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push({ op: 'same', text: now[j] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ op: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      parts.push({ op: 'added', text: now[j] ?? '' });
      j += 1;
    }
  }
  return parts;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = out.at(-1);
    if (last?.op === part.op) out[out.length - 1] = { op: last.op, text: last.text + part.text };
    else out.push(part);
  }
  return out;
}
