import type { SavedSection, SaveSection } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { CaptureTarget } from './target.ts';

export async function saveSection(
  _deps: ServiceDeps,
  _actor: AccountActor,
  _input: CaptureTarget & SaveSection & { section: string },
): Promise<SavedSection> {
  throw new ServiceProblem('unavailable');
}
