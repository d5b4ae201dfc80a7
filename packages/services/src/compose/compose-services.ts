import { join } from 'node:path';
import { openDatabase, parseMasterKeys } from '@conoceles/db';
import type { Clock, ServiceDeps } from '../deps.ts';
import type { FileStore } from '../files/file-store.ts';
import { folderStore } from '../files/folder-store.ts';
import { s3Store } from '../files/s3-store.ts';
import type { MailTransport } from '../mail/mail-transport.ts';
import { outboxTransport } from '../mail/outbox-transport.ts';
import { resendTransport } from '../mail/resend-transport.ts';

export type ComposeOptions = {
  /** Address of the database; the roles sign in with passwords of their own, so no account is needed in it. */
  readonly databaseUrl: string;
  /** 32 bytes in base64. */
  readonly masterKey: string;
  /** Absolute path; uploaded files rest in its folder `files` unless S3 is set. */
  readonly dataDir: string;
  /** Public port in development. */
  readonly port: number;
  readonly clock: Clock;
  /** RESEND_API_KEY, MAIL_FROM, RESEND_PER_SECOND, RESEND_WEBHOOK_SECRET, S3_*, INE_HOST, PLATFORM_HOST, MASTER_KEY_PREVIOUS, NODE_ENV. */
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Builds what every verb needs, each outside thing by its embedded default or its real client. Close `deps.db` at the end. */
export function composeServices(options: ComposeOptions): ServiceDeps {
  const { environment } = options;
  const isProduction = environment.NODE_ENV === 'production';
  return {
    db: openDatabase({
      adminUrl: options.databaseUrl,
      masterKeys: masterKeysOf(options.masterKey, environment),
    }),
    realClock: options.clock,
    files: chooseStore(options),
    mail: chooseTransport(environment),
    mailEventSecret: environment.RESEND_WEBHOOK_SECRET || null,
    environment: isProduction ? 'production' : environment.NODE_ENV === 'test' ? 'test' : 'development',
    hosts: {
      ine: environment.INE_HOST ?? 'ine.localhost',
      platform: environment.PLATFORM_HOST ?? 'plataforma.localhost',
    },
    publicOrigin: isProduction
      ? { scheme: 'https', port: '' }
      : { scheme: 'http', port: options.port === 80 ? '' : `:${options.port}` },
  };
}

/** The master key in use and, in MASTER_KEY_PREVIOUS, those it replaced. */
export function masterKeysOf(masterKey: string, environment: ComposeOptions['environment']) {
  const previous = (environment.MASTER_KEY_PREVIOUS ?? '').split(',').filter((key) => key !== '');
  return parseMasterKeys(masterKey, previous);
}

function chooseStore({ environment, dataDir }: ComposeOptions): FileStore {
  const { S3_BUCKET_URL, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = environment;
  if (S3_BUCKET_URL === undefined || S3_BUCKET_URL === '') return folderStore(join(dataDir, 'files'));
  return s3Store({
    bucketUrl: S3_BUCKET_URL,
    region: S3_REGION ?? 'us-east-1',
    accessKeyId: S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? '',
  });
}

function chooseTransport(environment: ComposeOptions['environment']): MailTransport {
  const { RESEND_API_KEY, MAIL_FROM } = environment;
  if (RESEND_API_KEY === undefined || RESEND_API_KEY === '') return outboxTransport();
  if (MAIL_FROM === undefined || MAIL_FROM === '') {
    throw new Error('RESEND_API_KEY needs MAIL_FROM, like «Conóceles <avisos@ejemplo.mx>».');
  }
  return resendTransport({
    apiKey: RESEND_API_KEY,
    from: MAIL_FROM,
    perSecond: readPerSecond(environment.RESEND_PER_SECOND),
  });
}

/** Resend takes two messages a second from an account until it is asked for more. */
function readPerSecond(value: string | undefined): number {
  const perSecond = Number(value === undefined || value === '' ? 2 : value);
  if (perSecond > 0 && perSecond <= 1000) return perSecond;
  throw new Error('RESEND_PER_SECOND is a number of messages a second, for instance 2.');
}
