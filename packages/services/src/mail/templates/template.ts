import type { MailText } from '../mail-text.ts';

/** What the writer of a mail gives to its template: words, counts and dates in words; sealed until it is sent. */
export type MailPayload = Readonly<Record<string, string | number>>;

export type MailFacts = {
  readonly displayName: string;
  /** Office of the candidacy the mail, or the account, is about. */
  readonly office: string | null;
  readonly siteName: string;
  readonly oplName: string;
  /** Whole address of a page of the state's site. */
  readonly address: (path: string) => string;
  /** The one-time link made for this mail, where its template asks for one. */
  readonly oneTimeLink: { readonly href: string; readonly expiresOn: string } | null;
  readonly payload: MailPayload;
};

export type MailTemplate = {
  /** Makes a one-time link to activate the account. */
  readonly needsLink?: boolean;
  readonly write: (facts: MailFacts) => MailText;
};
