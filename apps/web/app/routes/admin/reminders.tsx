import type { Me, ReminderRegister } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { LinkButton, PageHeading } from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { RegisterView } from '../../portal/components/reminders/register-view.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { type RegisterQuery, readRegisterQuery, registerFilter } from '../../portal/register-query.ts';
import { runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';

export const meta = pageMeta('Exhortos');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

interface RegisterData {
  readonly register: ReminderRegister;
  readonly query: RegisterQuery;
  readonly kind: Me['kind'];
}

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const query = readRegisterQuery(search);
  const page = search.get('pagina');
  return runLoader(args, async (api) => {
    const filter = { ...registerFilter(query), ...(page === null ? {} : { page }) };
    const [register, { kind }] = await Promise.all([api.reminders(filter), api.me()]);
    return json({ register, query, kind } satisfies RegisterData, {
      headers: { 'Cache-Control': 'no-store' },
    });
  });
}

const place = { path: paths.reminders(), file: paths.remindersFile };

export default function RemindersPage() {
  const { register, query, kind } = usePage<RegisterData>();
  const { timeZone } = useFrame();
  return (
    <>
      <PageHeading
        title="Exhortos"
        lead="Lo que se recordó a cada persona y a cada partido, cuándo, por qué plazo y si le llegó."
        actions={
          kind === 'admin' ? (
            <LinkButton icon="mail" href={paths.sendReminders()}>
              Enviar exhorto
            </LinkButton>
          ) : undefined
        }
      />
      <RegisterView register={register} query={query} place={place} timeZone={timeZone} />
    </>
  );
}
