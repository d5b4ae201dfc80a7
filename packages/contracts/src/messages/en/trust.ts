import type { trust as spanish } from '../es/trust.ts';
import type { Translation } from '../message.ts';

export const trust: Translation<typeof spanish> = {
  'paused.title': 'The electoral body’s internal unit paused this profile on {day}, because:',
  'paused.text':
    'Meanwhile its answers and photograph are not shown. The facts of its registration stay in view and the candidacy still stands.',
  'banner.label': 'Notice from the electoral body',
  'banner.more': 'Find out more',
  'banner.about': 'about this notice',

  'trust.toConfirm': 'To be confirmed',
  'trust.seeMethod': 'How this site works',
  'trust.frozen': 'Publication has been frozen since {moment}: nothing new is published. Reason: {message}',

  'method.title': 'How this site works',
  'method.description': 'Who writes, who checks, what is public and on what ground. {name}.',
  'method.lead': 'Who writes what you read, who checks it, what is shown and why, and in what order.',
  'method.contents': 'On this page',
  'method.who.title': 'Who answers and who checks',
  'method.who.capture':
    'The questionnaires are filled in by the party that nominates. In a coalition, by the party that nominates that candidacy under its agreement; in a common candidacy, by the party of origin; an independent candidate fills in their own. They have {count} calendar days from receiving their account (Guidelines, art. 16).',
  'method.who.verify':
    'The {acronym} checks. The internal unit answerable for the system is: {body}. What does not comply is sent back with its reason to whoever filled it in, and checked again.',
  'method.who.twoSteps': 'Two different people validate each questionnaire before it is published.',
  'method.who.party':
    'Besides, the party (or the independent candidate) authorises the publication of exactly what was sent.',
  'method.public.title': 'What is public and on what ground',
  'method.public.caption': 'It holds alike for every candidacy',
  'method.public.what': 'Item',
  'method.public.when': 'When it is shown',
  'method.public.ground': 'Ground',
  'method.public.registry': 'Name, office, place, who nominates, ticket, gender and age',
  'method.public.registryWhen': 'From the approval of the candidacy, while publication is open',
  'method.public.registryGround': 'Guidelines, art. 4, paragraph 6',
  'method.public.action': 'Affirmative action of the registration',
  'method.public.actionWhen': 'Whenever the candidacy is shown; no consent is needed',
  'method.public.actionGround': 'INAI, RRA 10703/21 and RRA 11955/21; TEPJF, SUP-RAP-289/2022',
  'method.public.curricular': 'Answers on background and proposals, and photograph',
  'method.public.curricularWhen': 'Once validated and published',
  'method.public.curricularAuthorised':
    'Once validated and published, with the person’s authorisation (except when registered under affirmative action)',
  'method.public.curricularGround': 'Guidelines, art. 9, section III, and art. 19, section I',
  'method.public.identity': 'Identity answers',
  'method.public.identityWhen':
    'Once validated, with the person’s express consent. If it is withdrawn they are hidden at once',
  'method.public.identityGround': 'Guidelines, art. 4, paragraph 6',
  'method.public.never': 'Voter key, date of birth, private e-mail and telephone, signed forms',
  'method.public.neverWhen': 'Never',
  'method.public.rule': 'What an affirmative action shows by itself, since {day}:',
  'method.public.type-only': 'its type only.',
  'method.public.group-answers': 'the answers about that group.',
  'method.public.whole-questionnaire': 'the whole identity questionnaire.',
  'method.order.title': 'In what order they appear',
  'method.order.text':
    'Nobody comes first because of visits, polls or having answered more. Whoever did not answer takes the same space.',
  'method.order.draw':
    'To repeat the draw of a day: for each candidacy write the seed, the date (YYYY-MM-DD) and its identifier (the “id” of the public API), separated by “|”; compute the SHA-256 of that text and sort from lowest to highest.',
  'method.figures.title': 'How figures are protected',
  'method.figures.text':
    'Statistics of the groups are always published, as counts, and need no consent. A count below {count} is not shown, and those that would let it be worked out by subtracting tables, dates, filters or published profiles are hidden too.',
  'method.dates.text':
    '“Entered” is the day it was first sent; “Published”, the day what you read reached the site; “Last correction”, the day it changed after being published.',
  'method.corrections.title': 'What a correction is',
  'method.corrections.none': 'After publication what was written is not corrected.',
  'method.corrections.admin': {
    one: 'After publication one correction may be asked for. The internal unit applies it and its date stays in view.',
    other:
      'After publication {count} corrections may be asked for. The internal unit applies them and the date stays in view.',
  },
  'method.corrections.capturer': {
    one: 'After publication one correction may be asked for. That section is reopened to whoever filled it in and is checked again; meanwhile the former text is read.',
    other:
      'After publication {count} corrections may be asked for. That section is reopened to whoever filled it in and is checked again; meanwhile the former text is read.',
  },
  'method.removed.title': 'When something leaves the site',
  'method.removed.withheld':
    '<strong>Section withheld.</strong> The electoral body took it off. In its place it says when, on which ground of article 18 and why; never what it said.',
  'method.removed.paused':
    '<strong>Profile paused.</strong> Something is being reviewed and meanwhile its answers and photograph are not shown. The profile says since when and why. The candidacy still stands.',
  'method.removed.gone':
    '<strong>Candidacy replaced or cancelled.</strong> Its profile is taken off at once. Its address says what happened, when and who takes the place, without personal data.',
  'method.switches.title': 'Switches of the site',
  'method.switches.text':
    'The internal unit may put a notice on every page, freeze publication (nothing new is published; what has to leave, leaves) or close the site for maintenance. Each use stays here with its words.',
  'method.switches.never': 'None has been used.',
  'method.switches.caption': 'Uses of the switches, the latest first',
  'method.switches.kind': 'Switch',
  'method.switches.banner': 'Notice',
  'method.switches.maintenance': 'Maintenance',
  'method.switches.freeze': 'Publication frozen',
  'method.switches.since': 'Since',
  'method.switches.until': 'Until',
  'method.switches.now': 'Still on',
  'method.switches.words': 'What was said',
  'method.switches.clock': 'These are real hours of the service; they do not follow the demonstration clock.',
  'method.pending.title': 'To be confirmed',
  'method.pending.text':
    'The electoral body’s documents do not say. The base rule holds until it decides; nothing is invented here.',

  'integral.title': 'Full privacy notice',
  'integral.description': 'Full privacy notice of the {name}.',
  'integral.pendingText':
    'The electoral body has not approved its full notice yet. Below is what its documents already say; the rest says “to be confirmed”.',
  'integral.none':
    'The electoral body has not approved its full notice yet and its documents do not anticipate it. It will appear here.',
  'integral.source': 'Source: {document}',
  'integral.simplified': 'Read the short notice',
  'privacy.seeIntegral': 'Read the full notice',

  'accessibility.title': 'Accessibility',
  'accessibility.description': 'How accessible this site is, how it is tested and what is missing. {name}.',
  'accessibility.lead':
    'This site is made so that anybody can read it: with the keyboard, with a screen reader, with large type or on an old phone.',
  'accessibility.target.title': 'What we aim at',
  'accessibility.target.text':
    'To meet the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, on every page. It is the aim it is built with; nobody from outside has assessed it yet.',
  'accessibility.tested.title': 'How it is tested',
  'accessibility.tested.axe':
    'Every change of the system goes through an automatic check (axe) of all its pages, also empty and with errors, and of contrast in dark mode.',
  'accessibility.tested.keyboard':
    'The beginning of every page is walked with the keyboard: the first stop skips to the content and the focus can always be seen.',
  'accessibility.tested.narrow': 'No page overflows at 320 pixels wide, which equals a zoom of 400 %.',
  'accessibility.tested.scripts': 'The pages for citizens work without JavaScript and without cookies.',
  'accessibility.limits.title': 'Limits we know of',
  'accessibility.limits.automatic':
    'The tests are automatic: they do not replace one by people who use screen readers every day, which has not been done.',
  'accessibility.limits.photos': 'Photographs carry the name of the person, not a description of the image.',
  'accessibility.limits.answers':
    'Answers are shown as they were written: they may have abbreviations, or links whose text does not say where they lead.',
  'accessibility.limits.pdf':
    'PDF files state their title and language but have not been reviewed with screen readers. The page says the same.',
  'accessibility.limits.languages':
    'What the electoral body, parties and candidates write is in Spanish in every version of the site.',
  'accessibility.contact.title': 'If something keeps you from reading',
  'accessibility.contact.text': 'Write to the {acronym} and say on which page and what happened:',
  'accessibility.contact.pending': 'The contact e-mail of the {acronym} is to be confirmed.',
  'accessibility.date': 'Statement of 26 November 2026.',

  'footer.method': 'How it works',
  'footer.accessibility': 'Accessibility',

  'maintenance.title': 'The site is under maintenance',
  'maintenance.soon': 'Try again in a few minutes.',
  'maintenance.until': 'It opens again on {moment}, or before.',
  'maintenance.since':
    'Closed since {moment} by the {name} ({acronym}). Nothing that was published has been lost.',
  'maintenance.meanwhile': 'Meanwhile',
  'maintenance.mail': 'E-mail of the {acronym}',
  'maintenance.open': 'Still open',
};
