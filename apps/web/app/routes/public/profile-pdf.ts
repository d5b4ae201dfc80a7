import type { LoaderFunctionArgs } from '@remix-run/node';
import { apiOf } from '../../api.server.ts';
import { passBytes } from '../../public-site/pass-bytes.server.ts';

/** A profile in PDF. Like its page it is kept only while nothing in it can be taken back. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const call = apiOf(context).api.public.candidacies[':slug']['profile.pdf'].$get({ param: { slug } });
  return passBytes(call, (answer) => {
    context.page.identity = answer.get('x-revocable') !== null;
    return { 'content-type': 'application/pdf' };
  });
}
