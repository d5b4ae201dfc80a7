import type { FileStore } from './files/file-store.ts';
import type { MailTransport } from './mail/mail-transport.ts';

/** The only source of «now»; a demonstration process answers its declared instant instead. */
export type Clock = { now(): Date };

/** Everything a verb needs from outside. Composition roots build it with `createServiceDeps`. */
export type ServiceDeps = {
  readonly db: unknown;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly mail: MailTransport;
  readonly environment: 'production' | 'development' | 'test';
  readonly hosts: { readonly ine: string; readonly platform: string };
};
