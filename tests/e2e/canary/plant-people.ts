import { randomUUID } from 'node:crypto';
import type { AccountKind } from '@conoceles/contracts';
import { schema, systemActor, withTenant } from '@conoceles/db';
import {
  type AccountActor,
  activate,
  confirmCandidacyImport,
  listOutbox,
  previewCandidacyImport,
  readOutboxMail,
  readSite,
  resolveSession,
  type ServiceDeps,
  type TenantSite,
} from '@conoceles/services';
import { issueNow } from '@conoceles/services/testing';
import type { Ledger } from './ledger.ts';
import { digitsOf, markOf } from './marks.ts';

export type NewPerson = {
  readonly key: string;
  readonly territory: string;
  readonly nomination: string;
  readonly role: 'PROPIETARIA' | 'SUPLENTE';
  readonly approvedOn: string;
  readonly affirmativeAction?: string;
};

const headings =
  'NOMBRE(S);PRIMER APELLIDO;SEGUNDO APELLIDO;GÉNERO;CARGO;ÁMBITO;POSTULACIÓN;TIPO;FECHA DE APROBACIÓN;ACUERDO;ACCIÓN AFIRMATIVA;CORREO;TELÉFONO;CLAVE DE ELECTOR;CURP;FECHA DE NACIMIENTO';

/** Registers people by a list in CSV, as an OPL does, and writes down what each carries. @returns ids by key */
export async function importPeople(
  deps: ServiceDeps,
  tenantId: string,
  people: readonly NewPerson[],
  ledger: Ledger,
): Promise<ReadonlyMap<string, string>> {
  const rows = people.map((person) => rowOf(person, ledger));
  const file = { fileName: 'relacion.csv', bytes: Buffer.from([headings, ...rows].join('\r\n')) };
  const importer = { kind: 'system', name: 'canary', tenantId } as const;
  const report = await previewCandidacyImport(deps, importer, file);
  if (!report.confirmable) throw new Error(JSON.stringify(report.lines));
  await confirmCandidacyImport(deps, importer, report.importId);
  const actor = systemActor('canary');
  const stored = await withTenant(deps.db, { tenantId, actor, scope: 'app' }, (tx) =>
    tx.select().from(schema.candidacies),
  );
  return new Map(
    people.map(({ key }) => {
      const found = stored.find(({ givenNames }) => givenNames.toLowerCase() === markOf(`${key} nombre`));
      if (found === undefined) throw new Error(`«${key}» was not registered.`);
      return [key, found.id];
    }),
  );
}

function rowOf(person: NewPerson, ledger: Ledger): string {
  const { key } = person;
  const mark = (what: string) => markOf(`${key} ${what}`);
  const names = { nombre: mark('nombre'), apellido: mark('apellido'), segundo: mark('segundo') };
  const letters = mark('clave').slice(3, 9).toUpperCase();
  const year = 1950 + (Number(digitsOf(`${key} año`, 2)) % 45);
  const [month, day] = ['03', String(10 + (Number(digitsOf(`${key} día`, 2)) % 18))];
  const hidden = {
    correo: `${mark('correo')}@correo.example`,
    teléfono: `66${digitsOf(`${key} teléfono`, 8)}`,
    clave: `${letters}${digitsOf(`${key} clave`, 8)}M${digitsOf(`${key} clave final`, 3)}`,
    curp: `${letters.slice(0, 4)}${digitsOf(`${key} curp`, 6)}MSR${letters.slice(3, 6)}0${digitsOf(`${key} curp final`, 1)}`,
    nacimiento: `${year}-${month}-${day}`,
  };
  const agreement = mark('acuerdo');
  ledger.add(key, 'registry', names);
  ledger.add(key, 'never', { ...hidden, acuerdo: agreement });
  const name = (value: string) => value.charAt(0).toUpperCase() + value.slice(1);
  return [
    ...Object.values(names).map(name),
    'MUJER',
    'Presidencia municipal',
    person.territory,
    person.nomination,
    person.role,
    person.approvedOn,
    agreement,
    person.affirmativeAction ?? '',
    ...Object.values(hidden),
  ].join(';');
}

/** Issues every account, waits for the queue to send the mails and activates each by its one-time link. @returns who signed in, by key */
export async function activatePeople(
  deps: ServiceDeps,
  { site, admin }: { site: TenantSite; admin: AccountActor },
  ids: ReadonlyMap<string, string>,
  ledger: Ledger,
): Promise<ReadonlyMap<string, AccountActor>> {
  await issueNow(deps, admin, { all: true });
  const mails = await sentMails(deps, site, ids.size);
  const found = new Map<string, AccountActor>();
  for (const key of ids.keys()) {
    const mail = mails.find(({ to }) => to.startsWith(markOf(`${key} correo`)));
    const link = new URL(/https?:\/\/\S+/u.exec(mail?.text ?? '')?.[0] ?? 'http://no.mail.example');
    const token = link.searchParams.get('token') ?? link.pathname.split('/').at(-1) ?? '';
    const passphrase = `${markOf(`${key} frase`)} de acceso`;
    const { version: privacyNoticeVersion } = (await readSite(deps, site)).privacyNotice;
    const consent = { acceptsPrivacyNotice: true, privacyNoticeVersion } as const;
    const opened = await activate(deps, site, { token, passphrase, ...consent }, { address: key });
    const actor = await resolveSession(deps, { kind: 'tenant', site }, opened.sessionId);
    if (actor?.kind !== 'account') throw new Error(`«${key}» has no session.`);
    ledger.add(key, 'never', {
      enlace: token,
      frase: passphrase,
      sesión: opened.sessionId,
      cuenta: actor.accountId,
    });
    found.set(key, actor);
  }
  return found;
}

async function sentMails(deps: ServiceDeps, site: TenantSite, count: number) {
  // The outbox does not exist in production; here it is read as the machine's owner would.
  const owner = { ...deps, environment: 'development' } as const;
  for (let tries = 0; tries < 900; tries += 1) {
    const { items } = await listOutbox(owner, site);
    const sent = items.filter(({ state }) => state === 'sent');
    if (sent.length >= count) return Promise.all(sent.map(({ id }) => readOutboxMail(owner, site, id)));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The queue did not send the mails.');
}

/** An account of the staff, as the demonstration makes them. */
export async function addStaff(
  deps: ServiceDeps,
  tenantId: string,
  kind: Extract<AccountKind, 'admin' | 'reviewer'>,
): Promise<AccountActor> {
  const id = randomUUID();
  const displayName = `${kind} ${markOf(`${tenantId} ${kind}`)}`;
  const reviews = kind === 'reviewer' ? (['curricular', 'identity'] as const) : [];
  const at = deps.realClock.now();
  const actor = systemActor('canary');
  const row = { id, tenantId, kind, displayName, status: 'active', issuedAt: at, createdAt: at } as const;
  await withTenant(deps.db, { tenantId, actor, scope: 'app' }, (tx) =>
    tx.insert(schema.accounts).values({ ...row, reviewKinds: [...reviews] }),
  );
  const nobody = { candidacyId: null, partyId: null, partySlug: null };
  const session = { sessionId: randomUUID(), expiresAt: new Date(at.getTime() + 3_600_000) };
  return {
    kind: 'account',
    tenantId,
    accountId: id,
    accountKind: kind,
    displayName,
    reviews,
    ...nobody,
    ...session,
  };
}
