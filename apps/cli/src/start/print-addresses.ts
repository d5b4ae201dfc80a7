import { listHosts } from '@conoceles/db';
import { demonstrationAccounts, demonstrationDeskAccounts, type ServiceDeps } from '@conoceles/services';
import type { Settings } from '../settings.ts';

type Row = readonly string[];

export type AddressesInput = {
  deps: ServiceDeps;
  settings: Settings;
  /** States that hold a demonstration, whose accounts are told. */
  demonstrations: readonly string[];
};

/** Prints where everything is and the accounts of the demonstration. */
export async function printAddresses({ deps, settings, demonstrations }: AddressesInput): Promise<void> {
  const { scheme, port } = deps.publicOrigin;
  const urlOf = (host: string, path = '/') => `${scheme}://${host}${port}${path}`;
  const sites = await listSites(deps);
  const first = sites[0]?.host ?? 'localhost';
  printTable('Direcciones', [
    ...sites.map(({ slug, host }) => [`Sitio de ${slug}`, urlOf(host)]),
    ['INE', urlOf(deps.hosts.ine)],
    ['Plataforma', urlOf(deps.hosts.platform)],
    ...(settings.isProduction ? [] : [['Correo de salida', urlOf(first, '/_correo')]]),
    ['API (OpenAPI)', urlOf(first, '/api/openapi.json')],
  ]);
  if (demonstrations.length > 0) {
    const shown = sites.filter(({ slug }) => demonstrations.includes(slug));
    printTable('Cuentas de demostración (personas inventadas)', [
      ['Entrar en', 'Cuenta', 'Correo', 'Frase de paso'],
      ...shown.flatMap(({ slug, host }) => accountRows(urlOf(host, '/entrar'), demonstrationAccounts(slug))),
      ...demonstrationDeskAccounts.flatMap((account) => {
        const host = account.kind === 'ine-viewer' ? deps.hosts.ine : deps.hosts.platform;
        return accountRows(urlOf(host, '/entrar'), [account]);
      }),
    ]);
  }
  console.log(`\nListo. Los datos están en ${settings.dataDir}. Ctrl-C detiene todo.\n`);
}

type Site = { slug: string; host: string };

async function listSites(deps: ServiceDeps): Promise<Site[]> {
  const hosts = await listHosts(deps.db);
  const bySlug = new Map<string, Site>();
  for (const { slug, host } of hosts) if (!bySlug.has(slug)) bySlug.set(slug, { slug, host });
  return [...bySlug.values()];
}

type Account = { title: string; email: string; passphrase: string };

function accountRows(url: string, accounts: readonly Account[]): Row[] {
  return accounts.map(({ title, email, passphrase }) => [url, title, email, passphrase]);
}

function printTable(title: string, rows: readonly Row[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  }
}
