import type { common as spanish } from '../es/common.ts';
import type { Translation } from '../message.ts';

export const common: Translation<typeof spanish> = {
  candidacies: { one: '{count} candidate', other: '{count} candidates' },
  'gender.woman': 'Woman',
  'gender.man': 'Man',
  'gender.non-binary': 'Non-binary',
  'role.owner': 'Principal',
  'role.substitute': 'Alternate',
  'capture.published': 'With published answers',
  'capture.in-process': 'Answers being verified',
  'capture.not-captured': 'No answers entered',
  'capture.paused': 'Profile paused',
  'office.substitute': 'alternate',
  'office.place': 'place {place} on the list',
  'nomination.coalition': 'Coalition',
  'nomination.common-candidacy': 'Common candidacy',
  'nomination.independent': 'Independent candidate',
  'order.alphabetical': 'Alphabetical order by first surname.',
  'order.drawn': 'The order is drawn by lot every day and is the same for everybody.',
  'order.drawnWithSeed':
    'The order is drawn by lot every day and is the same for everybody (seed of the draw: {seed}).',
  'window.before.title': 'Profiles will be published on {start}',
  'window.before.titleUndated': 'Profiles are not published yet',
  'window.before.text':
    'Publication opens when the campaigns begin. Come back that day to meet the people on your ballot.',
  'window.open.title': 'Profiles on view',
  'window.open.text': 'Shown until {end}, election day.',
  'window.open.textUndated': 'The closing date is yet to be confirmed.',
  'window.after.title': 'The publication of profiles has ended',
  'window.after.text': 'Profiles were shown until {end}. The general figures of the process remain.',
  'window.after.textUndated': 'The general figures of the process remain.',
  'window.undated.title': 'Publication date to be confirmed',
  'window.undated.text': 'The electoral body has not yet agreed when profiles will be published.',
  'action.goHome': 'Go to the home page',
  'action.seeBallot': 'See my ballot',
  'action.search': 'Search',
  'place.municipality': 'Your municipality',
  'place.chooseMunicipality': 'Choose a municipality',
  'section.label': 'Your electoral section',
  'section.hint': 'It is on your voter ID card. The number does not leave your device.',
  'section.invented':
    '<strong>Invented sections</strong> for the demonstration: they match those of no voter ID card, nor do they say which district a municipality belongs to.',
  'section.unknown':
    'We did not find section {section} in {state}. Check the number on your voter ID card or choose your municipality.',
  'section.empty': 'Type the number of your section: up to four digits.',
  'section.offline':
    'The catalogue of sections could not be downloaded. Check your connection or choose your municipality.',
};
