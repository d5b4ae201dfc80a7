import type { CorrectionSummary, QuestionnaireProgress, WithheldView } from '@conoceles/contracts';
import { LinkButton, Notice } from '../../design/components/index.ts';
import { paths } from '../paths.ts';
import { leftInWords } from '../words/corrections.ts';
import { formatDay } from '../words/dates.ts';

type Last = NonNullable<CorrectionSummary['last']>;

function LastNotice({ last, href }: { last: Last; href: string }) {
  const see = <a href={href}>Ver la solicitud</a>;
  switch (last.state) {
    case 'requested':
      return (
        <Notice tone="waiting" icon="clock" title={`Pediste corregir: ${last.section.name}`}>
          <p>
            El organismo electoral responde a más tardar el {last.dueWords}. {see}
          </p>
        </Notice>
      );
    case 'accepted':
      return (
        <Notice tone="doing" icon="clock" title={`Se aceptó corregir: ${last.section.name}`}>
          <p>
            El organismo electoral la aplica a más tardar el {last.dueWords}. {see}
          </p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="stopped" title={`No procedió corregir: ${last.section.name}`}>
          <p>El motivo está en la respuesta. {see}</p>
        </Notice>
      );
    case 'applied':
      return (
        <p className="c-hint">
          Última corrección: {last.section.name}
          {last.appliedAt !== null && `, publicada el ${formatDay(last.appliedAt.slice(0, 10))}`}. {see}
        </p>
      );
  }
}

/** What the home says of corrections: the section that was opened, the request in course, or how to ask for one. */
export function CorrectionBlock({
  candidacyId,
  questionnaire: { correction, kind, editable },
}: {
  candidacyId: string;
  questionnaire: QuestionnaireProgress;
}) {
  const { last, left, mayAsk, offered, reopened } = correction;
  const href = paths.correction(candidacyId, kind);
  const [opened] = reopened;
  if (!offered) return null;
  if (opened !== undefined) {
    return (
      <div className="mb-5">
        <Notice tone="waiting" title={`Corrección en curso: ${opened.name}`}>
          <p>
            {editable
              ? 'Sólo esa sección se puede cambiar. Cuando termines, revisa y envía. '
              : 'Ya se envió y se verifica. '}
            El sitio sigue mostrando lo que ya estaba publicado.
          </p>
          {editable && (
            <p>
              <LinkButton look="secondary" href={paths.section(candidacyId, kind, opened.slug)}>
                Corregir esa sección
              </LinkButton>
            </p>
          )}
        </Notice>
      </div>
    );
  }
  return (
    <div className="mb-5 grid gap-3">
      {last !== null && <LastNotice last={last} href={href} />}
      {mayAsk && (
        <p>
          ¿Algo publicado está mal? <a href={href}>Pedir una corrección</a>. {leftInWords(left)}
        </p>
      )}
    </div>
  );
}

/** What the OPL took off the site, with the reason that citizens read. */
export function WithheldNotices({ withheld }: { withheld: readonly WithheldView[] }) {
  if (withheld.length === 0) return null;
  return (
    <div className="mb-5 grid gap-3">
      {withheld.map(({ section, title, on, motive, reason }) => (
        <Notice
          key={section}
          tone="stopped"
          icon="ban"
          title={`Fuera del sitio desde el ${formatDay(on)}: ${title}`}
        >
          <p>
            {motive}. {reason}
          </p>
        </Notice>
      ))}
    </div>
  );
}
