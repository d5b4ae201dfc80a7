import type { ballot as spanish } from '../es/ballot.ts';
import type { Translation } from '../message.ts';

export const ballot: Translation<typeof spanish> = {
  'ballot.title': 'My ballot',
  'ballot.titleIn': 'Your ballot in {place}',
  'ballot.description': 'Every candidate on your ballot, by office.',
  'ballot.lead': '{order} You can print this page: every list comes out open.',
  'ballot.empty': 'No candidates have been approved for this ballot yet.',
  'ballot.offices': 'Offices on this ballot',
  'ballot.mate': 'Alternate: {mate}',
  'ballot.standsIn': '(alternate)',
  'ballot.otherDistrict': 'Choose another district of {place}',
  'ballot.otherPlace': 'See the ballot of another place',
  'ballot.filterPlace': 'Filter the candidates of {place}',
  'ballot.shared': {
    one: '{place} belongs to {count} local district.',
    other: '{place} is divided among {count} local districts: the ballot depends on yours.',
  },
  'ballot.byDistrict': 'The ballot depends on your local district. Choose yours.',
  'ballot.chooseDistrict': 'Choose your local district',
  'ballot.unsure':
    'Not sure? You can see <link>the candidates of {place}</link>, who are the same in the whole municipality.',
};
