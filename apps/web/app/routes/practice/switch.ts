import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { homeOf } from '../../portal/home-of.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { orNotFound, paramOf } from '../../portal/server/target-of.ts';

const ways: Readonly<Record<string, 'enterPractice' | 'leavePractice'>> = {
  entrar: 'enterPractice',
  salir: 'leavePractice',
};

/** The button of the frame: puts this session in practice or takes it out, and goes to where the account begins. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const way = orNotFound(ways[paramOf(args.params, 'way')]);
  return runAction(args, async ({ api }) => {
    await api[way]();
    return redirect(homeOf(await api.me()), 303);
  });
}

/** Opened by hand it changes nothing. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  orNotFound(ways[paramOf(args.params, 'way')]);
  return runLoader(args, async (api) => redirect(homeOf(await api.me()), 303));
}
