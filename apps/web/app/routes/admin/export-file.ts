import { ApiProblem } from '@conoceles/api-client';
import type { ExportScope } from '@conoceles/contracts';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../portal/paths.ts';
import { passFile } from '../../portal/server/pass-file.ts';
import { runLoader } from '../../portal/server/run.ts';
import { orNotFound, paramOf } from '../../portal/server/target-of.ts';

const scopes: Readonly<Record<string, ExportScope>> = { completa: 'full', publica: 'public' };

/** The workbook as the API writes it. A failure goes back to the page of exports instead of leaving a broken file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const scope = orNotFound(scopes[paramOf(args.params, 'scope')]);
  return runLoader(args, async (api) => {
    try {
      return passFile(await api.exportIne(scope));
    } catch (error) {
      if (error instanceof ApiProblem && error.status >= 500) throw redirect(`${paths.exports()}?fallo=1`);
      throw error;
    }
  });
}
