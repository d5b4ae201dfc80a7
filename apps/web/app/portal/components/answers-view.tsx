import type { AnswerView, SectionView } from '@conoceles/contracts';
import { type Fact, Lines, SummaryList } from '../../design/components/index.ts';

function Value({ answer }: { answer: AnswerView }) {
  if (answer.links.length > 0) {
    return (
      <ul>
        {answer.links.map((link) => (
          <li key={link.href}>
            <a href={link.href} rel="noopener noreferrer nofollow">
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    );
  }
  if (answer.lines.length === 0) return <span className="text-ink-soft">Sin respuesta</span>;
  return answer.lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <p key={place}>
      <Lines>{line}</Lines>
    </p>
  ));
}

/** Answers of one section in words, as they will be read. */
export function AnswersView({
  section,
  photo,
}: {
  section: SectionView;
  photo?: { question: string; url: string } | undefined;
}) {
  const facts = section.answers.map(
    (answer): Fact => ({
      key: answer.question,
      label: answer.label,
      value:
        photo !== undefined && photo.question === answer.question ? (
          <span className="c-avatar">
            <img src={photo.url} alt="Fotografía como se publicará" width={320} height={400} />
          </span>
        ) : (
          <Value answer={answer} />
        ),
    }),
  );
  return <SummaryList facts={facts} />;
}
