import type { SiteSwitch, SwitchKind } from '@conoceles/contracts';
import { and, desc, eq, gt, inArray, isNull, or, schema, type TenantTx } from '@conoceles/db';

export type SwitchRow = typeof schema.siteSwitches.$inferSelect;

const { siteSwitches: s } = schema;
const kept = 20;

/** The latest uses of the switches, the newest first. */
export function loadSwitches(tx: TenantTx): Promise<SwitchRow[]> {
  return tx.select().from(s).orderBy(desc(s.since), desc(s.id)).limit(kept);
}

/** The switch of a kind that is on at `now`, if any: one with an hour of end is on until that hour. */
export async function findOn(tx: TenantTx, kind: SwitchKind, now: Date): Promise<SwitchRow | undefined> {
  const [row] = await tx
    .select()
    .from(s)
    .where(and(eq(s.kind, kind), or(isNull(s.until), gt(s.until, now))))
    .orderBy(desc(s.since))
    .limit(1);
  return row;
}

export const isOn = ({ until }: Pick<SwitchRow, 'until'>, now: Date): boolean =>
  until === null || until > now;

/** Display names of accounts, by id: who set and who ended each. */
export async function namesOf(
  tx: TenantTx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string> {
  const { accounts: a } = schema;
  const asked = [...new Set(ids.filter((id) => id !== null))];
  const rows = await tx.select({ id: a.id, name: a.displayName }).from(a).where(inArray(a.id, asked));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id ?? '') ?? 'Instancia interna';
}

/** Rows as the desk shows them. */
export async function toSiteSwitches(
  tx: TenantTx,
  rows: readonly SwitchRow[],
  now: Date,
): Promise<SiteSwitch[]> {
  const nameOf = await namesOf(
    tx,
    rows.flatMap(({ setBy, endedBy }) => [setBy, endedBy]),
  );
  return rows.map(({ id, kind, message, link, since, until, setBy, endedBy }) => ({
    id,
    kind,
    message,
    link,
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
    on: isOn({ until }, now),
    setBy: nameOf(setBy),
    endedBy: endedBy === null ? null : nameOf(endedBy),
  }));
}
