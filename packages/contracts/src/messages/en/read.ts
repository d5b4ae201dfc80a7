import type { read as spanish } from '../es/read.ts';
import type { Translation } from '../message.ts';

export const read: Translation<typeof spanish> = {
  'tools.label': 'What to do with this profile',
  'tools.pdf': 'Download as PDF',
  'tools.print': 'Print',
  'tools.share': 'Share',
  'tools.copied': 'Link copied',
  'tools.listen': 'Listen',
  'tools.pause': 'Pause',
  'tools.resume': 'Go on',
  'tools.stop': 'Stop',
  'tools.reading': 'Reading: ',
  'tools.finished': 'The reading is over.',
  'offline.title': 'No connection',
  'offline.lead': 'This is what you had already seen on this device.',
  'offline.none': 'There are no saved pages yet. When the connection is back, what you open is saved here.',
  'offline.list': 'Saved pages',
  'offline.note':
    'Up to sixty pages are saved for fourteen days, only on your device. Profiles with something that their person may withdraw at any time are not saved: those are read with a connection.',
  'offline.clear': 'Delete what is saved',
  'offline.copy': 'No connection. This is what you saw on {moment}; it may have changed.',
  'report.title': 'Report an error',
  'report.question': 'Do you see an error in this profile?',
  'report.invitation': 'Tell us what is wrong. We do not ask for your name or your email.',
  'report.lead': 'In the profile of {name}: {office}, {place}.',
  'report.part': 'Which part is wrong?',
  'report.part.registry': 'Registration data',
  'report.part.registryHint': 'Name, office, place, nominator, gender or age.',
  'report.part.photo': 'Photograph',
  'report.part.curricular': 'Background and proposals',
  'report.part.identity': 'Identity',
  'report.part.link': 'A link that does not open or leads elsewhere',
  'report.part.other': 'Something else',
  'report.partMissing': 'Choose which part of the profile is wrong.',
  'report.text': 'What is wrong?',
  'report.textHint':
    'Say what it says and what it should say; if you know where that is on record, say it too. Write no data of yours: we do not need them. Up to {max} characters.',
  'report.textWrong': 'Tell us what is wrong, with {min} to {max} characters.',
  'report.trap': 'Leave this space empty',
  'report.privacy':
    'We keep neither your name, nor your email, nor your location. What you write is encrypted and only read by the staff who review the profiles.',
  'report.send': 'Send report',
  'report.back': 'Back to the profile',
  'report.mend': 'This needs to be corrected',
  'report.refused': 'We could not receive your report',
  'report.tooMany':
    'Many reports came from your connection. Wait a quarter of an hour and try again; what you already sent did arrive and what you wrote is still below.',
  'report.done': 'We received your report',
  'report.doneText':
    '{acronym} reviews it. If the error is in the register, it mends it; if it is in an answer, it asks the nominator or the candidate to correct it. What is corrected is published with its date.',
  'report.doneAnswer':
    'We cannot answer you, because we do not ask how. If you want an answer, write to {email}.',
};
