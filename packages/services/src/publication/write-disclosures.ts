import { and, inArray, isNull, schema, type TenantTx } from '@conoceles/db';
import { hiddenReasonInWords, type Part, type Visibility } from '@conoceles/rules';
import type { Decision } from './build-profile.ts';

type Row = typeof schema.disclosures.$inferSelect;
type PartName = Row['part'];
type Shown = Extract<Part, { shown: true }>['basis'];

/**
 * Keeps «what was public on date X and why»: opens a row for each part that begins to show (or shows on another ground) and closes the ones that stopped.
 */
export async function writeDisclosures(
  tx: TenantTx,
  decisions: readonly Decision[],
  now: Date,
): Promise<void> {
  const { disclosures: d } = schema;
  const ids = decisions.map(({ candidacy }) => candidacy.id);
  if (ids.length === 0) return;
  const open = await tx
    .select()
    .from(d)
    .where(and(inArray(d.candidacyId, ids), isNull(d.until)));
  const openOf = Map.groupBy(open, (row) => row.candidacyId);
  const opening: (typeof d.$inferInsert)[] = [];
  const closing = new Map<string, Row[]>();
  for (const { candidacy, visibility } of decisions) {
    const shown = shownParts(visibility);
    for (const row of openOf.get(candidacy.id) ?? []) {
      const basis = shown.get(row.part);
      if (basis?.ground === row.ground && basis.source === row.source) shown.delete(row.part);
      else push(closing, basis === undefined ? reasonOf(visibility, row.part) : 'Cambió el fundamento.', row);
    }
    for (const [part, { ground, source, since }] of shown) {
      opening.push({ tenantId: tx.tenantId, candidacyId: candidacy.id, part, ground, source, since });
    }
  }
  for (const [reason, rows] of closing) await close(tx, rows, reason, now);
  for (let start = 0; start < opening.length; start += 1_000) {
    await tx.insert(d).values(opening.slice(start, start + 1_000));
  }
}

function shownParts(visibility: Visibility): Map<PartName, Shown> {
  const identity = visibility.identity;
  const identityPart = identity.shown && identity.questions !== undefined ? 'identity-group' : 'identity';
  const parts: [PartName, Part][] = [
    ['registry', visibility.registry],
    // The list that INAI ordered makes it public when the profile no longer is: one ground, one line of the log.
    ['affirmative-action', visibility.orderedList],
    ['photo', visibility.photo],
    ['curricular', visibility.curricular],
    [identityPart, identity],
  ];
  return new Map(parts.flatMap(([name, part]) => (part.shown ? [[name, part.basis] as const] : [])));
}

function reasonOf(visibility: Visibility, part: PartName): string {
  const found = {
    registry: visibility.registry,
    'affirmative-action': visibility.orderedList,
    photo: visibility.photo,
    curricular: visibility.curricular,
    identity: visibility.identity,
    'identity-group': visibility.identity,
  }[part];
  return found.shown ? 'Cambió el alcance.' : hiddenReasonInWords[found.because];
}

/** A clock moved back may find a row that begins after now: it then ends where it began. */
async function close(tx: TenantTx, rows: readonly Row[], untilReason: string, now: Date): Promise<void> {
  const { disclosures: d } = schema;
  const past = rows.filter((row) => row.since <= now).map((row) => row.id);
  if (past.length > 0) await tx.update(d).set({ until: now, untilReason }).where(inArray(d.id, past));
  for (const row of rows.filter((one) => one.since > now)) {
    await tx
      .update(d)
      .set({ until: row.since, untilReason })
      .where(inArray(d.id, [row.id]));
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
