import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type {
  AccountKind,
  Answers,
  Catalogues,
  NominationKind,
  QuestionnaireKind,
  ReviewSheet,
  TenantRules,
} from '@conoceles/contracts';
import { eq, publicRead, type RuntimeRole, schema, sql, systemActor, withTenant } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { readCaptureForm } from '../capture/read-form.ts';
import { saveSection } from '../capture/save-section.ts';
import { giveVerdict } from '../review/give-verdict.ts';
import { readReviewSheet } from '../review/read-sheet.ts';
import { applyTenantFolders } from '../tenants/apply-tenant-folders.ts';
import { type FillOptions, fillAnswers } from './fill-answers.ts';
import { createTestDeps, type TestDeps } from './test-deps.ts';

const root = fileURLToPath(new URL('../../../../tenants', import.meta.url));
const actor = systemActor('test');

export type NewCandidacy = {
  readonly tenant: string;
  readonly kind?: NominationKind;
  readonly affirmativeAction?: string;
  /** When the person's account was received; the day of the demonstration less one week when absent, never when null. */
  readonly receivedAt?: Date | null;
};

export type TestCandidacy = {
  readonly id: string;
  readonly tenantId: string;
  readonly person: AccountActor;
  /** Parties that nominate it, the one answerable for capture first. */
  readonly parties: readonly string[];
};

/** Tenants as their folders say, at the instant of their demonstration (10 May 2024), with as many candidacies as a test asks for. */
export async function createCaptureFixture(...slugs: string[]) {
  const deps = await createTestDeps();
  const applied = await applyTenantFolders(deps, root, { slugs });
  const tenantIds = new Map(applied.map(({ slug, tenantId }) => [slug, tenantId]));
  const tenantIdOf = (slug: string) => tenantIds.get(slug) ?? '';
  let serial = 0;
  return {
    deps,
    tenantIdOf,
    async addCandidacy(wanted: NewCandidacy): Promise<TestCandidacy> {
      serial += 1;
      return addCandidacy(deps, { ...wanted, tenantId: tenantIdOf(wanted.tenant), serial });
    },
    account: (tenant: string, of: Partial<AccountActor> & { accountKind: AccountKind }) =>
      addAccount(deps, { tenantId: tenantIdOf(tenant), ...of }),
    /** Changes rules of a tenant without its folder. */
    async changeRules(tenant: string, rules: Partial<TenantRules>): Promise<void> {
      const tenantId = tenantIdOf(tenant);
      const patch = JSON.stringify(rules);
      await withTenant(deps.db, { tenantId, actor, scope: 'app' }, (tx) =>
        tx
          .update(schema.tenants)
          .set({ identity: sql`jsonb_set(identity, '{rules}', identity -> 'rules' || ${patch}::jsonb)` })
          .where(eq(schema.tenants.id, tenantId)),
      );
    },
    /** Moves the declared clock of a tenant. */
    async moveClock(tenant: string, demoNow: string): Promise<void> {
      const tenantId = tenantIdOf(tenant);
      await withTenant(deps.db, { tenantId, actor, scope: 'app' }, (tx) =>
        tx.update(schema.processes).set({ demoNow: new Date(demoNow) }),
      );
    },
    /** What citizens can read of a candidacy now, as the role they read with. */
    async readPublished(candidacy: TestCandidacy) {
      const [profiles, identity] = await publicRead(deps.db, candidacy.tenantId, (sql) => [
        sql`select * from published.profiles where id = ${candidacy.id}`,
        sql`select * from published.identity where id = ${candidacy.id}`,
      ]);
      return { profile: profiles[0], identity: identity[0] };
    },
  };
}

export type CaptureFixture = Awaited<ReturnType<typeof createCaptureFixture>>;

export type Target = { readonly candidacyId: string; readonly kind: QuestionnaireKind };

/** Fills a whole questionnaire in, section by section as a person does. @returns the last revision */
export async function capture(
  deps: TestDeps,
  by: AccountActor,
  target: Target,
  options: FillOptions = {},
): Promise<number> {
  const { definition, catalogues } = await readCaptureForm(deps, by, target);
  const answers = fillAnswers(definition, catalogues as Catalogues, options);
  return saveAll(deps, by, { ...target, answers });
}

/** Gives verdicts one after the other, each on what was read just before. @returns the sheet after the last */
export async function review(
  deps: TestDeps,
  by: AccountActor,
  target: Target,
  verdicts: readonly ('take-in-review' | 'validate' | 'publish')[],
): Promise<ReviewSheet> {
  let sheet = await readReviewSheet(deps, by, target);
  for (const verdict of verdicts) {
    const contentHash = sheet.contentHash ?? '';
    const given =
      verdict === 'validate'
        ? ({ verdict, contentHash, allCorrect: true } as const)
        : { verdict, contentHash };
    sheet = await giveVerdict(deps, by, target, given);
  }
  return sheet;
}

