import { randomUUID } from 'node:crypto';
import {
  claimSection,
  moveClock,
  readCaptureForm,
  saveSection,
  sendAdminReminders,
  uploadPhoto,
} from '@conoceles/services';
import type { Page } from 'playwright-core';
import type { Product } from '../../support/product.ts';
import { drawnPortrait } from '../photos/pictures.ts';
import type { Cast } from './cast.ts';
import { grantToAdmin, withholdContact } from './correction-scenes.ts';

export type Who =
  | 'citizen'
  | 'candidatura'
  | 'enlace'
  | 'curricular'
  | 'identidad'
  | 'instancia'
  | 'ine'
  | 'plataforma';

export type Scene = { readonly product: Product; readonly cast: Cast };

/** A page in one of its states. */
export type Visit = {
  /** What is seen, when it is not the page as it opens. */
  readonly state?: string;
  readonly as: Who;
  readonly path: (cast: Cast) => string;
  /** Host without port; the state's, or that of the desk, when absent. */
  readonly host?: string;
  readonly status?: number;
  /** Before the page is opened. */
  readonly before?: (scene: Scene) => Promise<unknown>;
  /** Once it is open. */
  readonly act?: (page: Page, scene: Scene) => Promise<unknown>;
};

/** Files that answer with no page: redirections, downloads, answers to scripts, and documents for machines. */
export const noPages: readonly string[] = [
  'routes/public/sitemap.ts',
  'routes/public/robots.ts',
  'routes/public/sections.ts',
  'routes/capture/questionnaire.ts',
  'routes/capture/autosave.ts',
  'routes/capture/photo-upload.ts',
  'routes/desk/keep.ts',
  'routes/capture/presence.ts',
  'routes/session/sign-in-here.ts',
  'routes/session/stay.ts',
  'routes/admin/export-file.ts',
  'routes/admin/notice-file.ts',
  'routes/accounts/letters-file.ts',
  'routes/accounts/handover-file.ts',
  'routes/admin/help-register.ts',
  'routes/practice/switch.ts',
  'routes/capture/consent-form-file.ts',
  'routes/capture/receipt-file.ts',
  'routes/party/progress-file.ts',
  'routes/capture/consent-file.ts',
  'routes/party/reminders-file.ts',
  'routes/admin/reminders-file.ts',
];

const press = (name: string) => (page: Page) =>
  page.locator('main').getByRole('button', { name, exact: true }).first().click();
const summary = (page: Page) => page.locator('.c-summary').waitFor();
const at =
  (now: string) =>
  ({ product: { deps }, cast }: Scene) =>
    moveClock(deps, cast.admin, { now });

