export { consentInForce } from './consent-in-force.ts';
export { decideVisibility } from './decide-visibility.ts';
export { disclosureInForce } from './disclosure-in-force.ts';
export { isPublished } from './is-published.ts';
export {
  type Basis,
  type ConsentRecord,
  type Hidden,
  type HiddenReason,
  hiddenReasonInWords,
  type IdentityPart,
  type Part,
  type PublicPart,
  type TombstoneFacts,
  type Visibility,
  type VisibilityInput,
  type WithheldSection,
} from './visibility.ts';
