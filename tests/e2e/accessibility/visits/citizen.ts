import { pauseWhole, switchedOff, switchedOn } from '../site-scenes.ts';
import { at, press, summary, unfold, type Visit, type Visits } from './visit.ts';

/** The citizen's site. */
export const citizenVisits: Visits = {
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
      act: unfold,
    },
  ],
  'routes/public/compare.tsx': [
    { state: 'to choose an office and a place', as: 'citizen', path: () => '/comparar' },
    { state: 'a whole contest', as: 'citizen', path: ({ contest }) => contest, act: unfold },
    {
      state: 'somebody answered, somebody did not, somebody left',
      as: 'citizen',
      path: ({ whole, blank, gone }) => `/comparar?c=${whole}&c=${blank}&c=${gone}&c=no-existe`,
    },
    { state: 'different offices', as: 'citizen', path: ({ mixed }) => `/comparar?${mixed}` },
    { state: 'one alone', as: 'citizen', path: ({ blank }) => `/comparar?c=${blank}` },
    { state: 'nobody', as: 'citizen', path: () => '/comparar?cargo=no-existe&ambito=no-existe' },
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
      act: unfold,
    },
    { state: 'not found', as: 'citizen', path: ({ split }) => `/boleta/${split}/no-existe`, status: 404 },
  ],
  'routes/public/profile.tsx': [
    { as: 'citizen', path: ({ whole }) => `/candidaturas/${whole}` },
    { state: 'not captured', as: 'citizen', path: ({ blank }) => `/candidaturas/${blank}` },
    {
      state: 'paused',
      as: 'citizen',
      path: ({ whole }) => `/candidaturas/${whole}`,
      before: pauseWhole,
    },
    { state: 'gone', as: 'citizen', path: ({ gone }) => `/candidaturas/${gone}`, status: 410 },
    { state: 'not found', as: 'citizen', path: () => '/candidaturas/no-existe', status: 404 },
  ],
  'routes/public/offline.tsx': [
    { state: 'nothing kept', as: 'citizen', path: () => '/sin-conexion' },
    {
      as: 'citizen',
      path: () => '/sin-conexion',
      act: async (page) => {
        await page.evaluate(async () => {
          const html = '<html lang="es-MX"><h1>Acerca del sitio</h1></html>';
          const headers = { 'content-type': 'text/html', 'x-visto': String(Date.now()) };
          await (await caches.open('paginas-1')).put('/acerca', new Response(html, { headers }));
        });
        await page.reload();
        await page.getByRole('link', { name: 'Acerca del sitio' }).first().waitFor();
      },
    },
  ],
  'routes/public/report-error.tsx': [
    { as: 'citizen', path: ({ whole }) => `/candidaturas/${whole}/reportar` },
    {
      state: 'with errors',
      as: 'citizen',
      path: ({ whole }) => `/candidaturas/${whole}/reportar`,
      act: (page) => press('Enviar reporte')(page).then(() => summary(page)),
    },
    { state: 'sent', as: 'citizen', path: ({ whole }) => `/candidaturas/${whole}/reportar?enviado=1` },
    { state: 'in English', as: 'citizen', path: ({ whole }) => `/en/candidaturas/${whole}/reportar` },
    { state: 'gone', as: 'citizen', path: ({ gone }) => `/candidaturas/${gone}/reportar`, status: 410 },
  ],
  'routes/open-data/open-data.tsx': [{ as: 'citizen', path: () => '/datos' }],
  'routes/open-data/dictionary.tsx': [{ as: 'citizen', path: () => '/datos/diccionario' }],
  'routes/open-data/api.tsx': [{ as: 'citizen', path: () => '/datos/api' }],
  'routes/open-data/ordered.tsx': [
    { as: 'citizen', path: () => '/datos/acciones-afirmativas' },
    { state: 'empty', as: 'citizen', path: () => '/datos/acciones-afirmativas?cargo=no-existe' },
  ],
  'routes/public/statistics.tsx': [
    { as: 'citizen', path: () => '/estadisticas', act: unfold },
    {
      state: 'filtered',
      as: 'citizen',
      path: () => '/estadisticas?cargo=presidencia-municipal&genero=mujer',
      act: unfold,
    },
    { state: 'nobody', as: 'citizen', path: () => '/estadisticas?cargo=no-existe' },
    {
      state: 'no such snapshot',
      as: 'citizen',
      path: () => '/estadisticas?corte=2023-2024.2024-01-01.01',
      status: 404,
    },
  ],
  'routes/public/about.tsx': [{ as: 'citizen', path: () => '/acerca' }],
  'routes/public/method.tsx': [{ as: 'citizen', path: () => '/metodo' }],
  'routes/public/privacy.tsx': [{ as: 'citizen', path: () => '/privacidad' }],
  'routes/public/integral-notice.tsx': [{ as: 'citizen', path: () => '/privacidad/integral' }],
  'routes/public/accessibility.tsx': [{ as: 'citizen', path: () => '/accesibilidad' }],
  'routes/public/problem.tsx': [
    { as: 'citizen', path: () => '/problemas/not-found' },
    { state: 'a desk', as: 'citizen', host: 'ine.localhost', path: () => '/problemas/unexpected' },
  ],
  'routes/design-gallery.tsx': [{ as: 'citizen', path: () => '/_diseno' }],
};

/** Pages that no file makes, and the site when there is nothing to show. */
export const otherVisits: readonly Visit[] = [
  { state: 'no such page', as: 'citizen', path: () => '/no-existe', status: 404 },
  { state: 'nobody’s host', as: 'citizen', host: 'nadie.localhost', path: () => '/', status: 421 },
  { state: 'list of sites', as: 'citizen', host: 'localhost', path: () => '/' },
  { state: 'home before the window', as: 'citizen', path: () => '/', before: at('2024-01-15T10:00:00') },
  { state: 'list before the window', as: 'citizen', path: () => '/candidaturas' },
  { state: 'figures before the window', as: 'citizen', path: () => '/estadisticas' },
  { state: 'home after the window', as: 'citizen', path: () => '/', before: at('2024-07-15T10:00:00') },
  { state: 'list after the window', as: 'citizen', path: () => '/candidaturas' },
  { state: 'figures after the window', as: 'citizen', path: () => '/estadisticas', act: unfold },
  { state: 'with a banner', as: 'citizen', path: () => '/', before: switchedOn('banner') },
  { state: 'with a history of switches', as: 'citizen', path: () => '/metodo', before: switchedOn('freeze') },
  {
    state: 'closed for maintenance',
    as: 'citizen',
    path: () => '/candidaturas',
    status: 503,
    before: switchedOn('maintenance'),
  },
  { state: 'open again', as: 'citizen', path: () => '/acerca', before: switchedOff('maintenance') },
];
