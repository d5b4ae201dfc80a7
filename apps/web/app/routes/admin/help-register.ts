import type { LoaderFunctionArgs } from '@remix-run/node';
import { passFile } from '../../portal/server/pass-file.ts';
import { runLoader } from '../../portal/server/run.ts';
import { orNotFound, paramOf } from '../../portal/server/target-of.ts';

const formats: Readonly<Record<string, 'xlsx' | 'csv'>> = { 'registro.xlsx': 'xlsx', 'registro.csv': 'csv' };

/** The register of help and opinions as the API writes it; `?textos=1` asks for what was said, which only the internal body gets. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const format = orNotFound(formats[paramOf(args.params, 'file')]);
  const texts = new URL(args.request.url).searchParams.get('textos') === '1' ? 'true' : 'false';
  return runLoader(args, async (api) => passFile(await api.helpRegister({ format, texts })));
}
