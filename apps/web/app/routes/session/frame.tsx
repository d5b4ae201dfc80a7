import { ApiProblem } from '@conoceles/api-client';
import type { Me } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react';
import { Frame, type NavItem, type Place, SignedIn } from '../../design/components/index.ts';
import { EnterPractice, PracticeRibbon } from '../../portal/components/practice-ribbon.tsx';
import { paths } from '../../portal/paths.ts';
import { safeReturnTo } from '../../portal/return-to.ts';
import { apiOf } from '../../portal/server/api-of.ts';
import { SessionProvider } from '../../portal/session/session-context.tsx';
import { SessionWatch } from '../../portal/session/session-watch.tsx';
import { roleOf } from '../../portal/words/states.ts';

type Api = ReturnType<typeof apiOf>;

/** Who is signed in, or nobody: each page decides whether that is enough. */
async function meOrNobody(api: Api): Promise<Me | null> {
  try {
    return await api.me();
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'unauthenticated') return null;
    throw error;
  }
}

async function tenantPlace(api: Api, brandVersion: string) {
  const site = await api.site();
  const place: Place = {
    title: 'Candidatas y Candidatos, Conóceles',
    subtitle: `${site.stateName} · ${site.acronym}`,
    brandVersion,
  };
  return { place, demonstration: site.demonstration, timeZone: site.timeZone };
}

function deskPlace(kind: 'ine' | 'platform', brandVersion: string) {
  const subtitle = kind === 'ine' ? 'Instituto Nacional Electoral' : 'Operación de la plataforma';
  return {
    place: { title: 'Conóceles', subtitle, brandVersion },
    demonstration: null,
    timeZone: 'America/Mexico_City',
  };
}

/** Pages that open without the privacy notice in force having been accepted. */
const beforeTheNotice: readonly string[] = ['/aviso', '/entrar', '/salir', '/activar', '/_correo'];

/** Whoever captures accepts the notice in force before going on, and then goes where it was going. */
async function expectNotice(api: Api, me: Me | null, request: Request): Promise<void> {
  const { pathname, search } = new URL(request.url);
  if (me?.kind !== 'candidate' && me?.kind !== 'liaison') return;
  if (beforeTheNotice.some((page) => pathname === page || pathname.startsWith(`${page}/`))) return;
  if ((await api.notice()).pending) throw redirect(paths.notice(safeReturnTo(`${pathname}${search}`)));
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const { host, brandVersion } = context;
  const [said, me] = await Promise.all([
    host.kind === 'tenant' ? tenantPlace(api, brandVersion) : deskPlace(host.kind, brandVersion),
    meOrNobody(api),
  ]);
  if (host.kind === 'tenant') await expectNotice(api, me, request);
  const sessionMs = me === null || host.kind !== 'tenant' ? null : Date.parse(me.expiresAt) - Date.now();
  return json({ ...said, me, sessionMs, reports: await waitingReports(api, me) });
}

/** How many reports of citizens wait, for whoever attends them; a menu never fails for want of a figure. */
async function waitingReports(api: Api, me: Me | null): Promise<number> {
  if (me?.kind !== 'reviewer' && me?.kind !== 'admin') return 0;
  if (me.practice?.on === true) return 0;
  return api.waitingReports().catch(() => 0);
}

/** Asking for help carries the page one is on; what follows «?» stays here. */
function helpOf(pathname: string): Omit<NavItem, 'current'> {
  const reading = pathname === paths.help() || pathname.startsWith(`${paths.help()}/`);
  return { href: reading ? paths.help() : paths.newHelp(pathname), label: 'Ayuda' };
}

interface NavAsked {
  readonly demonstration: boolean;
  readonly pathname: string;
  /** Only what works in practice. */
  readonly practice: boolean;
  /** Reports of citizens that wait. */
  readonly reports: number;
}

const reportsItem = (waiting: number): Omit<NavItem, 'current'> => ({
  href: paths.reports(),
  label: waiting === 0 ? 'Reportes' : `Reportes (${waiting})`,
});

