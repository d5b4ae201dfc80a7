import { type SQL, sql, type TenantTx } from '@conoceles/db';

export type PhotoTwin = {
  readonly candidacyId: string;
  readonly displayName: string;
  /** The same bytes as published, or only the same look. */
  readonly same: 'bytes' | 'look';
};

/** Bits of 64 that may differ between two savings of one picture; portraits of different people differ in many more. */
const maxDifferentBits = 5;
const maxTwins = 20;

/**
 * Other candidacies of the same process whose photograph is the same picture as this one, nearest first: equal bytes, or a look that differs in a few bits. A
 * person who stands for two offices (same name) is no twin of herself; what was replaced and who no longer stands do not count. Empty for an unknown photograph.
 */
export async function photoTwins(tx: TenantTx, photoId: string): Promise<PhotoTwin[]> {
  return tx.execute<PhotoTwin>(sql`
    with own as (
      select p.sha256, p.look_hash, p.candidacy_id, c.process_id, c.name_key
      from app.photos p join app.candidacies c on c.tenant_id = p.tenant_id and c.id = p.candidacy_id
      where p.id = ${photoId} and p.tenant_id = ${tx.tenantId}
    ), near as (
      select p.candidacy_id, min(${bitsApart}) as apart, bool_or(p.sha256 = own.sha256) as equal
      from app.photos p, own
      where p.tenant_id = ${tx.tenantId} and p.state <> 'replaced' and p.candidacy_id <> own.candidacy_id
        and (p.sha256 = own.sha256 or ${bitsApart} <= ${maxDifferentBits})
      group by p.candidacy_id
    )
    select c.id as "candidacyId", c.display_name as "displayName",
      case when near.equal then 'bytes' else 'look' end as same
    from near, own, app.candidacies c
    where c.tenant_id = ${tx.tenantId} and c.id = near.candidacy_id and c.process_id = own.process_id
      and c.status = 'approved' and c.name_key <> own.name_key
    order by near.equal desc, near.apart, c.name_key, c.id
    limit ${maxTwins}`);
}

const bitsApart: SQL = sql`bit_count(('x' || p.look_hash)::bit(64) # ('x' || own.look_hash)::bit(64))`;
