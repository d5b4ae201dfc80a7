import type { problems as spanish } from '../es/problems.ts';
import type { Translation } from '../message.ts';

export const problems: Translation<typeof spanish> = {
  'problem.invalid-input':
    'One or more data are not what is asked for. The answer says which and how to mend them; nothing else changed.',
  'problem.malformed-request':
    'What was sent arrived incomplete or in a format that could not be read. Send it again from the page of the site.',
  'problem.unauthenticated':
    'A session is needed and there is none, or it has ended. Sign in again: what was saved is still there.',
  'problem.wrong-credentials':
    'There is no account with that address and passphrase in this state. Check both; if you do not remember the passphrase, ask the electoral body for a new link.',
  'problem.forbidden':
    'Your account exists, but it is not one that may do this. If you think it should be, write to the electoral body.',
  'problem.cross-site':
    'The request came from another site or did not say from which, and was refused for safety. Open the page again and repeat it from there.',
  'problem.not-found':
    'It does not exist, or it is not something your account may see. Check the address; it may have moved.',
  'problem.gone':
    'It existed and was taken off the site. If it was a candidate, its address says what happened and since when.',
  'problem.conflict':
    'While you were writing, somebody saved another change. Yours was not applied: compare both versions and choose.',
  'problem.state-conflict':
    'That cannot be done at this stage of the procedure; for instance, changing a questionnaire that was already sent.',
  'problem.window-closed': 'The period to do it has not begun or has ended. The page says the dates.',
  'problem.link-expired':
    'Links work once and expire. If you have already chosen your passphrase, sign in with it; otherwise, ask the electoral body for another link.',
  'problem.too-large':
    'The file or text is over the limit. The answer says what it is; make it smaller and try again.',
  'problem.unsupported-file':
    'The contents of the file are not of a kind accepted here, whatever its name says. The answer says which ones are.',
  'problem.too-many-requests': 'There were too many attempts in a row. Wait a few minutes and try again.',
  'problem.misdirected-host':
    'The name of the site does not belong to any electoral body of this service. Check the address.',
  'problem.tenant-suspended': 'The site of this electoral body is suspended for now. Nothing was lost.',
  'problem.unavailable':
    'The service cannot answer for now. What was saved is safe; try again in a few minutes.',
  'problem.unexpected':
    'Something failed that does not depend on you. What was saved is safe; if it happens again, give the electoral body the number of the request.',
  'problem.code': 'Code of the notice: {code}',
};
