import { ApiProblem } from '@conoceles/api-client';
import type { ExportScope } from '@conoceles/contracts';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../../portal/paths.ts';
import { runLoader } from '../../portal/server/run.ts';
import { orNotFound, paramOf } from '../../portal/server/target-of.ts';

const scopes: Readonly<Record<string, ExportScope>> = { completa: 'full', publica: 'public' };

const carried = ['content-type', 'content-disposition', 'content-length'] as const;

/** The workbook as the API writes it. A failure goes back to the page of exports instead of leaving a broken file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const scope = orNotFound(scopes[paramOf(args.params, 'scope')]);
  return runLoader(args, async (api) => {
    try {
      const file = await api.exportIne(scope);
      const headers = new Headers({ 'Cache-Control': 'private, no-store' });
      for (const name of carried) headers.set(name, file.headers.get(name) ?? '');
      if (file.headers.get('content-length') === null) headers.delete('content-length');
      return new Response(file.body, { headers });
    } catch (error) {
      if (error instanceof ApiProblem && error.status >= 500) throw redirect(`${paths.exports()}?fallo=1`);
      throw error;
    }
  });
}
