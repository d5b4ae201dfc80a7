import type { LoaderFunctionArgs } from '@remix-run/node';
import { passFile } from '../../portal/server/pass-file.ts';
import { runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';

/** The consent form of a candidacy as a PDF; a failure is a page. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runLoader(args, async (api) => passFile(await api.consentForm(candidacyId)));
}
