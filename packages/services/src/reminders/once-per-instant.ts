/** The same answer for the same instant, worked out once: thousands of candidacies share a few deadlines, and calendars are slow. */
export function oncePerInstant<Answer>(work: (at: Date) => Answer): (at: Date) => Answer {
  const known = new Map<number, { readonly answer: Answer }>();
  return (at) => {
    const found = known.get(at.getTime());
    if (found !== undefined) return found.answer;
    const answer = work(at);
    known.set(at.getTime(), { answer });
    return answer;
  };
}
