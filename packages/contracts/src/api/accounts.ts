import { z } from 'zod';
import { CandidacyStatus } from '../life.ts';
import { AccountKind } from './session.ts';

/** Accounts of candidacies, liaisons and delegates: issuing them, their links, letters and hand-over. */

const Instant = z.iso.datetime({ offset: true });

/** Where the last mail to an account is. `failed`: the provider never took it. */
export const MailState = z.enum(['queued', 'sent', 'delivered', 'bounced', 'failed']);
export type MailState = z.infer<typeof MailState>;

export const AccountState = z.enum(['to-issue', 'issued', 'received', 'disabled']);
export type AccountState = z.infer<typeof AccountState>;

/** What is known of how an account reached its person. */
export const AccountDelivery = z.object({
  hasMail: z.boolean(),
  mail: MailState.nullable(),
  /** First time the page of its last link was opened. */
  openedAt: Instant.nullable(),
  /** A printed letter with a code was made. */
  letterAt: Instant.nullable(),
});
export type AccountDelivery = z.infer<typeof AccountDelivery>;

export const AccountRow = AccountDelivery.extend({
  /** Null until it is issued. */
  accountId: z.uuid().nullable(),
  candidacyId: z.uuid(),
  displayName: z.string(),
  office: z.string(),
  territory: z.string(),
  status: CandidacyStatus,
  state: AccountState,
  approvedOn: z.iso.date(),
  /** Last instant to issue it (art. 14 c), and how long is left, in words. */
  dueAt: Instant,
  dueWords: z.string(),
  issuedAt: Instant.nullable(),
  receivedAt: Instant.nullable(),
  overdue: z.boolean(),
});
export type AccountRow = z.infer<typeof AccountRow>;

