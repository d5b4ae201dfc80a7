import type { AnswerView, SectionView } from '@conoceles/contracts';
import { type Fact, Lines, SummaryList } from '../../design/components/index.ts';

/** One answer in words, its links safe to open. */
export function AnswerValue({ answer }: { answer: AnswerView }) {
  if (answer.links.length > 0) {
    return (
      <ul>
        {answer.links.map((link) => (
          <li key={link.href}>
            <a className="break-all" href={link.href} rel="noopener noreferrer nofollow">
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    );
  }
  return answer.lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <p key={place}>
      <Lines>{line}</Lines>
    </p>
  ));
}

/** Answers of one section in words, as they will be read. */
export function AnswersView({ section }: { section: SectionView }) {
  const facts = section.answers.map(
    (answer): Fact => ({ key: answer.question, label: answer.label, value: <AnswerValue answer={answer} /> }),
  );
  return <SummaryList facts={facts} />;
}

function Photo({ url }: { url: string }) {
  return (
    <span className="c-avatar c-avatar--large">
      <img src={url} alt="Fotografía como se publicará" width={320} height={400} />
    </span>
  );
}

/**
 * A whole section, blank ones included.
 * @param section null when nothing in it was answered.
 * @param photo undefined where the section asks for none; null while there is none.
 */
export function SectionAnswers({
  section,
  photo,
}: {
  section: SectionView | null;
  photo: string | null | undefined;
}) {
  if (section === null && !photo) {
    return <p className="text-ink-soft">{photo === null ? 'Sin fotografía.' : 'Sin respuestas.'}</p>;
  }
  return (
    <>
      {photo != null && <Photo url={photo} />}
      {section !== null && <AnswersView section={section} />}
    </>
  );
}
