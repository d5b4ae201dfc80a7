import { checkLinks, type ServiceDeps } from '@conoceles/services';
import { z } from 'zod';

const Payload = z.object({ tenantId: z.uuid(), candidacyId: z.uuid() });

/** Asks the links of one candidacy; a machine without a resolver tries again later. */
export async function checkLinksTask(deps: ServiceDeps, payload: unknown): Promise<void> {
  const target = Payload.parse(payload);
  try {
    await checkLinks(deps, target);
  } catch (error) {
    // The queue keeps the text of what it is thrown: its kind is enough.
    throw new Error(error instanceof Error ? error.name : 'Error');
  }
}