async function saveAll(
  deps: TestDeps,
  by: AccountActor,
  { candidacyId, kind, answers }: Target & { answers: Answers },
): Promise<number> {
  const form = await readCaptureForm(deps, by, { candidacyId, kind });
  let { revision } = form;
  for (const { id } of form.definition.sections) {
    const saved = await saveSection(deps, by, { candidacyId, kind, section: id, answers, revision });
    revision = saved.revision;
  }
  return revision;
}

/** Counts the queries a role sends while `work` runs. */
export async function countQueries(
  deps: TestDeps,
  role: RuntimeRole,
  work: () => Promise<unknown>,
): Promise<number> {
  const { options } = deps.db.pool(role).sql;
  let queries = 0;
  options.debug = () => {
    queries += 1;
  };
  try {
    await work();
  } finally {
    options.debug = false;
  }
  return queries;
}

type Adding = NewCandidacy & { tenantId: string; serial: number };

async function addCandidacy(deps: TestDeps, wanted: Adding): Promise<TestCandidacy> {
  const { tenantId, serial, kind = 'party', affirmativeAction } = wanted;
  const at = new Date('2024-04-19T18:00:00Z');
  const added = await withTenant(deps.db, { tenantId, actor, scope: 'app' }, async (tx) => {
    const { affirmativeActions, candidacies, nominationParties, nominations, processes, tenants } = schema;
    const [place] = await tx
      .select({ nomination: nominations })
      .from(nominations)
      .innerJoin(processes, eq(processes.id, nominations.processId))
      .innerJoin(tenants, eq(tenants.currentProcessId, processes.id))
      .where(eq(nominations.kind, kind))
      .orderBy(nominations.ticketSlug, nominations.id)
      .limit(1);
    if (place === undefined) throw new Error(`no ${kind} in ${wanted.tenant}`);
    const { id: nominationId, originPartyId, processId, officeId, territoryId } = place.nomination;
    const links = await tx
      .select()
      .from(nominationParties)
      .where(eq(nominationParties.nominationId, nominationId));
    const [action] = await tx
      .select()
      .from(affirmativeActions)
      .where(eq(affirmativeActions.slug, affirmativeAction ?? ''));
    const name = `Persona ${serial}`;
    const [row] = await tx
      .insert(candidacies)
      .values({
        tenantId,
        processId,
        nominationId,
        officeId,
        territoryId,
        givenNames: 'Persona',
        firstSurname: `Prueba ${serial}`,
        displayName: name,
        nameKey: `prueba ${String(serial).padStart(4, '0')} persona`,
        gender: 'woman',
        role: 'owner',
        ticketKey: `prueba-${serial}`,
        statusSince: at,
        approvedOn: '2024-04-19',
        affirmativeActionId: action?.id ?? null,
        publicSlug: `persona-${serial}`,
        createdAt: at,
        updatedAt: at,
      })
      .returning({ id: candidacies.id });
    if (row === undefined) throw new Error('the candidacy was not written');
    const others = links.map((link) => link.partyId).filter((id) => id !== originPartyId);
    return { id: row.id, parties: [...(originPartyId === null ? [] : [originPartyId]), ...others] };
  });
  const receivedAt = wanted.receivedAt === undefined ? new Date('2024-05-03T18:00:00Z') : wanted.receivedAt;
  const own = { tenantId, accountKind: 'candidate', candidacyId: added.id, receivedAt } as const;
  return { ...added, tenantId, person: await addAccount(deps, own) };
}

type NewAccount = Partial<AccountActor> & {
  tenantId: string;
  accountKind: AccountKind;
  receivedAt?: Date | null;
};

async function addAccount(deps: TestDeps, of: NewAccount): Promise<AccountActor> {
  const { tenantId, accountKind, candidacyId = null, partyId = null, reviews = [], receivedAt = null } = of;
  const { displayName = `${accountKind} de prueba` } = of;
  const [row] = await withTenant(deps.db, { tenantId, actor, scope: 'app' }, (tx) =>
    tx
      .insert(schema.accounts)
      .values({
        tenantId,
        kind: accountKind,
        candidacyId,
        partyId,
        displayName,
        status: 'active',
        issuedAt: new Date('2024-04-20T18:00:00Z'),
        receivedAt,
        reviewKinds: [...reviews],
        createdAt: new Date('2024-04-20T18:00:00Z'),
      })
      .returning({ id: schema.accounts.id }),
  );
  if (row === undefined) throw new Error('the account was not written');
  return {
    kind: 'account',
    tenantId,
    accountId: row.id,
    accountKind,
    displayName,
    reviews,
    candidacyId,
    partyId,
    partySlug: null,
    sessionId: randomUUID(),
    expiresAt: new Date('2027-01-01T00:00:00Z'),
  };
}