function navOf(
  me: Me | null,
  { demonstration, pathname, practice, reports }: NavAsked,
): readonly Omit<NavItem, 'current'>[] {
  switch (me?.kind) {
    case 'candidate':
      return [{ href: paths.portal(), label: 'Mi candidatura' }, helpOf(pathname)];
    case 'liaison':
      return [
        { href: paths.portal(), label: 'Candidaturas' },
        ...(me.party === null || practice ? [] : [{ href: paths.partyReminders(), label: 'Recordatorios' }]),
        helpOf(pathname),
      ];
    case 'reviewer':
      return [
        { href: paths.desk(), label: 'Mesa de verificación' },
        { href: paths.corrections(), label: 'Correcciones' },
        ...(practice ? [] : [reportsItem(reports)]),
        { href: paths.helpDesk(), label: 'Ayuda' },
      ];
    case 'admin':
      if (practice) {
        return [
          { href: paths.admin(), label: 'Resumen' },
          { href: paths.corrections(), label: 'Correcciones' },
          { href: paths.helpDesk(), label: 'Ayuda' },
          { href: paths.practice(), label: 'Práctica' },
        ];
      }
      return [
        { href: paths.admin(), label: 'Resumen' },
        { href: paths.imports(), label: 'Importar' },
        { href: paths.accounts(), label: 'Cuentas' },
        { href: paths.corrections(), label: 'Correcciones' },
        reportsItem(reports),
        { href: paths.reminders(), label: 'Exhortos' },
        { href: paths.helpDesk(), label: 'Ayuda' },
        { href: paths.compliance(), label: 'Incumplimiento' },
        { href: paths.practice(), label: 'Práctica' },
        { href: paths.siteDesk(), label: 'Sitio público' },
        { href: paths.exports(), label: 'Exportar' },
        { href: paths.results(), label: 'Resultados' },
        ...(demonstration ? [{ href: paths.clock(), label: 'Reloj' }] : []),
      ];
    case 'observer':
      return [
        { href: paths.admin(), label: 'Resumen' },
        { href: paths.reminders(), label: 'Exhortos' },
      ];
    default:
      return [];
  }
}

/** Address of the item a page belongs to: the one that says most of its path. */
function currentOf(items: readonly Omit<NavItem, 'current'>[], pathname: string): string | undefined {
  const holding = items.filter(
    ({ href }) => href === pathname || (href !== paths.admin() && pathname.startsWith(`${href}/`)),
  );
  return holding.toSorted((one, two) => two.href.length - one.href.length)[0]?.href;
}

/** A page may ask for the desk's density and width. */
export interface FrameHandle {
  readonly desk: true;
}

function asksForDesk(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'desk' in handle;
}

/** The frame of every page behind a session, and of those that open one. */
export default function PortalFrame() {
  const { place, demonstration, me, sessionMs, timeZone, reports } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const desk = useMatches().some((match) => asksForDesk(match.handle));
  const practice = me?.practice ?? null;
  const isPractising = practice?.on === true;
  const items = navOf(me, {
    demonstration: demonstration !== null,
    pathname,
    practice: isPractising,
    reports,
  });
  const here = currentOf(items, pathname);
  const nav = items.map((item) => ({ ...item, current: item.href === here }));
  return (
    <Frame
      place={place}
      nav={nav}
      demonstration={isPractising ? null : demonstration}
      desk={desk}
      notice={isPractising && <PracticeRibbon practice={practice} timeZone={timeZone} />}
      user={
        me === null ? undefined : (
          <>
            <SignedIn name={me.displayName} role={roleOf(me)} />
            {practice?.open === true && !isPractising && <EnterPractice />}
          </>
        )
      }
    >
      {me === null || sessionMs === null ? (
        <Outlet />
      ) : (
        <SessionProvider accountId={me.accountId} sessionMs={sessionMs}>
          <Outlet />
          <SessionWatch />
        </SessionProvider>
      )}
    </Frame>
  );
}