/** Every page of the web, by the file that makes it, in the states that people meet: also empty and with errors. */
export const visits: Readonly<Record<string, readonly Visit[]>> = {
  'routes/public/home.tsx': [{ as: 'citizen', path: () => '/' }],
  'routes/public/candidacies.tsx': [
    { as: 'citizen', path: () => '/candidaturas' },
    { state: 'empty', as: 'citizen', path: () => '/candidaturas?partido=no-existe' },
    { state: 'by name', as: 'citizen', path: () => '/candidaturas?nombre=Maria' },
    { state: 'nobody of that name', as: 'citizen', path: () => '/candidaturas?nombre=zzzz&genero=mujer' },
    {
      state: 'many filters',
      as: 'citizen',
      path: () => '/candidaturas?cargo=presidencia-municipal&genero=mujer&perfil=publicado',
      act: (page) =>
        page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        }),
    },
  ],
  'routes/public/ballot-choice.tsx': [
    { as: 'citizen', path: () => '/boleta' },
    {
      state: 'a section nobody has',
      as: 'citizen',
      path: () => '/boleta',
      act: async (page) => {
        await page.getByLabel('Tu sección electoral').fill('9999');
        await press('Ver mi boleta')(page);
        await page.getByText('No encontramos la sección 9999').waitFor();
      },
    },
    { state: 'several districts', as: 'citizen', path: ({ split }) => `/boleta?municipio=${split}` },
    { state: 'not found', as: 'citizen', path: () => '/boleta?municipio=no-existe', status: 404 },
  ],
  'routes/public/ballot.tsx': [
    {
      as: 'citizen',
      path: ({ ballot }) => ballot,
      act: (page) =>
        page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        }),
    },
    { state: 'not found', as: 'citizen', path: ({ split }) => `/boleta/${split}/no-existe`, status: 404 },
  ],
  'routes/public/profile.tsx': [
    { as: 'citizen', path: ({ whole }) => `/candidaturas/${whole}` },
    { state: 'not captured', as: 'citizen', path: ({ blank }) => `/candidaturas/${blank}` },
    { state: 'gone', as: 'citizen', path: ({ gone }) => `/candidaturas/${gone}`, status: 410 },
    { state: 'not found', as: 'citizen', path: () => '/candidaturas/no-existe', status: 404 },
  ],
  'routes/public/about.tsx': [{ as: 'citizen', path: () => '/acerca' }],
  'routes/public/privacy.tsx': [{ as: 'citizen', path: () => '/privacidad' }],
  'routes/public/problem.tsx': [
    { as: 'citizen', path: () => '/problemas/not-found' },
    { state: 'a desk', as: 'citizen', host: 'ine.localhost', path: () => '/problemas/unexpected' },
  ],
  'routes/design-gallery.tsx': [{ as: 'citizen', path: () => '/_diseno' }],
  'routes/session/entrar.tsx': [
    { as: 'citizen', path: () => '/entrar?volver=%2Fportal' },
    {
      state: 'wrong credentials',
      as: 'citizen',
      path: () => '/entrar',
      act: async (page) => {
        await page.getByLabel('Correo').fill('nadie@ejemplo.mx');
        await page.getByLabel('Frase de acceso').fill('no es esta');
        await press('Entrar')(page);
        await summary(page);
      },
    },
    { state: 'already inside', as: 'enlace', path: () => '/entrar' },
    { state: 'a desk', as: 'citizen', host: 'ine.localhost', path: () => '/entrar' },
  ],
  'routes/session/activar.tsx': [
    { as: 'citizen', path: ({ token }) => `/activar?token=${token}` },
    {
      state: 'with errors',
      as: 'citizen',
      path: ({ token }) => `/activar?token=${token}`,
      act: (page) => press('Activar mi cuenta')(page).then(() => summary(page)),
    },
    { state: 'dead link', as: 'citizen', path: () => `/activar?token=${'x'.repeat(30)}`, status: 410 },
    { state: 'by code', as: 'citizen', path: () => '/activar' },
    {
      state: 'a code that is wrong',
      as: 'citizen',
      path: () => '/activar',
      act: (page) => press('Continuar con el código')(page).then(() => summary(page)),
    },
  ],
  'routes/session/notice.tsx': [{ as: 'candidatura', path: () => '/aviso' }],
  'routes/session/salir.tsx': [{ as: 'enlace', path: () => '/salir' }],
  'routes/capture/list.tsx': [
    { as: 'enlace', path: () => '/portal' },
    { state: 'what expires first', as: 'enlace', path: () => '/portal?orden=vencimiento&mostrar=falta-algo' },
    { state: 'empty', as: 'enlace', path: () => '/portal?nombre=nadie+se+llama+asi' },
    { state: 'gone', as: 'enlace', path: () => '/portal?mostrar=baja' },
  ],
  'routes/party/allied.tsx': [
    { as: 'enlace', path: () => '/portal/coaliciones' },
    { state: 'empty', as: 'enlace', path: () => '/portal/coaliciones?pagina=90' },
  ],
  'routes/party/reminders.tsx': [
    { state: 'empty', as: 'enlace', path: () => '/portal/recordatorios?entrega=rebotado&nombre=nadie' },
    {
      as: 'enlace',
      path: () => '/portal/recordatorios',
      before: ({ product, cast }) => sendAdminReminders(product.deps, cast.admin, { audience: 'parties' }),
    },
  ],
  'routes/party/send-reminders.tsx': [
    { as: 'enlace', path: () => '/portal/recordatorios/enviar' },
    { state: 'nobody', as: 'enlace', path: ({ published }) => `/portal/recordatorios/enviar?c=${published}` },
    {
      state: 'sent',
      as: 'enlace',
      path: () => '/portal/recordatorios/enviar',
      act: (page) =>
        page
          .getByRole('button', { name: /^Enviar a/u })
          .click()
          .then(() =>
            page
              .getByText(/Salieron|Salió|No salió/u)
              .first()
              .waitFor(),
          ),
    },
  ],
  'routes/admin/reminders.tsx': [
    { as: 'instancia', path: () => '/admin/exhortos' },
    { state: 'empty', as: 'instancia', path: () => '/admin/exhortos?nombre=nadie-se-llama-asi' },
  ],
  'routes/admin/send-reminders.tsx': [
    { as: 'instancia', path: () => '/admin/exhortos/enviar' },
    { state: 'parties', as: 'instancia', path: () => '/admin/exhortos/enviar?a=partidos' },
    { state: 'nobody', as: 'instancia', path: () => '/admin/exhortos/enviar?partido=ninguno' },
    {
      state: 'with errors',
      as: 'instancia',
      path: () => '/admin/exhortos/enviar',
      act: async (page) => {
        await page.getByLabel('Número de oficio').fill('x'.repeat(90));
        await page.getByRole('button', { name: /^Enviar a/u }).click();
        await summary(page);
      },
    },
  ],
  'routes/party/authorise-many.tsx': [
    {
      as: 'enlace',
      path: ({ submitted, published }) => `/portal/autorizar?c=${submitted}&c=${published}`,
    },
    {
      state: 'nothing left to authorise',
      as: 'enlace',
      path: ({ published }) => `/portal/autorizar?c=${published}`,
    },
    { state: 'nothing marked', as: 'enlace', path: () => '/portal/autorizar', status: 422 },
    {
      state: 'with errors',
      as: 'enlace',
      path: ({ submitted }) => `/portal/autorizar?c=${submitted}`,
      act: async (page) => {
        for (const box of await page.locator('[name="autoriza"]').all()) await box.uncheck();
        await press('Autorizar lo marcado')(page);
        await summary(page);
      },
    },
  ],
  'routes/capture/home.tsx': [
    { as: 'candidatura', path: ({ mine }) => `/portal/${mine}` },
    { state: 'observed', as: 'enlace', path: ({ observed }) => `/portal/${observed}` },
    { state: 'published', as: 'enlace', path: ({ published }) => `/portal/${published}` },
    { state: 'not found', as: 'enlace', path: () => `/portal/${randomUUID()}`, status: 404 },
  ],
  'routes/capture/consents.tsx': [
    { as: 'candidatura', path: ({ mine }) => `/portal/${mine}/autorizaciones` },
    { state: 'of the party', as: 'enlace', path: ({ published }) => `/portal/${published}/autorizaciones` },
    {
      state: 'with errors',
      as: 'enlace',
      path: ({ published }) => `/portal/${published}/autorizaciones`,
      act: (page) => press('Registrar la hoja')(page).then(() => summary(page)),
    },
  ],
  'routes/capture/photo.tsx': [
    { as: 'candidatura', path: ({ mine }) => `/portal/${mine}/fotografia` },
    {
      state: 'with errors',
      as: 'candidatura',
      path: ({ mine }) => `/portal/${mine}/fotografia`,
      act: async (page) => {
        const file = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('GIF89a') };
        await page.getByLabel('Elige tu fotografía').setInputFiles(file);
        await page.getByText('Es una imagen GIF').waitFor();
      },
    },
    {
      state: 'to be accepted',
      as: 'candidatura',
      path: ({ mine }) => `/portal/${mine}/fotografia`,
      before: async ({ product: { deps }, cast }) =>
        uploadPhoto(deps, cast.candidate, { candidacyId: cast.mine, bytes: await drawnPortrait() }),
      act: (page) => page.getByRole('group', { name: 'Encuadre de la fotografía' }).waitFor(),
    },
    {
      state: 'without its day',
      as: 'candidatura',
      path: ({ mine }) => `/portal/${mine}/fotografia`,
      act: (page) => press('Usar esta fotografía')(page).then(() => summary(page)),
    },
    { state: 'closed', as: 'enlace', path: ({ published }) => `/portal/${published}/fotografia` },
  ],
  'routes/capture/section.tsx': [
    { state: 'photograph', as: 'candidatura', path: ({ mine }) => `/portal/${mine}/curricular/fotografia` },
    { state: 'contact', as: 'candidatura', path: ({ mine }) => `/portal/${mine}/curricular/contacto` },
    {
      state: 'someone else is editing',
      as: 'candidatura',
      path: ({ mine }) => `/portal/${mine}/identidad/generales`,
      before: ({ product, cast }) =>
        claimSection(product.deps, cast.candidate, {
          candidacyId: cast.mine,
          kind: 'identity',
          section: 'generales',
          take: true,
        }),
    },
    { state: 'identity', as: 'candidatura', path: ({ mine }) => `/portal/${mine}/identidad/discapacidad` },
    {
      state: 'with errors',
      as: 'candidatura',
      path: ({ mine }) => `/portal/${mine}/curricular/historia`,
      act: (page) => press('Guardar y continuar')(page).then(() => page.waitForURL(/avisos/u)),
    },
    {
      state: 'someone else changed it',
      as: 'candidatura',
      path: ({ mine }) => `/portal/${mine}/curricular/motivos-y-propuestas`,
      act: async (page, { product, cast }) => {
        const target = { candidacyId: cast.mine, kind: 'curricular' } as const;
        const { revision } = await readCaptureForm(product.deps, cast.candidate, target);
        const text = 'Lo escribió otra persona. '.repeat(20);
        const answers = { 'motivo-cargo': { kind: 'text', text } } as const;
        const section = 'motivos-y-propuestas';
        await saveSection(product.deps, cast.candidate, { ...target, section, answers, revision });
        await page.locator('main form textarea').first().fill('Lo que yo escribía. '.repeat(20));
        await press('Guardar y volver')(page);
        await page.getByText('Alguien más cambió').first().waitFor();
      },
    },
    { state: 'closed', as: 'enlace', path: ({ published }) => `/portal/${published}/curricular/historia` },
  ],
  'routes/capture/check.tsx': [
    {
      state: 'with what is missing',
      as: 'candidatura',
      path: ({ mine }) => `/portal/${mine}/curricular/revisar`,
    },
    { state: 'observed', as: 'enlace', path: ({ observed }) => `/portal/${observed}/curricular/revisar` },
  ],
  'routes/capture/sent.tsx': [
    { as: 'enlace', path: ({ submitted }) => `/portal/${submitted}/curricular/enviado` },
  ],
  'routes/capture/authorise.tsx': [
    { as: 'enlace', path: ({ submitted }) => `/portal/${submitted}/curricular/autorizar` },
    {
      state: 'with errors',
      as: 'enlace',
      path: ({ submitted }) => `/portal/${submitted}/curricular/autorizar`,
      act: (page) => press('Devolver con motivo')(page).then(() => summary(page)),
    },
  ],
  'routes/help/list.tsx': [
    { as: 'enlace', path: () => '/ayuda' },
    { state: 'forbidden', as: 'curricular', path: () => '/ayuda', status: 403 },
  ],
  'routes/help/new.tsx': [
    { as: 'candidatura', path: ({ mine }) => `/ayuda/nueva?desde=/portal/${mine}` },
    {
      state: 'with errors',
      as: 'enlace',
      path: () => '/ayuda/nueva',
      act: (page) => press('Enviar mensaje')(page).then(() => summary(page)),
    },
  ],
  'routes/help/thread.tsx': [
    { as: 'enlace', path: ({ helpOpen }) => `/ayuda/${helpOpen}` },
    { state: 'another’s', as: 'candidatura', path: ({ helpOpen }) => `/ayuda/${helpOpen}`, status: 404 },
  ],
  'routes/admin/help-desk.tsx': [
    { as: 'instancia', path: () => '/admin/ayuda' },
    { state: 'empty', as: 'curricular', path: () => '/admin/ayuda?estado=closed&partido=nadie' },
  ],
  'routes/practice/desk.tsx': [
    { as: 'instancia', path: () => '/admin/practica' },
    {
      state: 'with errors',
      as: 'instancia',
      path: () => '/admin/practica',
      act: async (page) => {
        await page.getByLabel('Día y hora').fill('');
        await press('Mover el reloj de la práctica')(page);
        await summary(page);
      },
    },
    {
      state: 'in practice',
      as: 'identidad',
      path: () => '/mesa',
      act: async (page) => {
        await page.getByRole('button', { name: 'Modo de práctica' }).click();
        await page.getByText('nada de lo que hagas aquí').waitFor();
      },
    },
  ],
  'routes/admin/help-thread.tsx': [
    { as: 'instancia', path: ({ helpOpen }) => `/admin/ayuda/${helpOpen}` },
    {
      state: 'with errors',
      as: 'instancia',
      path: ({ helpOpen }) => `/admin/ayuda/${helpOpen}`,
      act: (page) => press('Responder')(page).then(() => summary(page)),
    },
  ],
  'routes/desk/queue.tsx': [
    { as: 'curricular', path: () => '/mesa' },
    { state: 'empty', as: 'curricular', path: () => '/mesa?pagina=99&estado=observed' },
    { state: 'filtered', as: 'curricular', path: () => '/mesa?avisos=si&turno=nadie&espera=4&regreso=si' },
    {
      state: 'with errors',
      as: 'curricular',
      path: () => '/mesa',
      act: (page) => press('Tomar el turno')(page).then(() => summary(page)),
    },
    { state: 'forbidden', as: 'candidatura', path: () => '/mesa', status: 403 },
  ],
  'routes/desk/sheet.tsx': [
    { as: 'curricular', path: ({ sheet }) => `/mesa/${sheet}/curricular` },
    {
      state: 'with errors',
      as: 'curricular',
      path: ({ sheet }) => `/mesa/${sheet}/curricular`,
      act: async (page) => {
        await page.getByRole('radio', { name: 'Observada' }).first().check();
        await press('Devolver con observaciones')(page);
        await summary(page);
      },
    },
    {
      state: 'shortcuts',
      as: 'curricular',
      path: ({ sheet }) => `/mesa/${sheet}/curricular`,
      act: async (page) => {
        await page.getByRole('button', { name: 'Atajos del teclado' }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      state: 'from the queue',
      as: 'curricular',
      path: ({ sheet }) => `/mesa/${sheet}/curricular?cola=si&hecho=validate`,
    },
  ],
  'routes/capture/correction.tsx': [
    {
      state: 'in course',
      as: 'enlace',
      path: ({ published }) => `/portal/${published}/curricular/correccion`,
    },
    { as: 'enlace', path: ({ published }) => `/portal/${published}/identidad/correccion` },
    {
      state: 'with errors',
      as: 'enlace',
      path: ({ published }) => `/portal/${published}/identidad/correccion`,
      act: (page) => press('Pedir la corrección')(page).then(() => summary(page)),
    },
  ],
  'routes/corrections/list.tsx': [
    { as: 'instancia', path: () => '/mesa/correcciones' },
    { state: 'empty', as: 'curricular', path: () => '/mesa/correcciones?estado=refused' },
  ],
  'routes/corrections/attend.tsx': [
    { as: 'curricular', path: ({ correctionId }) => `/mesa/correcciones/${correctionId}` },
    {
      state: 'with errors',
      as: 'curricular',
      path: ({ correctionId }) => `/mesa/correcciones/${correctionId}`,
      act: (page) => press('Responder')(page).then(() => summary(page)),
    },
  ],
  'routes/corrections/apply.tsx': [
    {
      as: 'instancia',
      path: ({ correctionId }) => `/mesa/correcciones/${correctionId}/aplicar`,
      before: grantToAdmin,
    },
    {
      state: 'with errors',
      as: 'instancia',
      path: ({ correctionId }) => `/mesa/correcciones/${correctionId}/aplicar`,
      act: async (page) => {
        await page.locator('main form textarea').first().fill('');
        await press('Aplicar y publicar')(page);
        await summary(page);
      },
    },
  ],
  'routes/corrections/withhold.tsx': [
    { as: 'curricular', path: ({ published }) => `/mesa/${published}/curricular/retener` },
    {
      state: 'with errors',
      as: 'curricular',
      path: ({ published }) => `/mesa/${published}/curricular/retener`,
      act: (page) => press('Ver cómo quedará')(page).then(() => summary(page)),
    },
    {
      state: 'withheld',
      as: 'curricular',
      path: ({ published }) => `/mesa/${published}/curricular/retener`,
      before: withholdContact,
    },
  ],
  'routes/admin/overview.tsx': [{ as: 'instancia', path: () => '/admin' }],
  'routes/admin/import.tsx': [
    { as: 'instancia', path: () => '/admin/importar' },
    {
      state: 'with errors',
      as: 'instancia',
      path: () => '/admin/importar',
      act: (page) => press('Subir y revisar')(page).then(() => summary(page)),
    },
  ],
  'routes/admin/import-report.tsx': [
    { as: 'instancia', path: ({ importId }) => `/admin/importar/${importId}` },
  ],
  'routes/admin/accounts.tsx': [
    { as: 'instancia', path: () => '/admin/cuentas' },
    { state: 'empty', as: 'instancia', path: () => '/admin/cuentas?q=nadie-se-llama-asi' },
  ],
  'routes/accounts/account.tsx': [
    { as: 'instancia', path: ({ accountId }) => `/admin/cuentas/${accountId}` },
    {
      state: 'with errors',
      as: 'instancia',
      path: ({ accountId }) => `/admin/cuentas/${accountId}`,
      act: (page) => press('Registrar la entrega')(page).then(() => summary(page)),
    },
  ],
  'routes/accounts/liaisons.tsx': [
    { as: 'instancia', path: () => '/admin/cuentas/enlaces' },
    {
      state: 'with errors',
      as: 'instancia',
      path: () => '/admin/cuentas/enlaces',
      act: (page) => press('Emitir cuentas')(page).then(() => summary(page)),
    },
  ],
  'routes/accounts/delegate.tsx': [
    {
      state: 'not independent',
      as: 'candidatura',
      path: ({ mine }) => `/portal/${mine}/persona-delegada`,
      status: 409,
    },
  ],
  'routes/accounts/issuance.tsx': [
    { as: 'instancia', path: ({ batchId }) => `/admin/cuentas/emision/${batchId}` },
    {
      state: 'waiting',
      as: 'instancia',
      path: ({ waitingBatchId }) => `/admin/cuentas/emision/${waitingBatchId}`,
    },
  ],
  'routes/admin/exports.tsx': [{ as: 'instancia', path: () => '/admin/exportar' }],
  'routes/admin/consents.tsx': [
    { state: 'empty', as: 'instancia', path: ({ mine }) => `/admin/candidaturas/${mine}/autorizaciones` },
    {
      state: 'with records',
      as: 'instancia',
      path: ({ published }) => `/admin/candidaturas/${published}/autorizaciones`,
    },
    {
      state: 'with errors',
      as: 'instancia',
      path: ({ mine }) => `/admin/candidaturas/${mine}/autorizaciones`,
      act: (page) => press('Registrar la hoja')(page).then(() => summary(page)),
    },
  ],
  'routes/admin/status.tsx': [
    { as: 'instancia', path: ({ mine }) => `/admin/candidaturas/${mine}` },
    {
      state: 'with errors',
      as: 'instancia',
      path: ({ mine }) => `/admin/candidaturas/${mine}`,
      act: (page) =>
        page
          .locator('main form[method="post"] button')
          .last()
          .click()
          .then(() => summary(page)),
    },
  ],
  'routes/platform/tenants.tsx': [
    { state: 'INE', as: 'ine', path: () => '/estados' },
    { state: 'the platform', as: 'plataforma', path: () => '/estados' },
  ],
  'routes/outbox/outbox.tsx': [{ as: 'citizen', path: () => '/_correo' }],
  'routes/outbox/mail.tsx': [{ as: 'citizen', path: ({ mailId }) => `/_correo/${mailId}` }],
  'routes/admin/compliance.tsx': [
    { as: 'instancia', path: () => '/admin/incumplimiento' },
    {
      state: 'with errors',
      as: 'instancia',
      path: () => '/admin/incumplimiento',
      before: at('2024-06-04T10:00:00'),
      act: (page) => press('Emitir la vista')(page).then(() => summary(page)),
    },
    {
      state: 'issued',
      as: 'instancia',
      path: () => '/admin/incumplimiento',
      act: async (page) => {
        await page.getByLabel('Número del oficio').fill('PRUEBA/1/2024');
        await page.getByLabel('Fecha del oficio').fill('2024-06-04');
        await press('Emitir la vista')(page);
        await page.getByText('Vista emitida').first().waitFor();
      },
    },
  ],
  // The clock moves everything else: it comes last.
  'routes/admin/clock.tsx': [{ as: 'instancia', path: () => '/admin/reloj' }],
};

/** Pages that no file makes, and the site when there is nothing to show. */
export const otherVisits: readonly Visit[] = [
  { state: 'no such page', as: 'citizen', path: () => '/no-existe', status: 404 },
  { state: 'nobody’s host', as: 'citizen', host: 'nadie.localhost', path: () => '/', status: 421 },
  { state: 'list of sites', as: 'citizen', host: 'localhost', path: () => '/' },
  { state: 'home before the window', as: 'citizen', path: () => '/', before: at('2024-01-15T10:00:00') },
  { state: 'list before the window', as: 'citizen', path: () => '/candidaturas' },
  { state: 'home after the window', as: 'citizen', path: () => '/', before: at('2024-07-15T10:00:00') },
  { state: 'list after the window', as: 'citizen', path: () => '/candidaturas' },
];
