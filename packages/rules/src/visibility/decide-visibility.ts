import type { CaptureNote, QuestionnaireKind, WindowState } from '@conoceles/contracts';
import { localDay, startOfDay } from '../deadlines/local-day.ts';
import { publicationWindow } from '../deadlines/publication-window.ts';
import { decideCurricular } from './decide-curricular.ts';
import { decideIdentity, openedByAffirmativeAction } from './decide-identity.ts';
import { whileFrozen, whilePaused } from './held-back.ts';
import { isPublished } from './is-published.ts';
import { latest } from './latest.ts';
import type { Hidden, HiddenReason, Part, ResponseFacts, Visibility, VisibilityInput } from './visibility.ts';

function hideAll(window: WindowState, because: HiddenReason, ordered?: Part): Visibility {
  const hidden: Hidden = { shown: false, because };
  return {
    window,
    listed: false,
    registry: hidden,
    affirmativeAction: hidden,
    orderedList: ordered ?? hidden,
    curricular: hidden,
    photo: hidden,
    identity: hidden,
    withheld: { curricular: [], identity: [] },
  };
}

/** «Aún no captura» until it is submitted for the first time or again; then in process; then published, for as long as something validated is. */
function captureNote(response: ResponseFacts, now: Date): CaptureNote {
  if (isPublished(response, now)) return 'published';
  const { state } = response;
  return state === 'not-started' || state === 'draft' ? 'not-captured' : 'in-process';
}

/** The affirmative action of the registration is always public while the candidacy is, without consent. */
function decideAffirmativeAction(input: VisibilityInput, since: Date): Part {
  if (input.affirmativeAction === undefined) return { shown: false, because: 'no-affirmative-action' };
  const source = 'INAI, RRA 10703/21 y RRA 11955/21; TEPJF, SUP-RAP-289/2022';
  return { shown: true, basis: { ground: 'order', source, since } };
}

/** The list that INAI ordered holds the same people on the same ground, and stays when profiles close; a freeze lets nobody new in. */
function decideOrderedList(input: VisibilityInput, since: Date): Part {
  const action = decideAffirmativeAction(input, since);
  if (!action.shown || input.frozen === undefined || input.frozen.has('affirmative-action')) return action;
  return { shown: false, because: 'frozen' };
}

const withheldOf = ({ withheld = [] }: VisibilityInput, kind: QuestionnaireKind): string[] =>
  withheld.filter((one) => one.kind === kind).map(({ section }) => section);

/** With the curricular answers, but for its own section being withheld. */
function decidePhoto(input: VisibilityInput, curricular: Part): Part {
  if (!curricular.shown) return curricular;
  const { photoSection } = input;
  if (photoSection !== undefined && withheldOf(input, 'curricular').includes(photoSection)) {
    return { shown: false, because: 'withheld' };
  }
  return input.curricular.hasPhoto ? curricular : { shown: false, because: 'no-photo' };
}

function decideListed(input: VisibilityInput, window: WindowState, since: Date): Visibility {
  const curricular = decideCurricular(input, since);
  return {
    window,
    listed: true,
    registry: {
      shown: true,
      basis: {
        ground: 'law',
        source: 'Candidatura aprobada por el OPL (Lineamientos, art. 4, numeral 6)',
        since,
      },
    },
    affirmativeAction: decideAffirmativeAction(input, since),
    orderedList: decideOrderedList(input, since),
    curricular,
    photo: decidePhoto(input, curricular),
    identity: decideIdentity(input, since),
    withheld: { curricular: withheldOf(input, 'curricular'), identity: withheldOf(input, 'identity') },
    captureNotes: {
      curricular: captureNote(input.curricular, input.now),
      identity: captureNote(input.identity, input.now),
    },
  };
}

/**
 * The one decision of what the public may see of a candidacy now (domain §6), part by part and with the basis of each. Approved candidacies
 * are listed inside the publication window; after it only the list that INAI ordered stays (Sonora §6 closes the profiles). A substituted or cancelled one
 * leaves at once a tombstone without personal data. Whatever is missing or unknown hides. A pause leaves the registry; a freeze leaves what is public already,
 * so that whatever has to leave still does.
 */
export function decideVisibility(input: VisibilityInput): Visibility {
  const { candidacy, now, publication, timeZone } = input;
  const window = publicationWindow({ ...publication, now, timeZone });
  if (candidacy.status !== 'approved') {
    const { status, statusOn: on, replacedBy } = candidacy;
    const tombstone = replacedBy === undefined ? { status, on } : { status, on, replacedBy };
    return { ...hideAll(window, 'withdrawn'), tombstone };
  }
  const { start } = publication;
  if ((window !== 'open' && window !== 'after') || start === undefined) {
    return hideAll(window, 'outside-window');
  }
  if (localDay(now, timeZone) < candidacy.approvedOn) return hideAll(window, 'not-approved-yet');
  const since = latest(startOfDay(start, timeZone), startOfDay(candidacy.approvedOn, timeZone));
  const isHeld = input.frozen !== undefined && !input.frozen.has('affirmative-action');
  const ordered: Part = isHeld ? { shown: false, because: 'frozen' } : decideOrderedList(input, since);
  if (window === 'after') return hideAll(window, 'outside-window', ordered);
  const listed = decideListed(input, window, since);
  const allowed = input.paused === true ? whilePaused(listed) : listed;
  if (input.frozen === undefined) return allowed;
  if (!input.frozen.has('registry')) return hideAll(window, 'frozen', ordered);
  const ofGroup = openedByAffirmativeAction(input, latest(since, input.identity.publishedAt ?? since));
  return whileFrozen(allowed, input.frozen, ofGroup);
}
