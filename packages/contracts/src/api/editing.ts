import { z } from 'zod';
import { PublicProfile } from './public.ts';
import { AccountKind } from './session.ts';

/** Who writes in a section, and how the public will see what is written. */

/** `take` takes the section from whoever has it; without it, it is only taken when free. */
export const ClaimSection = z.object({ take: z.boolean().default(false) });
export type ClaimSection = z.infer<typeof ClaimSection>;

/** Leaves the section unless this session was seen in it later: a page that is reloaded leaves and comes back at once, in any order. */
export const ReleaseSection = z.object({ seenAt: z.iso.datetime().optional() });
export type ReleaseSection = z.infer<typeof ReleaseSection>;

export const SectionHolder = z.object({
  displayName: z.string(),
  kind: AccountKind,
  /** The same account on another device. */
  sameAccount: z.boolean(),
  /** Whole minutes since it opened the section. */
  minutes: z.number().int().min(0),
});
export type SectionHolder = z.infer<typeof SectionHolder>;

export const SectionClaim = z.object({
  /** Null when whoever asks has it. */
  holder: SectionHolder.nullable(),
  /** Key (hexadecimal, 32 bytes) for what this account could not save yet and keeps on its device; stored nowhere. */
  deviceKey: z.string(),
  sessionEndsAt: z.iso.datetime(),
  /** When this session was seen in the section; leaving it names this instant. */
  seenAt: z.iso.datetime(),
});
export type SectionClaim = z.infer<typeof SectionClaim>;

export const PreviewPart = z.object({
  part: z.enum(['curricular', 'photo', 'identity', 'affirmative-action']),
  title: z.string(),
  shown: z.boolean(),
  /** Who will see it and why, or why nobody will. */
  words: z.string(),
});
export type PreviewPart = z.infer<typeof PreviewPart>;

/** The public profile as it would be if what is captured were published now. */
export const ProfilePreview = z.object({ profile: PublicProfile, parts: z.array(PreviewPart) });
export type ProfilePreview = z.infer<typeof ProfilePreview>;
