import type { Hidden, IdentityPart, Part, PublicPart, Visibility } from './visibility.ts';

const paused: Hidden = { shown: false, because: 'paused' };
const frozen: Hidden = { shown: false, because: 'frozen' };

const unless = <Some extends Part>(part: Some, because: Hidden): Some | Hidden =>
  part.shown ? because : part;

/** A listed candidacy whose profile is paused: the registry and its affirmative action, which are public always, and nothing that anybody answered. */
export function whilePaused(listed: Visibility): Visibility {
  return {
    ...listed,
    curricular: unless(listed.curricular, paused),
    photo: unless(listed.photo, paused),
    identity: unless(listed.identity, paused),
  };
}

/**
 * A listed candidacy while publication is frozen: no part that is not public already.
 * @param ofGroup what its affirmative action opens by itself: all that is left where a consent given meanwhile would open the whole identity questionnaire
 */
export function whileFrozen(
  allowed: Visibility,
  parts: ReadonlySet<PublicPart>,
  ofGroup: IdentityPart | undefined,
): Visibility {
  const kept = (name: PublicPart, part: Part) => (parts.has(name) ? part : unless(part, frozen));
  return {
    ...allowed,
    affirmativeAction: kept('affirmative-action', allowed.affirmativeAction),
    orderedList: kept('affirmative-action', allowed.orderedList),
    curricular: kept('curricular', allowed.curricular),
    photo: kept('photo', allowed.photo),
    identity: keptIdentity(allowed.identity, parts, ofGroup),
  };
}

const isOfGroup = (part: IdentityPart | undefined) => part?.shown === true && part.questions !== undefined;

function keptIdentity(
  part: IdentityPart,
  parts: ReadonlySet<PublicPart>,
  ofGroup: IdentityPart | undefined,
): IdentityPart {
  if (parts.has('identity')) return part;
  if (part.shown && parts.has('identity-group')) {
    if (isOfGroup(part)) return part;
    if (ofGroup !== undefined && isOfGroup(ofGroup)) return ofGroup;
  }
  return unless(part, frozen);
}
