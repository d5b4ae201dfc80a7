import { useEffect, useState } from 'react';
import { type DeviceDraft, type DraftOwner, DraftSafe, sweepDrafts } from './draft-safe.ts';

export interface OpenSafe {
  readonly safe: DraftSafe | null;
  /** What was left unsaved last time; null when nothing was. */
  readonly found: DeviceDraft | null;
}

/** Opens the place of one section on this device and looks what was left in it. Nothing on the server, nor without encryption. */
export function useDraftSafe(key: string | null, owner: DraftOwner | null): OpenSafe {
  const [open, setOpen] = useState<OpenSafe>({ safe: null, found: null });
  const { accountId, candidacyId, kind, section } = owner ?? {};
  useEffect(() => {
    if (key === null || !accountId || !candidacyId || !kind || !section) return;
    let left = false;
    const look = async () => {
      sweepDrafts();
      const safe = await DraftSafe.open(key, { accountId, candidacyId, kind, section });
      const found = (await safe?.read()) ?? null;
      if (!left) setOpen({ safe, found });
    };
    void look();
    return () => {
      left = true;
    };
  }, [key, accountId, candidacyId, kind, section]);
  return open;
}
