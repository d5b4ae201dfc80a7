import type {
  AnswerView,
  PublicProfile,
  PublicSite,
  QuestionnaireView,
  SectionView,
} from '@conoceles/contracts';
import {
  Avatar,
  Breadcrumb,
  type Fact,
  Icon,
  Lines,
  Nomination,
  SummaryList,
} from '../design/components/index.ts';
import { listHref, profileHref } from './addresses.ts';
import { Withheld } from './withheld.tsx';
import { asSentence, dayInWords, genderInWords, nominationInWords, officeInWords } from './words.ts';

type Person = PublicProfile;

function factsOf(person: Person): Fact[] {
  return [
    { key: 'gender', label: 'Género', value: genderInWords[person.gender] },
    { key: 'age', label: 'Edad', value: person.age === null ? 'Sin dato' : `${person.age} años` },
    {
      key: 'role',
      label: 'En la fórmula',
      value: person.role === 'owner' ? 'Propietaria' : 'Suplente',
    },
    { key: 'action', label: 'Acción afirmativa', value: person.affirmativeAction ?? 'Ninguna' },
  ];
}

function TicketMates({ person }: { person: Person }) {
  if (person.ticketMates.length === 0) return null;
  return (
    <section className="c-mates" aria-labelledby="formula">
      <h2 id="formula">Comparte fórmula con</h2>
      <ul>
        {person.ticketMates.map((mate) => (
          <li className="c-person-card" key={mate.slug}>
            <Avatar name={mate.displayName} photo={mate.photo} size="small" />
            <span>
              <a href={profileHref(mate.slug)}>{mate.displayName}</a>
              <span className="c-eyebrow block">
                {mate.role === 'owner' ? 'Propietaria' : 'Suplente'}
                {mate.listNumber === null ? '' : `, lugar ${mate.listNumber}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** «https://www.ejemplo.mx/» → «ejemplo.mx»; other texts as they are. */
const shortAddress = (text: string): string =>
  text.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');

/** A line is a link when the projection found it safe to open. */
function LineOrLink({ line, links }: { line: string; links: AnswerView['links'] }) {
  const link = links.find(({ text }) => text === line);
  if (link === undefined) return line;
  return (
    <a href={link.href} rel="noopener noreferrer nofollow ugc">
      {shortAddress(line)}
    </a>
  );
}

function AnswerText({ answer }: { answer: AnswerView }) {
  const { lines, links } = answer;
  if (lines.length === 0) {
    return <p className="text-ink-soft">No contestó esta pregunta.</p>;
  }
  return (
    <>
      {answer.long ? (
        lines.map((line) => (
          <p key={line}>
            <Lines>{line}</Lines>
          </p>
        ))
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>
              <LineOrLink line={line} links={links} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Section({ section }: { section: SectionView }) {
  return (
    <section className="c-answers">
      <h3>{section.title}</h3>
      <dl>
        {section.answers.map((answer) => (
          <div className="c-answer" key={answer.question}>
            <dt>{answer.label}</dt>
            <dd>
              <AnswerText answer={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** « Capturado el 3 de mayo de 2024. Publicado el 8 de mayo de 2024. Corregido el…» */
function datesInWords({ capturedOn, publishedOn, correctedOn }: QuestionnaireView): string {
  return [
    capturedOn === null ? '' : ` Capturado el ${dayInWords(capturedOn)}.`,
    publishedOn === null ? '' : ` Publicado el ${dayInWords(publishedOn)}.`,
    correctedOn === null ? '' : ` Última corrección: ${dayInWords(correctedOn)}.`,
  ].join('');
}

function Questionnaire({
  title,
  id,
  view,
  absence,
}: {
  title: string;
  id: string;
  view: QuestionnaireView | null;
  absence: string;
}) {
  return (
    <section className="c-questionnaire" aria-labelledby={id}>
      <div className="c-questionnaire__head">
        <h2 id={id}>{title}</h2>
        <p className="c-basis">
          <Icon name={view === null ? 'dashed' : 'info'} />
          <span>
            {view === null ? absence : asSentence(view.basis)}
            {view !== null && datesInWords(view)}
          </span>
        </p>
      </div>
      {view?.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      {view?.withheld.map((withheld) => (
        <Withheld key={withheld.section} withheld={withheld} />
      ))}
    </section>
  );
}

const curricularAbsence: Record<Person['curricular'], string> = {
  published: 'No hay respuestas curriculares a la vista en este momento.',
  'in-process': 'Las respuestas curriculares están en captura o verificación; todavía no se publican.',
  'not-captured': 'El partido o la persona candidata no ha capturado las respuestas curriculares.',
};

/** The same words whether nothing was answered or nothing may be shown: an absence must not tell anything of the person. */
const identityAbsence =
  'No hay respuestas de identidad a la vista. Solo se muestran con el consentimiento expreso de la persona, que puede retirarlo en cualquier momento.';

/** Back to the lists this candidacy stands in. */
function Ways({ person }: { person: Person }) {
  return (
    <Breadcrumb
      crumbs={[
        { href: '/candidaturas', label: 'Candidaturas' },
        { href: listHref({ office: person.office.slug }), label: person.office.name },
        {
          href: listHref({ office: person.office.slug, territory: person.territory.slug }),
          label: person.territory.name,
        },
      ]}
    />
  );
}

/**
 * A candidacy as citizens read it.
 * @param preview inside the portal, before it is published: the same, under the title of that page and without the way back to the lists.
 */
export function Profile({
  person,
  site,
  preview = false,
}: {
  person: Person;
  site: { readonly process: Pick<PublicSite['process'], 'name'> };
  preview?: boolean;
}) {
  const Name = preview ? 'h2' : 'h1';
  return (
    <article>
      {!preview && <Ways person={person} />}
      <header className="c-profile">
        <Avatar name={person.displayName} photo={person.photo} size="large" lazy={false} />
        <div className="c-profile__text">
          <Name className="c-profile__name">{person.displayName}</Name>
          <p className="c-profile__office">
            {officeInWords(person)}
            <br />
            {person.territory.name}
          </p>
          <p className="c-profile__nomination">
            <span className="c-eyebrow block">Postula</span>
            <Nomination label={nominationInWords(person.nomination)} parties={person.nomination.parties} />
          </p>
        </div>
        <div className="c-profile__facts">
          <SummaryList facts={factsOf(person)} tight />
          <TicketMates person={person} />
        </div>
      </header>
      <Questionnaire
        id="curricular"
        title="Trayectoria y propuestas"
        view={person.curricularView}
        absence={curricularAbsence[person.curricular]}
      />
      <Questionnaire id="identidad" title="Identidad" view={person.identityView} absence={identityAbsence} />
      <p className="c-colophon">
        Contenido bajo responsabilidad exclusiva de quien postula y de la persona candidata.{' '}
        {site.process.name}.
      </p>
    </article>
  );
}
