import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { Button, ButtonRow, PageHeading } from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { apiOf } from '../../portal/server/api-of.ts';
import { throwAsPage } from '../../portal/server/problems.ts';

export const meta = pageMeta('Cerrar sesión');
export { ProblemBoundary as ErrorBoundary };

export async function action({ request, context }: ActionFunctionArgs) {
  try {
    const headers = new Headers();
    for (const cookie of await apiOf(context).signOut()) headers.append('Set-Cookie', cookie);
    return redirect('/entrar', { status: 303, headers });
  } catch (error) {
    return throwAsPage(error, request);
  }
}

/** Leaving changes something, so opening this address only asks. */
export default function SignOutPage() {
  return (
    <div className="c-prose">
      <PageHeading title="Cerrar sesión" lead="Lo que guardaste se queda como está." />
      <form method="post">
        <ButtonRow>
          <Button icon="sign-out">Cerrar sesión</Button>
        </ButtonRow>
      </form>
    </div>
  );
}
