import type { CaptureCheck } from '@conoceles/contracts';
import { Icon, Notice } from '../../design/components/index.ts';
import type { Target } from '../api.ts';
import { paths } from '../paths.ts';
import type { SectionToRead } from '../server/sections-to-read.ts';
import { countOf } from '../words/dates.ts';
import { SectionAnswers } from './answers-view.tsx';

type Problems = CaptureCheck['problems'];

interface Sections {
  readonly target: Target;
  readonly sections: readonly SectionToRead[];
  readonly problems: Problems;
}

/** What keeps it from being sent, counted first and then by section; each line leads to where it is mended. */
export function Missing({ target, sections, problems }: Sections) {
  return (
    <div className="mt-6">
      <Notice
        tone="waiting"
        title={`Para enviarlo falta corregir ${countOf(problems.length, 'respuesta', 'respuestas')}`}
      >
        <ul>
          {sections
            .map(({ id, title }) => ({
              id,
              title,
              count: problems.filter(({ section }) => section === id).length,
            }))
            .filter(({ count }) => count > 0)
            .map(({ id, title, count }) => (
              <li key={id}>
                <a href={`${paths.section(target.candidacyId, target.kind, id)}?avisos=1`}>{title}</a>:{' '}
                {count}
              </li>
            ))}
        </ul>
      </Notice>
    </div>
  );
}

function SectionProblems({ href, problems }: { href: string; problems: Problems }) {
  if (problems.length === 0) return null;
  return (
    <ul className="c-missing">
      {problems.map((problem) => (
        <li key={`${problem.question} ${problem.message}`}>
          <Icon name="warning" />
          <span>
            <a href={`${href}?avisos=1#${problem.question}`}>{problem.label}</a>
            <span className="c-tasks__hint">{problem.message}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Every section word for word, with what is missing in it and the way to change it. */
export function CheckSections({ target, sections, problems, editable }: Sections & { editable: boolean }) {
  return sections.map((section) => {
    const href = paths.section(target.candidacyId, target.kind, section.id);
    const own = problems.filter((problem) => problem.section === section.id);
    return (
      <section key={section.id} className="mt-8" aria-labelledby={`seccion-${section.id}`}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 mb-3">
          <h3 className="text-h3" id={`seccion-${section.id}`}>
            {section.title}
          </h3>
          {editable && (
            <a href={href}>
              Cambiar<span className="sr-only">: {section.title}</span>
            </a>
          )}
        </div>
        {(section.answers !== null || own.length === 0 || section.photo) && (
          <SectionAnswers section={section.answers} photo={section.photo} />
        )}
        <SectionProblems href={href} problems={own} />
      </section>
    );
  });
}
