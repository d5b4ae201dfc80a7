import { systemActor } from '@conoceles/db';
import { changeStatus, moveClock, takeSnapshot } from '@conoceles/services';
import type { Product } from '../../support/product.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { type Canary, type Life, liveLife } from './plant-life.ts';
import { activatePeople, addStaff, importPeople, type NewPerson } from './plant-people.ts';

type Planned = NewPerson & { readonly life: Life | null };

const approved = { approvedOn: '20/04/2024', role: 'PROPIETARIA' } as const;

/** Two on one ticket, one on another, one whose approval has not come. */
const sonora: readonly Planned[] = [
  {
    ...approved,
    key: 'abierta',
    territory: 'Arivechi',
    nomination: 'PAN',
    life: {
      until: 'published',
      colours: [
        [250, 20, 20],
        [20, 140, 60],
      ],
      choice: 0,
      consents: ['treatment', 'publish-identity'],
    },
  },
  {
    ...approved,
    key: 'callada',
    territory: 'Arivechi',
    nomination: 'PAN',
    role: 'SUPLENTE',
    affirmativeAction: 'indigena',
    life: { until: 'published', colours: [[20, 60, 200]], choice: 1, consents: ['treatment'] },
  },
  {
    ...approved,
    key: 'borrador',
    territory: 'Arivechi',
    nomination: 'MC',
    life: {
      until: 'draft',
      colours: [[240, 200, 20]],
      choice: 2,
      consents: ['treatment', 'publish-identity'],
    },
  },
  {
    ...approved,
    key: 'observada',
    territory: 'Arizpe',
    nomination: 'MC',
    life: {
      until: 'observed',
      colours: [[200, 20, 200]],
      choice: 3,
      consents: ['treatment', 'publish-identity'],
    },
  },
  { ...approved, key: 'futura', territory: 'Altar', nomination: 'MC', approvedOn: '20/05/2024', life: null },
];

const jalisco: readonly Planned[] = [
  {
    ...approved,
    key: 'sin-autorizar',
    territory: 'Tequila',
    nomination: 'Candidatura independiente',
    life: {
      until: 'published',
      authorise: true,
      colours: [[20, 200, 220]],
      choice: 4,
      consents: ['treatment'],
    },
  },
  {
    ...approved,
    key: 'autorizada',
    territory: 'Tala',
    nomination: 'Candidatura independiente',
    life: {
      until: 'published',
      authorise: true,
      colours: [[120, 70, 20]],
      choice: 5,
      consents: ['treatment', 'publish-curricular'],
    },
  },
];

const states = { sonora, jalisco } as const;
export const slugs = Object.keys(states) as (keyof typeof states)[];

export type Planting = {
  readonly ledger: Ledger;
  readonly canaries: Readonly<Record<string, Canary & { readonly host: string }>>;
  /** Ids of every candidacy, those that never signed in included. */
  readonly ids: readonly string[];
  cancel(key: string): Promise<void>;
  /** Moves the declared clock of every state. */
  moveClocks(now: string): Promise<void>;
};

/** Candidacies whose every private value is unique, led through their lives by real verbs in two states. */
export async function plant(product: Product): Promise<Planting> {
  const { deps } = product;
  const ledger = createLedger();
  const canaries: Record<string, Canary & { host: string }> = {};
  const ids: string[] = [];
  const admins: Record<string, Awaited<ReturnType<typeof addStaff>>> = {};
  for (const slug of slugs) {
    const site = product.siteOf(slug);
    const { tenantId } = site;
    const admin = await addStaff(deps, tenantId, 'admin');
    const reviewer = await addStaff(deps, tenantId, 'reviewer');
    admins[slug] = admin;
    for (const { accountKind, accountId, displayName } of [admin, reviewer]) {
      ledger.add(slug, 'never', {
        [`cuenta ${accountKind}`]: accountId,
        [`nombre ${accountKind}`]: displayName,
      });
    }
    const people = states[slug];
    const imported = await importPeople(deps, tenantId, people, ledger);
    ids.push(...imported.values());
    const active = new Map(
      [...imported].filter(([key]) => people.some((one) => one.key === key && one.life !== null)),
    );
    const actors = await activatePeople(deps, { site, admin }, imported, ledger);
    for (const { key, life } of people) {
      const [id, person] = [active.get(key), actors.get(key)];
      if (id === undefined || person === undefined || life === null) continue;
      const canary = await liveLife({ deps, ledger, reviewer }, { key, id, person }, life);
      canaries[key] = { ...canary, host: product.hosts[slug] ?? '' };
    }
    await takeSnapshot(deps, tenantId, systemActor('test'));
  }
  return { ledger, canaries, ids, ...controls(product, admins, canaries) };
}

function controls(
  { deps, hosts }: Product,
  admins: Readonly<Record<string, Awaited<ReturnType<typeof addStaff>>>>,
  canaries: Planting['canaries'],
): Pick<Planting, 'cancel' | 'moveClocks'> {
  return {
    async cancel(key) {
      const canary = canaries[key];
      const slug = Object.keys(hosts).find((one) => hosts[one] === canary?.host) ?? '';
      const admin = admins[slug];
      if (canary === undefined || admin === undefined) throw new Error(`There is no «${key}».`);
      await changeStatus(deps, admin, canary.id, {
        status: 'cancelled',
        on: '2024-05-10',
        agreement: 'CG/99/2024',
      });
    },
    async moveClocks(now) {
      for (const admin of Object.values(admins)) await moveClock(deps, admin, { now });
    },
  };
}
