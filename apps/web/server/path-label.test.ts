import { describe, expect, it } from 'vitest';
import { pathLabel } from './path-label.ts';

describe('pathLabel', () => {
  it.each([
    ['/boleta', '/boleta'],
    ['/boleta/tala/distrito-01', '/boleta/:municipio/:distrito'],
    ['/en/candidaturas/ana-ortiz', '/en/candidaturas/:slug'],
    ['/candidaturas/ana-ortiz-1', '/candidaturas/:slug'],
    ['/secciones/0123456789abcdef.json', '/secciones/:file'],
    ['/api/public/ballots/acatlan-de-juarez', '/api/public/ballots/:id'],
    ['/api/public/ballots/tala', '/api/public/ballots/:id'],
  ])('logs %s as %s', (path, label) => {
    expect(pathLabel(path)).toBe(label);
  });
});
