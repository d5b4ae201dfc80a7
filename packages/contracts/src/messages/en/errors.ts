import type { errors as spanish } from '../es/errors.ts';
import type { Translation } from '../message.ts';

export const errors: Translation<typeof spanish> = {
  'error.notice': 'Notice {status}',
  'error.signIn': 'Sign in',
  'error.401.title': 'Your session has ended',
  'error.401.text': 'Sign in again. What you had saved is still there.',
  'error.403.title': 'Your account cannot open this page',
  'error.403.text': 'If you think it should, write to the electoral body.',
  'error.404.title': 'We did not find this page',
  'error.404.text': 'The address may be mistyped, or the page may have moved.',
  'error.405.title': 'This page does not take that',
  'error.405.text': 'Go back to the previous page and try from there.',
  'error.410.title': 'No longer available',
  'error.410.text': 'What you are looking for was taken off this site.',
  'error.503.title': 'The service is not available right now',
  'error.503.text': 'Nothing that was saved is lost. Try again in a few minutes.',
  'error.unexpected.title': 'Something failed on our side',
  'error.unexpected.text':
    'What was already saved is safe. Try again; if it goes on, tell the electoral body and say at what time it happened.',
};
