import { NoticeFormat } from '@conoceles/contracts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { passFile } from '../../portal/server/pass-file.ts';
import { runLoader } from '../../portal/server/run.ts';
import { orNotFound, paramOf } from '../../portal/server/target-of.ts';

/** A notice as the API writes it. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const format = orNotFound(NoticeFormat.safeParse(args.params.format).data);
  const noticeId = paramOf(args.params, 'noticeId');
  return runLoader(args, async (api) => passFile(await api.noticeFile(noticeId, format)));
}
