import type { profile as spanish } from '../es/profile.ts';
import type { Translation } from '../message.ts';

export const profile: Translation<typeof spanish> = {
  'profile.gender': 'Gender',
  'profile.age': 'Age',
  'profile.years': { one: '{count} year', other: '{count} years' },
  'profile.noAge': 'Not available',
  'profile.role': 'On the ticket',
  'profile.owner': 'Principal',
  'profile.substitute': 'Alternate',
  'profile.action': 'Affirmative action',
  'profile.noAction': 'None',
  'profile.mates': 'Shares the ticket with',
  'profile.matePlace': '{role}, place {place}',
  'profile.nominatedBy': 'Nominated by',
  'profile.noAnswer': 'Did not answer this question.',
  'profile.captured': 'Entered on {day}.',
  'profile.published': 'Published on {day}.',
  'profile.corrected': 'Last correction: {day}.',
  'profile.curricular': 'Background and proposals',
  'profile.identity': 'Identity',
  'profile.absent.published': 'There are no curricular answers on view at this moment.',
  'profile.absent.in-process':
    'The curricular answers are being entered or verified; they are not published yet.',
  'profile.absent.not-captured': 'The party or the candidate has not entered the curricular answers.',
  'profile.absent.identity':
    'There are no identity answers on view. They are only shown with the express consent of the person, who may withdraw it at any time.',
  'profile.responsibility': 'Contents under the sole responsibility of the nominator and of the candidate.',
  'profile.description': 'Candidate for {office}, {place}',
  'withheld.title': 'Withheld on {day}: {motive}',
  'gone.headTitle': 'Candidate withdrawn',
  'gone.substituted.title': 'This candidate was replaced',
  'gone.substituted.text': 'Another person takes their place on the ballot.',
  'gone.cancelled.title': 'This candidacy was cancelled',
  'gone.cancelled.text': 'Its registration is without effect.',
  'gone.text':
    'Since {day} this profile is no longer published. {what} Their data were removed from this site.',
  'gone.replacement': 'See who takes their place',
  'gone.others': 'See the candidates of {place}',
};
