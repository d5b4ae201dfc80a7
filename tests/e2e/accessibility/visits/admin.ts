import { pausePublished, switchedOff, switchedOn } from '../site-scenes.ts';
import { at, press, summary, type Visits } from './visit.ts';

/** The internal body's desk, practice, INE, the platform and the outbox. */
export const adminVisits: Visits = {
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
  'routes/elected/results.tsx': [
    {
      state: 'before the election',
      as: 'instancia',
      path: () => '/admin/resultados',
      before: at('2024-06-01T10:00:00'),
    },
    {
      state: 'with errors',
      as: 'instancia',
      path: () => '/admin/resultados',
      before: at('2024-06-04T10:00:00'),
      act: (page) => press('Subir y revisar')(page).then(() => summary(page)),
    },
  ],
  'routes/elected/report.tsx': [
    {
      as: 'instancia',
      path: () => '/admin/resultados',
      act: async (page) => {
        await page.locator('input[type="file"]').setInputFiles({
          name: 'resultados.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('CLAVE,NOMBRE,ELECTA\nno-existe,Nadie,Sí\n'),
        });
        await press('Subir y revisar')(page);
        await page.getByText('Así no se puede registrar').waitFor();
      },
    },
  ],
  'routes/elected/record.tsx': [
    { as: 'instancia', path: ({ mine }) => `/admin/candidaturas/${mine}/electa` },
  ],
  'routes/site-desk/desk.tsx': [{ as: 'instancia', path: () => '/admin/sitio' }],
  'routes/site-desk/pause.tsx': [
    { as: 'instancia', path: ({ published }) => `/admin/candidaturas/${published}/pausa` },
    {
      state: 'with errors',
      as: 'instancia',
      path: ({ published }) => `/admin/candidaturas/${published}/pausa`,
      act: (page) => press('Ver cómo quedará')(page).then(() => summary(page)),
    },
    {
      state: 'paused',
      as: 'instancia',
      path: ({ published }) => `/admin/candidaturas/${published}/pausa`,
      before: pausePublished,
    },
  ],
  'routes/site-desk/switch.tsx': [
    { as: 'instancia', path: () => '/admin/sitio/mantenimiento' },
    {
      state: 'with errors',
      as: 'instancia',
      path: () => '/admin/sitio/aviso',
      act: (page) => press('Ver cómo se leerá')(page).then(() => summary(page)),
    },
    {
      state: 'previewed',
      as: 'instancia',
      path: () => '/admin/sitio/aviso',
      act: async (page) => {
        await page.getByLabel('Qué leerá la ciudadanía').fill('Corregimos la lista de regidurías.');
        await page.getByLabel('Dirección para saber más').fill('https://www.ejemplo.mx/');
        await press('Ver cómo se leerá')(page);
        await page.getByText('Así se leerá').waitFor();
      },
    },
    { state: 'on', as: 'instancia', path: () => '/admin/sitio/congelar', before: switchedOn('freeze') },
    {
      state: 'off again, with its history',
      as: 'instancia',
      path: () => '/admin/sitio',
      before: switchedOff('freeze'),
    },
  ],
  // The clock moves everything else: it comes last.
  'routes/admin/clock.tsx': [{ as: 'instancia', path: () => '/admin/reloj' }],
};
