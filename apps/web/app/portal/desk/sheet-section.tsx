import type { ReviewSection, ReviewSheet } from '@conoceles/contracts';
import { Notice, StatusTag } from '../../design/components/index.ts';
import { latestObservations } from '../latest-observations.ts';
import { formatMoment } from '../words/dates.ts';
import { ReviewAnswers } from './review-answers.tsx';
import { ReviewPhoto } from './review-photo.tsx';
import { RubricFields } from './rubric-fields.tsx';
import { SectionFinding, type Typed } from './section-finding.tsx';

/** Who found it correct, or that it stays as it was found before. */
function Standing({ section, timeZone }: { section: ReviewSection; timeZone: string }) {
  const { changed, draft, mark, reviewable, wasCorrect } = section;
  return (
    <p className="c-standing">
      {mark?.counts === true && draft === null && (
        <StatusTag tone="done">
          Correcta, {mark.mine ? 'por ti' : `por ${mark.name}`}, {formatMoment(mark.at, timeZone)}
        </StatusTag>
      )}
      {mark?.counts === false && (
        <StatusTag tone="idle">La primera validación la halló correcta ({mark.name})</StatusTag>
      )}
      {draft !== null && (
        <StatusTag tone="waiting" icon="edit">
          Observación sin enviar, de {draft.by}
        </StatusTag>
      )}
      {changed && (
        <StatusTag tone="doing" icon="edit">
          Cambió desde la ronda anterior
        </StatusTag>
      )}
      {!reviewable && <StatusTag tone="idle">Ya publicada: la corrección es de otra sección</StatusTag>}
      {wasCorrect && <StatusTag tone="idle">Igual que antes, cuando se halló correcta</StatusTag>}
    </p>
  );
}

/** What was asked of this section in the former round. */
function FormerRound({
  sheet,
  section,
  timeZone,
}: {
  sheet: ReviewSheet;
  section: ReviewSection;
  timeZone: string;
}) {
  const asked = latestObservations(sheet.observations, section.id);
  if (asked.length === 0) return null;
  return (
    <div className="grid gap-3 mb-5">
      {asked.map((one) => (
        <Notice
          key={`${one.motive} ${one.text}`}
          tone="waiting"
          title={`En la ronda ${one.round} se observó: ${one.motive}`}
        >
          <p>{one.text}</p>
          <p className="c-hint">{formatMoment(one.at, timeZone)}</p>
        </Notice>
      ))}
    </div>
  );
}

/** One section of the sheet: what was asked before, the answers with their rules, the rubrics and what the reviewer finds. */
export function SheetSection({
  sheet,
  section,
  timeZone,
  typed,
}: {
  sheet: ReviewSheet;
  section: ReviewSection;
  timeZone: string;
  typed: Typed | undefined;
}) {
  const reviewing = section.reviewable && sheet.allowed.includes('observe');
  const rubrics = sheet.rubrics.filter((rubric) => rubric.section === section.id);
  return (
    <section
      className="c-sheet__section"
      id={`seccion-${section.id}`}
      aria-labelledby={`titulo-${section.id}`}
      tabIndex={-1}
      data-section={section.id}
    >
      <h2 id={`titulo-${section.id}`}>{section.title}</h2>
      <Standing section={section} timeZone={timeZone} />
      <FormerRound sheet={sheet} section={section} timeZone={timeZone} />
      {section.id === sheet.photoSection && <ReviewPhoto photo={sheet.photo} />}
      {(section.id !== sheet.photoSection || section.answers.length > 0) && (
        <ReviewAnswers section={section} />
      )}
      {reviewing &&
        rubrics.map((rubric) => <RubricFields key={rubric.id} rubric={rubric} typed={typed?.fields} />)}
      {reviewing && <SectionFinding section={section} motives={sheet.motives} typed={typed} />}
    </section>
  );
}
