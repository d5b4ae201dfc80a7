import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: false;
  }
}

/**
 * `v3_singleFetch` and `v3_lazyRouteDiscovery` stay off: their endpoints (`*.data`, `/__manifest`) carry known denial-of-service faults in
 * the frozen 2.x line. The front door answers 404 to both, and a test asserts it.
 */
export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        v3_singleFetch: false,
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  ssr: { noExternal: ['lucide-react'] },
});
