import { z } from 'zod';
import { ConsentKind } from '../life.ts';
import { ConsentState } from './capture.ts';
import { Named, PublicTerritory } from './public.ts';

/** Who keeps the signed form: the party, or the electoral body. */
export const ConsentHolder = z.enum(['party', 'opl']);
export type ConsentHolder = z.infer<typeof ConsentHolder>;

/** How an authorisation came in: given on the screen, the signed form uploaded, or registered from paper received by hand or by mail. */
export const ConsentMeans = z.enum(['in-system', 'upload', 'paper', 'mail']);
export type ConsentMeans = z.infer<typeof ConsentMeans>;

/** One authorisation as it was given and, if so, revoked: the evidence of what may be shown and since when. */
export const ConsentRecord = z.object({
  consentId: z.uuid(),
  kind: ConsentKind,
  title: z.string(),
  givenAt: z.iso.datetime({ offset: true }),
  revokedAt: z.iso.datetime({ offset: true }).nullable(),
  means: ConsentMeans,
  holder: ConsentHolder,
  holderName: z.string(),
  receivedOn: z.iso.date().nullable(),
  /** Who registered it: a name and what that account is. */
  registeredBy: z.object({ name: z.string(), kind: z.string(), self: z.boolean() }),
  hasFile: z.boolean(),
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** Everything the pages of authorisations show, for whoever gives them, keeps them or supervises them. */
export const ConsentDesk = z.object({
  candidacyId: z.uuid(),
  displayName: z.string(),
  office: Named,
  territory: PublicTerritory,
  nomination: z.string(),
  /** The person herself: only she gives and revokes on the screen. */
  own: z.boolean(),
  /** The candidacy stands, so that a signed form can be registered. */
  open: z.boolean(),
  holders: z.array(z.object({ value: ConsentHolder, name: z.string() })),
  /** Days between which a form can have been received. */
  receivedBetween: z.object({ from: z.iso.date(), to: z.iso.date() }),
  maxBytes: z.number().int(),
  consents: z.array(ConsentState),
  records: z.array(ConsentRecord),
});
export type ConsentDesk = z.infer<typeof ConsentDesk>;

/** A signed form: which authorisations it contains, how and when it came, and who keeps it. */
export const RegisterConsents = z.object({
  kinds: z.array(ConsentKind).min(1, 'Marca qué autorizaciones contiene la hoja.'),
  means: z.enum(['upload', 'paper', 'mail'], 'Elige cómo se recibió.'),
  receivedOn: z.iso.date('Escribe el día en que se recibió.').optional(),
  holder: ConsentHolder.optional(),
});
export type RegisterConsents = z.infer<typeof RegisterConsents>;

/** What is uploaded of a signed form weighs this much at most. */
export const signedFormMaxBytes = 5_000_000;
