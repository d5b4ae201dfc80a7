import { grantToAdmin, withholdContact } from '../correction-scenes.ts';
import { press, summary, type Visits } from './visit.ts';

/** Review and corrections. */
export const deskVisits: Visits = {
  'routes/error-reports/list.tsx': [
    { as: 'instancia', path: () => '/mesa/reportes' },
    { state: 'empty', as: 'curricular', path: () => '/mesa/reportes?pagina=99' },
  ],
  'routes/error-reports/report.tsx': [
    { as: 'curricular', path: ({ reportOpen }) => `/mesa/reportes/${reportOpen}` },
    {
      state: 'closed',
      as: 'instancia',
      path: ({ reportClosed }) => `/mesa/reportes/${reportClosed}?hecho=cerrado`,
    },
    {
      state: 'with errors',
      as: 'instancia',
      path: ({ reportOpen }) => `/mesa/reportes/${reportOpen}`,
      act: (page) => press('Cerrar reporte')(page).then(() => summary(page)),
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
};
