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
import type { Words } from '../language/words.ts';
import { InSpanish, useWords } from '../language/words-context.tsx';
import { listHref, profileHref } from './addresses.ts';
import { NominatedBy, OfficeName } from './named.tsx';
import { asSentence } from './sentences.ts';
import { Withheld } from './withheld.tsx';

type Person = PublicProfile;

function factsOf({ t }: Words, person: Person): Fact[] {
  const { age, affirmativeAction } = person;
  return [
    { key: 'gender', label: t('profile.gender'), value: t(`gender.${person.gender}`) },
    {
      key: 'age',
      label: t('profile.age'),
      value: age === null ? t('profile.noAge') : t('profile.years', { count: age }),
    },
    { key: 'role', label: t('profile.role'), value: t(`profile.${person.role}`) },
    {
      key: 'action',
      label: t('profile.action'),
      value: affirmativeAction === null ? t('profile.noAction') : <InSpanish>{affirmativeAction}</InSpanish>,
    },
  ];
}

function TicketMates({ person }: { person: Person }) {
  const { t, href, inSpanish } = useWords();
  if (person.ticketMates.length === 0) return null;
  return (
    <section className="c-mates" aria-labelledby="formula">
      <h2 id="formula">{t('profile.mates')}</h2>
      <ul>
        {person.ticketMates.map((mate) => (
          <li className="c-person-card" key={mate.slug}>
            <Avatar name={mate.displayName} photo={mate.photo} size="small" />
            <span>
              <a href={href(profileHref(mate.slug))} {...inSpanish}>
                {mate.displayName}
              </a>
              <span className="c-eyebrow block">
                {mate.listNumber === null
                  ? t(`profile.${mate.role}`)
                  : t('profile.matePlace', { role: t(`profile.${mate.role}`), place: mate.listNumber })}
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
  const { t } = useWords();
  const { lines, links } = answer;
  if (lines.length === 0) {
    return <p className="text-ink-soft">{t('profile.noAnswer')}</p>;
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
  const { inSpanish } = useWords();
  return (
    <section className="c-answers">
      <h3 {...inSpanish}>{section.title}</h3>
      <dl>
        {section.answers.map((answer) => (
          <div className="c-answer" key={answer.question}>
            <dt {...inSpanish}>{answer.label}</dt>
            <dd {...(answer.lines.length > 0 ? inSpanish : {})}>
              <AnswerText answer={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** «Capturado el 3 de mayo de 2024. Publicado el 8 de mayo de 2024. Corregido el…» */
function datesText({ t, day }: Words, { capturedOn, publishedOn, correctedOn }: QuestionnaireView): string {
  return [
    ...(capturedOn === null ? [] : [t('profile.captured', { day: day(capturedOn) })]),
    ...(publishedOn === null ? [] : [t('profile.published', { day: day(publishedOn) })]),
    ...(correctedOn === null ? [] : [t('profile.corrected', { day: day(correctedOn) })]),
  ].join(' ');
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
  const words = useWords();
  return (
    <section className="c-questionnaire" aria-labelledby={id}>
      <div className="c-questionnaire__head">
        <h2 id={id}>{title}</h2>
        <p className="c-basis">
          <Icon name={view === null ? 'dashed' : 'info'} />
          <span>
            {view === null ? (
              absence
            ) : (
              <>
                <InSpanish>{asSentence(view.basis)}</InSpanish> {datesText(words, view)}
              </>
            )}
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

/** Back to the lists this candidacy stands in. */
function Ways({ person }: { person: Person }) {
  const { t, href } = useWords();
  const { office, territory } = person;
  return (
    <Breadcrumb
      crumbs={[
        { href: href(listHref()), label: t('list.title') },
        { href: href(listHref({ office: office.slug })), label: <InSpanish>{office.name}</InSpanish> },
        {
          href: href(listHref({ office: office.slug, territory: territory.slug })),
          label: <InSpanish>{territory.name}</InSpanish>,
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
  const words = useWords();
  const { t, inSpanish } = words;
  const Name = preview ? 'h2' : 'h1';
  return (
    <article>
      {!preview && <Ways person={person} />}
      <header className="c-profile">
        <Avatar name={person.displayName} photo={person.photo} size="large" lazy={false} />
        <div className="c-profile__text">
          <Name className="c-profile__name" {...inSpanish}>
            {person.displayName}
          </Name>
          <p className="c-profile__office">
            <OfficeName candidacy={person} />
            <br />
            <InSpanish>{person.territory.name}</InSpanish>
          </p>
          <p className="c-profile__nomination">
            <span className="c-eyebrow block">{t('profile.nominatedBy')}</span>
            <Nomination
              label={<NominatedBy nomination={person.nomination} />}
              parties={person.nomination.parties}
            />
          </p>
        </div>
        <div className="c-profile__facts">
          <SummaryList facts={factsOf(words, person)} tight />
          <TicketMates person={person} />
        </div>
      </header>
      <Questionnaire
        id="curricular"
        title={t('profile.curricular')}
        view={person.curricularView}
        absence={t(`profile.absent.${person.curricular}`)}
      />
      {/* The same words whether nothing was answered or nothing may be shown: an absence must not tell anything of the person. */}
      <Questionnaire
        id="identidad"
        title={t('profile.identity')}
        view={person.identityView}
        absence={t('profile.absent.identity')}
      />
      <p className="c-colophon">
        {t('profile.responsibility')} <InSpanish>{site.process.name}.</InSpanish>
      </p>
    </article>
  );
}
