import type { LoaderFunctionArgs } from '@remix-run/node';
import { passFile } from '../../portal/server/pass-file.ts';
import { runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';

/** The signed form of an authorisation, to be saved; a failure is a page. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const candidacyId = paramOf(args.params, 'candidacyId');
  const consentId = paramOf(args.params, 'consentId');
  return runLoader(args, async (api) => passFile(await api.consentFile(candidacyId, consentId)));
}
