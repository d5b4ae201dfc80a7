import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublicMaintenance } from '@conoceles/contracts';
import { startServer } from '../../server.ts';
import type { AccessEntry, PublishedVersion, RenderPage, ServerOptions } from '../server-options.ts';
import { type HttpAnswer, httpRequest } from './http-request.ts';

type Ask = Omit<Parameters<typeof httpRequest>[0], 'port' | 'host'> & { host?: string };

/** The front door on a free port, with two active states, a suspended one and small pages; tests turn its knobs. */
export interface Stage {
  port: number;
  ask: (request: Ask | string) => Promise<HttpAnswer>;
  /** Moves a state's publication version: told to the process, only found by polling, or not at all. */
  publish: (notice: PublishedVersion, how?: 'noticed' | 'lost') => void;
  log: AccessEntry[];
  /** Polls that answered so far. */
  polls: () => number;
  breakPolling: (broken: boolean) => void;
  /** Closes a state for maintenance, or opens it, with the version that tells so. */
  setClosed: (slug: string, closed: PublicMaintenance['closed']) => void;
  close: () => Promise<void>;
}

const slugs = ['jalisco', 'sonora', 'morelos'] as const;
const mark = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

const smallSite: Omit<PublicMaintenance, 'closed'> = {
  title: 'Conóceles · Jalisco',
  name: 'Instituto de <prueba>',
  stateName: 'Jalisco',
  acronym: 'IP',
  website: null,
  contactEmail: 'contacto@ejemplo.mx',
  timeZone: 'America/Mexico_City',
};

/** Knows the version of each state, and answers anything else with what it was asked. */
const smallApi = (
  versions: ReadonlyMap<string, number>,
  closures: ReadonlyMap<string, PublicMaintenance['closed']>,
): NonNullable<ServerOptions['api']> => ({
  fetch: (request) => {
    const { hostname, pathname } = new URL(request.url);
    if (pathname === '/api/public/version') {
      return Response.json({ site: versions.get(hostname.split('.')[0] ?? ''), profile: null });
    }
    if (pathname === '/api/public/brand') {
      return Response.json({ version: 'v1', primary: '#1d4e89', accent: '#e0a526', markSvg: mark });
    }
    if (pathname === '/api/public/languages') {
      const messages = { 'nav.home': 'Prueba' };
      return Response.json({ languages: [{ tag: 'yua', name: 'Lengua', version: 'v1', messages }] });
    }
    if (pathname === '/api/public/maintenance') {
      const slug = hostname.split('.')[0] ?? '';
      return Response.json({ ...smallSite, closed: closures.get(slug) ?? null } satisfies PublicMaintenance);
    }
    return Response.json({ path: pathname, method: request.method });
  },
});

export async function openStage(render: RenderPage, more: Partial<ServerOptions> = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'conoceles-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets', 'design-abc.css'), 'body{color:red}'.repeat(50));
  await writeFile(join(folder, 'assets', 'face-abc.woff2'), 'packed already');
  await writeFile(join(folder, 'assets', 'reader-abc.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not an asset');
  const versions = new Map<string, number>(slugs.map((slug) => [slug, 1]));
  const closures = new Map<string, PublicMaintenance['closed']>();
  const log: AccessEntry[] = [];
  let tell: (notice: PublishedVersion) => void = () => {};
  let broken = false;
  let polls = 0;
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    api: smallApi(versions, closures),
    resolveHost: async (name) => {
      if (name === 'ine.localhost') return { kind: 'ine' };
      const slug = slugs.find((candidate) => name === `${candidate}.localhost`);
      if (slug === undefined) return null;
      const status = slug === 'morelos' ? 'suspended' : 'active';
      return { kind: 'tenant', site: { tenantId: slug, slug, status } };
    },
    listSites: async () => [{ name: 'Jalisco', host: 'jalisco.localhost' }],
    onPublished: (listener) => {
      tell = listener;
      return () => {};
    },
    readVersions: async () => {
      if (broken) throw new Error('no database');
      polls += 1;
      return [...versions].map(([tenantId, version]) => ({ tenantId, version }));
    },
    clock: { now: () => new Date('2024-05-10T18:00:00Z') },
    production: false,
    log: (entry) => log.push(entry),
    renderPage: render,
    assetsFolder: folder,
    pollEveryMs: 20,
    trustForMs: 200,
    ...more,
  });
  return {
    port: server.port,
    ask: (request) => {
      const { host = 'jalisco.localhost', ...rest } =
        typeof request === 'string' ? { path: request } : request;
      return httpRequest({ port: server.port, host, ...rest });
    },
    publish: (notice, how = 'noticed') => {
      versions.set(notice.tenantId, notice.version);
      if (how === 'noticed') tell(notice);
    },
    log,
    polls: () => polls,
    breakPolling: (value) => {
      broken = value;
    },
    setClosed: (slug, closed) => {
      closures.set(slug, closed);
      const version = (versions.get(slug) ?? 0) + 1;
      versions.set(slug, version);
      tell({ tenantId: slug, version });
    },
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a condition holds, asking every few milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It never held.');
}
