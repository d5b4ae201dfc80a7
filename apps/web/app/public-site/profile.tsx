import type { PublicProfile, PublicSite } from '@conoceles/contracts';
import {
  Avatar,
  Breadcrumb,
  type Fact,
  LinkButton,
  Nomination,
  SummaryList,
} from '../design/components/index.ts';
import type { Words } from '../language/words.ts';
import { InSpanish, useWords } from '../language/words-context.tsx';
import { listHref, reportHref } from './addresses.ts';
import { CompareWay } from './compare/compare-way.tsx';
import { NominatedBy, OfficeName } from './named.tsx';
import { Paused } from './paused.tsx';
import { Questionnaire } from './profile-answers.tsx';
import { TicketMates, WholeList } from './profile-mates.tsx';
import { ProfileTools } from './profile-tools.tsx';

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

function Head({ person, preview }: { person: Person; preview: boolean }) {
  const words = useWords();
  const { t, inSpanish } = words;
  const Name = preview ? 'h2' : 'h1';
  return (
    <header className="c-profile">
      <Avatar name={person.displayName} photo={person.photo} size="large" lazy={false} />
      <div className="c-profile__text" data-leer>
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
        {!preview && <CompareWay person={person} />}
        {!preview && <ProfileTools slug={person.slug} name={person.displayName} />}
      </div>
      <div className="c-profile__facts">
        <SummaryList facts={factsOf(words, person)} tight />
        <TicketMates person={person} />
      </div>
    </header>
  );
}

function ReportWay({ slug }: { slug: string }) {
  const { t, href } = useWords();
  return (
    <aside className="c-report" aria-labelledby="reportar" data-print="no">
      <div>
        <h2 id="reportar">{t('report.question')}</h2>
        <p>{t('report.invitation')}</p>
      </div>
      <LinkButton href={href(reportHref(slug))} look="secondary" icon="flag" rel="nofollow">
        {t('report.title')}
      </LinkButton>
    </aside>
  );
}

/** Where the page is read and how fresh it is, which only paper needs to be told. */
export interface ReadAt {
  readonly address: string;
  readonly asOf: string;
  readonly timeZone: string;
}

function Colophon({ process, readAt }: { process: string; readAt: ReadAt | undefined }) {
  const { t, dayOf } = useWords();
  return (
    <p className="c-colophon">
      {t('profile.responsibility')} <InSpanish>{process}.</InSpanish>
      {readAt !== undefined && (
        <span className="c-only-print">
          {' '}
          {t('profile.printed', { address: readAt.address, day: dayOf(readAt.asOf, readAt.timeZone) })}
        </span>
      )}
    </p>
  );
}

/** Both questionnaires, or why neither is shown for now. */
function Answers({ person }: { person: Person }) {
  const { t } = useWords();
  const { curricular, paused } = person;
  if (paused !== null) {
    return (
      <div className="c-questionnaire">
        <Paused pause={paused} />
      </div>
    );
  }
  return (
    <>
      <Questionnaire
        id="curricular"
        title={t('profile.curricular')}
        view={person.curricularView}
        absence={{
          icon: curricular === 'in-process' ? 'clock' : 'dashed',
          title: t(`profile.absentTitle.${curricular}`),
          text: t(`profile.absent.${curricular}`),
        }}
      />
      {/* The same words whether nothing was answered or nothing may be shown: an absence must not tell anything of the person. */}
      <Questionnaire
        id="identidad"
        title={t('profile.identity')}
        view={person.identityView}
        absence={{
          icon: 'dashed',
          title: t('profile.absentTitle.identity'),
          text: t('profile.absent.identity'),
        }}
      />
    </>
  );
}

/**
 * A candidacy as citizens read it.
 * @param preview inside the portal, before it is published: the same, under the title of that page and without what only serves citizens.
 */
export function Profile({
  person,
  site,
  readAt,
  preview = false,
}: {
  person: Person;
  site: { readonly process: Pick<PublicSite['process'], 'name'> };
  readAt?: ReadAt;
  preview?: boolean;
}) {
  return (
    <article className="c-dossier">
      {!preview && <Ways person={person} />}
      <Head person={person} preview={preview} />
      <WholeList person={person} />
      <Answers person={person} />
      {!preview && <ReportWay slug={person.slug} />}
      <Colophon process={site.process.name} readAt={readAt} />
    </article>
  );
}
