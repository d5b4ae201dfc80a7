import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FetchedPage } from './fetch-page.ts';
import type { BenchServer } from './start-site.ts';

const hopHeaders = new Set([
  'connection',
  'keep-alive',
  'date',
  'content-length',
  'transfer-encoding',
  'content-type',
]);

/** nginx with one worker, serving the same bytes with the same headers; undefined when nginx is not on this machine. */
export async function startNginx(page: FetchedPage): Promise<BenchServer | undefined> {
  const nginx = ['nginx', '/usr/sbin/nginx'].find((path) => spawnSync(path, ['-v']).status === 0);
  if (nginx === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'bench-nginx-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(join(folder, 'page'), page.body);
  await writeFile(join(folder, 'nginx.conf'), configure(folder, port, page));
  const child = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await pause(500);
  return {
    port,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function configure(folder: string, port: number, { headers }: FetchedPage): string {
  const kept = Object.entries(headers).filter(([name]) => !hopHeaders.has(name));
  const added = kept.map(([name, value]) => `add_header ${name} '${String(value).replaceAll("'", "\\'")}';`);
  // One process answers, as in the site's server; without a master it is the one that was started.
  return `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off; etag off; if_modified_since off; sendfile on; tcp_nopush on; keepalive_requests 10000000;
  open_file_cache max=10;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server {
    listen 127.0.0.1:${port};
    location / { root ${folder}; try_files /page =404; default_type '${headers['content-type']}'; ${added.join(' ')} }
  }
}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
