import type { home as spanish } from '../es/home.ts';
import type { Translation } from '../message.ts';

export const home: Translation<typeof spanish> = {
  'home.election': 'Election day: {day}',
  'home.question': 'Who is on your ballot?',
  'home.questionAfter': 'Who was on your ballot?',
  'home.statewide': 'Everyone in the state votes for this office.',
  'home.statewideAll': 'See this list',
  'home.byName': 'By name',
  'home.name': 'Given name or surnames',
  'home.nameHint': 'Accents and order do not matter.',
  'home.byOffice': 'By office',
  'home.byParty': 'By party',
  'home.byPartyNote': 'A coalition or common candidacy counts for each party that nominates it.',
  'home.publication': 'State of the publication',
  'home.figures': 'Figures of the process',
  'home.approved': 'approved candidates',
  'home.curricular': 'with a published curricular questionnaire',
  'home.identity': 'with identity answers in view, by consent',
  'home.allFigures': 'See all the figures',
  'home.asOf': 'Figures as of {moment}.',
};
