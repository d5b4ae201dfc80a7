import { problemCatalogue } from '@conoceles/contracts';

/** Head of the OpenAPI document; the routes add the rest. */
export const openApiHead = {
  openapi: '3.1.0',
  info: {
    title: 'Candidatas y Candidatos, Conóceles',
    version: '1.0.0',
    description: [
      'API de los sitios estatales. El estado se reconoce por el nombre del sitio (host) y la sesión solo vale en él.',
      `Los errores son application/problem+json (RFC 9457) de un catálogo cerrado: ${Object.keys(problemCatalogue).join(', ')}.`,
    ].join(' '),
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
};
