import type { frame as spanish } from '../es/frame.ts';
import type { Translation } from '../message.ts';

export const frame: Translation<typeof spanish> = {
  'frame.skip': 'Skip to content',
  'frame.main': 'Main',
  'frame.demonstration': 'Demonstration notice',
  'frame.demonstrationText': '<strong>Demonstration data.</strong> Invented people and answers.',
  'frame.clock': 'Demonstration clock: {day}',
  'frame.languages': 'Language',
  'nav.home': 'Home',
  'nav.ballot': 'My ballot',
  'nav.candidacies': 'Candidates',
  'nav.about': 'About',
  'footer.about': 'About this site',
  'footer.privacy': 'Privacy notice',
  'footer.enter': 'Sign in: candidates, parties and staff (in Spanish)',
  'footer.website': 'Website of {acronym}',
  'notice.contents.title': 'Whose contents these are',
  'notice.contents.text':
    'Contents are the sole responsibility of the political parties and the candidates who enter them.',
  'notice.registry.title': 'No effect on registration',
  'notice.registry.text':
    'What is published here has no effect whatsoever on the registration of candidates.',
  'notice.selfRecognition.title': 'Self-identification is not verified',
  'notice.selfRecognition.text':
    'Identity answers are what each person recognises about themselves; no proof is requested or checked.',
  'notice.propaganda.title': 'Not campaign advertising',
  'notice.propaganda.text':
    'This site informs, treating every candidate alike. It promotes nobody and never ranks by popularity.',
  'frame.signOut': 'Sign out',
  'step.done': '(done)',
  'pages.label': 'Pages',
  'pages.previous': 'Previous',
  'pages.next': 'Next',
  'pages.page': 'Page {page} of {pages}',
  'breadcrumb.label': 'Breadcrumb',
  'field.error': 'Error:',
  'field.optional': '(optional)',
  'figure.of': 'of {whole}',
  'avatar.photo': 'Photograph of {name}',
  'table.label': 'Table',
};
