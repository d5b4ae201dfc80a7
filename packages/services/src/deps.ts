import type { Database } from '@conoceles/db';
import type { FileStore } from './files/file-store.ts';
import type { MailTransport } from './mail/mail-transport.ts';

export type Clock = { now(): Date };

/** Everything a verb needs from outside. Composition roots build it. */
export type ServiceDeps = {
  readonly db: Database;
  /**
   * The only source of «now». Legal time of a tenant comes from it too, unless its process declares a demonstration clock (`legalNow`). Sessions, links and the
   * audit log always use it as it is.
   */
  readonly realClock: Clock;
  readonly files: FileStore;
  readonly mail: MailTransport;
  /** Secret that signs what the mail provider tells (`whsec_…`); null where none does. */
  readonly mailEventSecret: string | null;
  readonly environment: 'production' | 'development' | 'test';
  readonly hosts: { readonly ine: string; readonly platform: string };
  /** Scheme and port of public addresses written in mail: `http` and `:3000` in development, `https` and `` in production. */
  readonly publicOrigin: { readonly scheme: 'http' | 'https'; readonly port: string };
};
