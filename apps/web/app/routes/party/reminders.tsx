import type { ReminderRegister } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { Breadcrumb, LinkButton, PageHeading } from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { RegisterView } from '../../portal/components/reminders/register-view.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { type RegisterQuery, readRegisterQuery, registerFilter } from '../../portal/register-query.ts';
import { lastListAddress } from '../../portal/server/last-list.ts';
import { runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';

export const meta = pageMeta('Recordatorios');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

interface RegisterData {
  readonly register: ReminderRegister;
  readonly query: RegisterQuery;
  readonly back: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const query = readRegisterQuery(search);
  const page = search.get('pagina');
  return runLoader(args, async (api) => {
    const register = await api.partyReminders({
      ...registerFilter(query),
      ...(page === null ? {} : { page }),
    });
    const data: RegisterData = { register, query, back: await lastListAddress(args.request) };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

const place = { path: paths.partyReminders(), file: paths.partyRemindersFile };

export default function PartyRemindersPage() {
  const { register, query, back } = usePage<RegisterData>();
  const { timeZone } = useFrame();
  return (
    <>
      <Breadcrumb crumbs={[{ href: back, label: 'Candidaturas' }]} />
      <PageHeading
        title="Recordatorios"
        lead="Los que recibió tu partido y las personas por las que responde, con su fecha y su entrega."
        actions={
          <LinkButton icon="mail" href={paths.sendPartyReminders()}>
            Recordar a las que les falta algo
          </LinkButton>
        }
      />
      <RegisterView register={register} query={query} place={place} timeZone={timeZone} />
    </>
  );
}
