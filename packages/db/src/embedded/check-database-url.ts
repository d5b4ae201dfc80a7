import postgres from 'postgres';

export type DatabaseUrlFault = { message: string; wayOut: string };

const oldestVersion = 16;

/**
 * Connects once with the connection string given from outside. Gives undefined when it will do, else what is wrong
 * and the way out, in Spanish, without the password.
 */
export async function checkDatabaseUrl(url: string): Promise<DatabaseUrlFault | undefined> {
  const shape = 'DATABASE_URL debe ser como postgres://usuario:clave@servidor:5432/base.';
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    return { message: 'DATABASE_URL no es una dirección de PostgreSQL.', wayOut: shape };
  }
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await sql`select current_setting('server_version_num')::int / 10000 as version`;
    if (row?.version >= oldestVersion) return undefined;
    return {
      message: `La base de DATABASE_URL es PostgreSQL ${row?.version}.`,
      wayOut: `Use PostgreSQL ${oldestVersion} o posterior (se prueba con 18), o quite DATABASE_URL para usar el incluido.`,
    };
  } catch (error) {
    return explain(url, error, shape);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const explanations: Record<string, string> = {
  ECONNREFUSED: 'el servidor no acepta conexiones en ese puerto',
  ENOTFOUND: 'no se encuentra ese servidor',
  EAI_AGAIN: 'no se encuentra ese servidor',
  CONNECT_TIMEOUT: 'el servidor no respondió en 5 s',
  '28P01': 'el usuario o la clave no son correctos',
  '28000': 'el servidor no admite a ese usuario',
  '3D000': 'esa base no existe en el servidor',
  '53300': 'el servidor no tiene conexiones libres',
};

function explain(url: string, error: unknown, shape: string): DatabaseUrlFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const { host, pathname } = new URL(url);
  return {
    message: `No se pudo conectar a la base de DATABASE_URL (${host}${pathname}): ${explanations[code] ?? (code || 'error desconocido')}.`,
    wayOut: `${shape} Sin DATABASE_URL se usa la base incluida.`,
  };
}
