import { index, type RouteConfigEntry, route } from '@remix-run/route-config';

/**
 * Pages any citizen may open. Those that are documents without scripts must also be listed in `server/surface.ts`, which decides what is
 * cached and which security policy an answer carries.
 */
export const publicRoutes: RouteConfigEntry[] = [
  index('routes/public/home.tsx'),
  route('candidaturas', 'routes/public/candidacies.tsx'),
  route('candidaturas/:slug', 'routes/public/profile.tsx'),
  route('candidaturas/:slug/perfil.pdf', 'routes/public/profile-pdf.ts'),
  route('candidaturas/:slug/tarjeta.png', 'routes/public/card.ts'),
  route('tarjeta.png', 'routes/public/site-card.ts'),
  route('manifest.webmanifest', 'routes/public/manifest.ts'),
  route('candidaturas/:slug/reportar', 'routes/public/report-error.tsx'),
  route('boleta', 'routes/public/ballot-choice.tsx'),
  route('boleta/:municipality/:district', 'routes/public/ballot.tsx'),
  route('comparar', 'routes/public/compare.tsx'),
  route('secciones/:file', 'routes/public/sections.ts'),
  route('datos', 'routes/open-data/open-data.tsx'),
  route('datos/diccionario', 'routes/open-data/dictionary.tsx'),
  route('datos/api', 'routes/open-data/api.tsx'),
  route('datos/acciones-afirmativas', 'routes/open-data/ordered.tsx'),
  route('estadisticas', 'routes/public/statistics.tsx'),
  route('acerca', 'routes/public/about.tsx'),
  route('metodo', 'routes/public/method.tsx'),
  route('sin-conexion', 'routes/public/offline.tsx'),
  route('privacidad', 'routes/public/privacy.tsx'),
  route('privacidad/integral', 'routes/public/integral-notice.tsx'),
  route('accesibilidad', 'routes/public/accessibility.tsx'),
  route('problemas/:code', 'routes/public/problem.tsx'),
  route('sitemap.xml', 'routes/public/sitemap.ts'),
  route('mapa/:file', 'routes/public/sitemap-part.ts'),
  route('robots.txt', 'routes/public/robots.ts'),
  route('_diseno', 'routes/design-gallery.tsx'),
];
