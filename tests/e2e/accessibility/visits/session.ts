import { press, summary, type Visits } from './visit.ts';

/** Signing in. */
export const sessionVisits: Visits = {
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
};
