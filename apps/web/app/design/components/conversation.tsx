export interface Turn {
  key: string;
  author: string;
  /** Day and hour, in words. */
  at: string;
  text: string;
  /** Said by whoever is reading: it stands apart from what was said to them. */
  mine: boolean;
}

/** What two sides said, oldest first, each turn with who and when. */
export function Conversation({ turns, label }: { turns: readonly Turn[]; label: string }) {
  return (
    <ol className="c-talk" aria-label={label}>
      {turns.map((turn) => (
        <li key={turn.key} className={`c-talk__turn${turn.mine ? ' c-talk__turn--mine' : ''}`}>
          <p className="c-talk__who">
            <b>{turn.author}</b>
            <span>{turn.at}</span>
          </p>
          <p className="c-talk__text">{turn.text}</p>
        </li>
      ))}
    </ol>
  );
}
