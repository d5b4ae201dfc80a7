import type { about as spanish } from '../es/about.ts';
import type { Translation } from '../message.ts';

export const about: Translation<typeof spanish> = {
  'about.title': 'About this site',
  'about.description': 'What this site is, where its information comes from and who answers for it. {name}.',
  'about.source.title': 'Where the information comes from',
  'about.source.text':
    'Registration data (name, office, place, nominator, gender, age and affirmative action) come from the register of candidates approved by {acronym}. Answers are entered by the nominator or by the candidates themselves, and {acronym} verifies them before publishing.',
  'about.shown.title': 'What is shown and what is not',
  'about.shown.text':
    'Identity answers are only shown with the express consent of the person, who may withdraw it at any time. The affirmative action of the registration is always shown. The voter key, the date of birth and private contact details are never published.',
  'about.order.title': 'In which order candidates appear',
  'about.order.text': '{order} No candidate is ever ranked by popularity or by visits.',
  'about.window.title': 'When it is published',
  'about.answerable.title': 'Who answers for the contents',
  'about.answerable.text':
    'Contents are the sole responsibility of the political parties and the candidates. What is published here has no effect whatsoever on registration. Self-identification is not verified. This site informs and is not campaign advertising.',
  'about.contact': 'Contact',
  'privacy.title': 'Privacy notice',
  'privacy.description': 'Simplified privacy notice of {name}.',
  'privacy.version': 'Version {version}',
  'privacy.pending': 'Text to be confirmed',
  'privacy.pendingText': 'The electoral body has not yet approved the final text of this notice.',
  'privacy.authorisations': 'Authorisations of the candidate',
  'privacy.authorisationsText':
    'Those who prefer to sign on paper can download the <link>blank authorisation form (PDF, in Spanish)</link>.',
  'privacy.readers': 'Readers of this site',
  'privacy.readersText':
    'Reading these pages needs no account. We use no cookies on them and keep no record of the profiles you look at.',
};
