import { layout, type RouteConfigEntry, route } from '@remix-run/route-config';

/** Pages behind a session (and the sign-in pages themselves). They are hydrated: the root adds scripts with the request's nonce. */
export const portalRoutes: RouteConfigEntry[] = [
  layout('routes/session/frame.tsx', [
    route('entrar', 'routes/session/entrar.tsx'),
    route('activar', 'routes/session/activar.tsx'),
    route('salir', 'routes/session/salir.tsx'),
    route('portal', 'routes/capture/list.tsx'),
    route('portal/:candidacyId', 'routes/capture/home.tsx'),
    route('portal/:candidacyId/autorizaciones', 'routes/capture/consents.tsx'),
    route('portal/:candidacyId/:kind', 'routes/capture/questionnaire.ts'),
    route('portal/:candidacyId/:kind/revisar', 'routes/capture/check.tsx'),
    route('portal/:candidacyId/:kind/enviado', 'routes/capture/sent.tsx'),
    route('portal/:candidacyId/:kind/autorizar', 'routes/capture/authorise.tsx'),
    route('portal/:candidacyId/:kind/:section', 'routes/capture/section.tsx'),
    route('mesa', 'routes/desk/queue.tsx'),
    route('mesa/:candidacyId/:kind', 'routes/desk/sheet.tsx'),
    route('admin', 'routes/admin/overview.tsx'),
    route('admin/importar', 'routes/admin/import.tsx'),
    route('admin/importar/:importId', 'routes/admin/import-report.tsx'),
    route('admin/cuentas', 'routes/admin/accounts.tsx'),
    route('admin/reloj', 'routes/admin/clock.tsx'),
    route('admin/candidaturas/:candidacyId', 'routes/admin/status.tsx'),
    route('admin/exportar', 'routes/admin/exports.tsx'),
    route('estados', 'routes/platform/tenants.tsx'),
    route('_correo', 'routes/outbox/outbox.tsx'),
    route('_correo/:id', 'routes/outbox/mail.tsx'),
  ]),
  route('admin/exportar/:scope', 'routes/admin/export-file.ts'),
  route('portal/:candidacyId/autorizaciones.pdf', 'routes/capture/consent-form-file.ts'),
  route('portal/:candidacyId/:kind/acuse.pdf', 'routes/capture/receipt-file.ts'),
  route('portal/:candidacyId/:kind/:section/guardar', 'routes/capture/autosave.ts'),
];
