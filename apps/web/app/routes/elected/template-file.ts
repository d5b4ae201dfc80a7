import { TableFormat } from '@conoceles/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { passFile } from '../../portal/server/pass-file.ts';
import { runLoader } from '../../portal/server/run.ts';
import { orNotFound } from '../../portal/server/target-of.ts';

/** Every approved candidacy, to be filled in with the results. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const format = orNotFound(TableFormat.safeParse(args.params.format).data);
  return runLoader(args, async (api) => passFile(await api.resultsTemplate(format)));
}
