import type { PublicProfile, QuestionnaireView, SectionView } from '@conoceles/contracts';
import type { PdfBlock, PdfSection } from '@conoceles/documents';
import type { SitePaper } from './read-paper.ts';
import { nominationInWords, officeInWords, say } from './spanish-words.ts';

type Around = {
  readonly paper: SitePaper;
  readonly url: string;
  /** A JPEG as a data address. */
  readonly portrait: string | null;
  /** Of its information. */
  readonly day: string;
};

/** A profile as a page of the state's paper: the same parts in the same order and words as its page on the site. */
export function profileBlocks(profile: PublicProfile, { paper, url, portrait, day }: Around): PdfBlock[] {
  const { age, affirmativeAction, role, gender } = profile;
  const address = url.replace(/^https?:\/\//u, '');
  return [
    {
      kind: 'person',
      portrait,
      name: profile.displayName,
      lines: [
        officeInWords(profile),
        profile.territory.name,
        `${say('profile.nominatedBy')}: ${nominationInWords(profile.nomination)}`,
      ],
      facts: [
        { label: say('profile.gender'), value: say(`gender.${gender}`) },
        {
          label: say('profile.age'),
          value: age === null ? say('profile.noAge') : say('profile.years', { count: age }),
        },
        { label: say('profile.role'), value: say(`profile.${role}`) },
        { label: say('profile.action'), value: affirmativeAction ?? say('profile.noAction') },
      ],
      url,
      urlText: 'Versión vigente',
    },
    ...othersOf(profile),
    ...answersOf(profile),
    {
      kind: 'part',
      title: 'Sobre este documento',
      note: `${say('profile.responsibility')} ${paper.processName}. ${say('profile.printed', { address, day: dayInWords(day) })}`,
    },
  ];
}

/** Ticket mates, and the whole list where the office is elected by one. */
function othersOf({ ticketMates, list, slug }: PublicProfile): PdfBlock[] {
  const lineOf = (one: (typeof ticketMates)[number] | (typeof list)[number]) =>
    `${one.listNumber === null ? '' : `${say('profile.listPlace', { place: one.listNumber })}: `}${one.displayName} (${say(`profile.${one.role}`)})`;
  const mates = ticketMates.map(lineOf);
  const others = list.filter((one) => one.slug !== slug).map(lineOf);
  return [
    ...(mates.length === 0 ? [] : [asAnswer(say('profile.mates'), mates)]),
    ...(others.length === 0 ? [] : [asAnswer(say('profile.list'), others)]),
  ];
}

const asAnswer = (label: string, lines: readonly string[]): PdfBlock => ({
  kind: 'answers',
  title: '',
  answers: [{ label: `${label}:`, lines, long: false }],
});

function answersOf(profile: PublicProfile): PdfBlock[] {
  const { paused, curricular, curricularView, identityView } = profile;
  if (paused !== null) {
    const title = say('paused.title', { day: dayInWords(paused.on) });
    return [{ kind: 'notice', title, text: `${paused.reason} ${say('paused.text')}` }];
  }
  const absent = (of: typeof curricular | 'identity') =>
    `${say(`profile.absentTitle.${of}`)} ${say(`profile.absent.${of}`)}`;
  return [
    ...questionnaireOf(say('profile.curricular'), curricularView, absent(curricular)),
    ...questionnaireOf(say('profile.identity'), identityView, absent('identity')),
  ];
}

function questionnaireOf(title: string, view: QuestionnaireView | null, absence: string): PdfBlock[] {
  if (view === null) return [{ kind: 'part', title, note: absence }];
  const { capturedOn, publishedOn, correctedOn, basis, sections, withheld } = view;
  const dates = [
    ...(capturedOn === null ? [] : [`${say('profile.captured')}: ${dayInWords(capturedOn)}`]),
    ...(publishedOn === null ? [] : [`${say('profile.published')}: ${dayInWords(publishedOn)}`]),
    `${say('profile.corrected')}: ${correctedOn === null ? say('profile.neverCorrected').toLowerCase() : dayInWords(correctedOn)}`,
  ];
  return [
    { kind: 'part', title, note: `${basis.replace(/\.$/u, '')}. ${dates.join('. ')}.` },
    ...sectionBlocks(sections.map(sectionOf)),
    ...withheld.map(
      ({ title, on, motive, reason }): PdfBlock => ({
        kind: 'notice',
        title: `${title}. ${say('withheld.title', { day: dayInWords(on), motive })}`,
        text: reason,
      }),
    ),
  ];
}

const dayFormat = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'UTC' });
/** «2024-06-02» → «2 de junio de 2024». */
const dayInWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`));

function sectionOf({ title, answers }: SectionView): PdfSection {
  return {
    title,
    answers: answers.map(({ label, lines, long }) => ({
      label,
      lines: lines.length === 0 ? [say('profile.noAnswer')] : lines,
      long: long && lines.length > 0,
    })),
  };
}

/** Where every answer is short they fit in half the room. */
function sectionBlocks(sections: readonly PdfSection[]): PdfBlock[] {
  const isShort = sections.every(({ answers }) => answers.every(({ long }) => !long));
  return isShort && sections.length > 1
    ? [{ kind: 'short-answers', sections }]
    : sections.map((section) => ({ kind: 'answers', ...section }));
}