export const AccountFilter = z.object({
  state: z.enum(['to-issue', 'issued', 'received']).optional(),
  /** Those whose mail bounced, those nobody can write to, those whose link was opened and not used. */
  delivery: z.enum(['bounced', 'without-mail', 'opened']).optional(),
  /** Part of the name, accents and capitals aside. */
  q: z.string().trim().max(100).optional(),
  /** That candidacy alone. */
  candidacy: z.uuid().optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export type AccountFilter = z.infer<typeof AccountFilter>;
export const AccountPage = z.object({
  items: z.array(AccountRow),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
});
export type AccountPage = z.infer<typeof AccountPage>;

/** Issues accounts to the candidacies named, or to every approved one without account. Idempotent: nobody gets two. */
export const IssueAccounts = z.union([
  z.object({ candidacyIds: z.array(z.uuid()).min(1).max(500) }),
  z.object({ all: z.literal(true) }),
]);
export type IssueAccounts = z.infer<typeof IssueAccounts>;

/** Long work and how far it is. `counts` names the outcome: `issued`, `already`, `withoutMail`. */
export const BatchProgress = z.object({
  batchId: z.uuid(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  total: z.number().int(),
  done: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
  /** Mails of the state still waiting to leave. */
  mailsWaiting: z.number().int(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
});
export type BatchProgress = z.infer<typeof BatchProgress>;

export const AccountIds = z.object({ accountIds: z.array(z.uuid()).min(1).max(500) });
export type AccountIds = z.infer<typeof AccountIds>;

/** How many got a new link, and why the others did not. */
export const ResentLinks = z.object({
  sent: z.number().int(),
  /** A mail is on its way, or one left a moment ago. */
  waiting: z.number().int(),
  withoutMail: z.number().int(),
  disabled: z.number().int(),
});
export type ResentLinks = z.infer<typeof ResentLinks>;

export const maxLettersPerFile = 50;
export const LetterRequest = z.object({ accountIds: z.array(z.uuid()).min(1).max(maxLettersPerFile) });
export type LetterRequest = z.infer<typeof LetterRequest>;

/** Something that happened to an account, newest first. */
export const AccountEvent = z.object({
  at: Instant,
  what: z.enum([
    'issued',
    'mail-queued',
    'mail-sent',
    'mail-delivered',
    'mail-bounced',
    'mail-failed',
    'letter-made',
    'link-opened',
    'link-used',
    'received',
    'handed-over',
    'disabled',
  ]),
});
export type AccountEvent = z.infer<typeof AccountEvent>;

export const Handover = z.object({
  handoverId: z.uuid(),
  handedAt: Instant,
  recipient: z.string(),
  hasFile: z.boolean(),
  registeredBy: z.string(),
  registeredAt: Instant,
});
export type Handover = z.infer<typeof Handover>;

export const AccountDetail = AccountDelivery.extend({
  accountId: z.uuid(),
  kind: AccountKind,
  displayName: z.string(),
  /** Office and place of the candidacy, or the party it answers for. */
  belongsTo: z.string(),
  candidacyId: z.uuid().nullable(),
  state: AccountState,
  accessKey: z.string().nullable(),
  issuedAt: Instant,
  receivedAt: Instant.nullable(),
  /** The clock to capture (art. 16 f) of its candidacy, in words; null for accounts of no single candidacy. */
  captureWords: z.string().nullable(),
  /** Until when its one live link or code works. */
  linkExpiresAt: Instant.nullable(),
  events: z.array(AccountEvent),
  handovers: z.array(Handover),
});
export type AccountDetail = z.infer<typeof AccountDetail>;

export const NewHandover = z.object({
  /** Day and hour at the state's clock, as a form writes them. */
  handedAt: z.iso.datetime({ local: true, error: 'Escribe el día y la hora en que se entregó.' }),
  recipient: z
    .string('Escribe quién la recibió.')
    .trim()
    .min(3, 'Escribe quién la recibió.')
    .max(200, 'El nombre lleva a lo más 200 caracteres.'),
});
export type NewHandover = z.infer<typeof NewHandover>;

const PersonName = z
  .string('Escribe el nombre.')
  .trim()
  .min(3, 'Escribe el nombre completo.')
  .max(200, 'El nombre lleva a lo más 200 caracteres.');
const Address = z.email('Escribe un correo como nombre@ejemplo.mx.').max(254);

export const ChangeAddress = z.object({ email: Address });
export type ChangeAddress = z.infer<typeof ChangeAddress>;

export const LiaisonRow = AccountDelivery.extend({
  accountId: z.uuid(),
  displayName: z.string(),
  state: AccountState,
  issuedAt: Instant,
  receivedAt: Instant.nullable(),
});
export type LiaisonRow = z.infer<typeof LiaisonRow>;
export const PartyLiaisons = z.object({
  slug: z.string(),
  acronym: z.string(),
  name: z.string(),
  /** Approved candidacies it answers for. */
  candidacies: z.number().int(),
  liaisons: z.array(LiaisonRow),
});
export type PartyLiaisons = z.infer<typeof PartyLiaisons>;
export const LiaisonPage = z.object({ parties: z.array(PartyLiaisons) });
export type LiaisonPage = z.infer<typeof LiaisonPage>;

/** A liaison to issue an account to; without an address it gets a letter. */
export const NewLiaison = z.object({
  party: z.string().min(1, 'Elige el partido.').max(80),
  displayName: PersonName,
  email: Address.optional(),
});
export type NewLiaison = z.infer<typeof NewLiaison>;
export const NewLiaisons = z.object({ liaisons: z.array(NewLiaison).min(1).max(200) });
export type NewLiaisons = z.infer<typeof NewLiaisons>;
export const IssuedLiaisons = z.object({ issued: z.number().int(), already: z.number().int() });
export type IssuedLiaisons = z.infer<typeof IssuedLiaisons>;

/** Whom an independent candidacy lets capture for it (Hidalgo 5.6). */
export const NewDelegate = z.object({ displayName: PersonName, email: Address });
export type NewDelegate = z.infer<typeof NewDelegate>;
export const DelegateState = z.object({
  candidacyId: z.uuid(),
  displayName: z.string(),
  delegate: z
    .object({
      displayName: z.string(),
      namedAt: Instant,
      /** First time it signed in. */
      receivedAt: Instant.nullable(),
      mail: MailState.nullable(),
    })
    .nullable(),
});
export type DelegateState = z.infer<typeof DelegateState>;
