import { TableFormat } from '@conoceles/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { readRegisterQuery, registerFilter } from '../../portal/register-query.ts';
import { passFile } from '../../portal/server/pass-file.ts';
import { runLoader } from '../../portal/server/run.ts';
import { orNotFound } from '../../portal/server/target-of.ts';

/** The OPL's register as a file, with the filters of the page it was asked from. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const format = orNotFound(TableFormat.safeParse(args.params.format).data);
  const query = registerFilter(readRegisterQuery(new URL(args.request.url).searchParams));
  return runLoader(args, async (api) => passFile(await api.remindersFile(format, query)));
}
