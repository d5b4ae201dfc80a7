import type { LoaderFunctionArgs } from '@remix-run/node';
import { passFile } from '../../portal/server/pass-file.ts';
import { runLoader } from '../../portal/server/run.ts';
import { targetOf } from '../../portal/server/target-of.ts';

/** The receipt as a PDF; without a session, or without a receipt, the answer is a page. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const target = targetOf(args.params);
  return runLoader(args, async (api) => passFile(await api.receipt(target)));
}
