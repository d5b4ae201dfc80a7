import type { Sql } from '../connection.ts';

/** What the search by name needs: accents taken away, and near spellings when nothing closer is found. Both come with PostgreSQL. */
const extensions = ['unaccent', 'pg_trgm'] as const;

/** The server cannot have an extension the system needs; `message` says which and `wayOut` the mend, in Spanish. */
export class MissingExtensionError extends Error {
  override readonly name = 'MissingExtensionError';
  readonly wayOut: string;

  constructor(message: string, wayOut: string, cause?: unknown) {
    super(message, { cause });
    this.wayOut = wayOut;
  }
}

/**
 * Creates the extensions in the schema `public`, which is closed to everybody else.
 * @throws MissingExtensionError when the server does not have one, the account may not create it, or it stands in another schema.
 */
export async function ensureExtensions(admin: Sql): Promise<void> {
  for (const extension of extensions) {
    const [found] = await admin<{ available: boolean; place: string | null }[]>`
      select exists (select from pg_available_extensions where name = ${extension}) as available,
        (select extnamespace::regnamespace::text from pg_extension where extname = ${extension}) as place`;
    if (found?.place === 'public') continue;
    if (found?.place) throw elsewhere(extension, found.place);
    if (found?.available !== true) throw absent(extension);
    await admin`create extension if not exists ${admin(extension)} with schema public`.catch(
      (error: unknown) => {
        throw forbidden(extension, error);
      },
    );
  }
}

const absent = (name: string) =>
  new MissingExtensionError(
    `El servidor de PostgreSQL no tiene la extensión «${name}», que usa la búsqueda por nombre.`,
    'Instale las extensiones adicionales de PostgreSQL (en Debian y Ubuntu, el paquete postgresql-contrib) e inicie otra vez.',
  );

const elsewhere = (name: string, place: string) =>
  new MissingExtensionError(
    `La extensión «${name}» está en el esquema «${place}» y debe estar en «public».`,
    `Como administrador de la base: alter extension ${name} set schema public;`,
  );

const forbidden = (name: string, cause: unknown) =>
  new MissingExtensionError(
    `La cuenta de DATABASE_URL no puede crear la extensión «${name}».`,
    `Créela una vez como administrador de la base: create extension ${name} with schema public;`,
    cause,
  );
