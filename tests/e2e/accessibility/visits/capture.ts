import { randomUUID } from 'node:crypto';
import {
  claimSection,
  readCaptureForm,
  saveSection,
  sendAdminReminders,
  uploadPhoto,
} from '@conoceles/services';
import { drawnPortrait } from '../../photos/pictures.ts';
import { standTwice } from '../own-candidacy-scene.ts';
import { press, summary, type Visits } from './visit.ts';

/** The portals of candidacies and parties, and their help. */
export const captureVisits: Visits = {
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
    {
      state: 'of who stands twice',
      as: 'candidatura',
      path: ({ mine }) => `/portal/${mine}`,
      before: (scene) => standTwice(scene),
      act: (page) =>
        page
          .getByRole('button', { name: /^Copiar respuestas/u })
          .last()
          .click()
          .then(() => page.getByText(/Se copi|No había nada/u).waitFor()),
    },
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
  'routes/accounts/delegate.tsx': [
    {
      state: 'not independent',
      as: 'candidatura',
      path: ({ mine }) => `/portal/${mine}/persona-delegada`,
      status: 409,
    },
  ],
};
