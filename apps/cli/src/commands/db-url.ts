import { findEmbeddedUrl } from '@conoceles/db/embedded';
import { z } from 'zod';
import { embeddedFolder } from '../database/open-database.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';
import { defineCommand } from './command.ts';

export const dbUrl = defineCommand({
  name: 'db:url',
  summary: 'Imprime la cadena de conexión de la base de datos en marcha.',
  options: {},
  input: z.object({}),
  async run(_input, { settings }) {
    const url = settings.databaseUrl ?? findEmbeddedUrl(embeddedFolder(settings));
    if (url === undefined) {
      throw new PlainFailure(
        `No hay una base de datos en marcha sobre ${settings.dataDir}.`,
        'Inicie el sistema con «npm start» y repita la orden desde otra terminal.',
      );
    }
    console.log(url);
    return 0;
  },
});
