import type { LoaderFunctionArgs } from '@remix-run/node';
import { passFile } from '../../portal/server/pass-file.ts';
import { runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';

/** The acknowledgement of a hand-over as it came back signed. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const accountId = paramOf(args.params, 'accountId');
  const handoverId = paramOf(args.params, 'handoverId');
  return runLoader(args, async (api) => passFile(await api.handoverFile(accountId, handoverId)));
}
