import { Problem, problemCatalogue } from '@conoceles/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/http.ts';
import { type Product, startProduct } from '../support/product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ slugs: ['morelos'] });
}, 60_000);
afterAll(() => product?.close());

const escaped = (text: string) => text.replaceAll('&', '&amp;');

describe('every problem has a page', () => {
  it.each(Object.entries(problemCatalogue))('%s', async (code, { status, title }) => {
    for (const host of ['morelos.localhost', product.desks.ine]) {
      const page = await ask(product.port, host, `/problemas/${code}`);
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.text).toContain(`<h1>${escaped(title)}</h1>`);
      expect(page.text).toMatch(new RegExp(`Aviso (?:<!-- -->)?${status}`, 'u'));
    }
  });

  it('and a code that is none has not', async () => {
    expect((await ask(product.port, 'morelos.localhost', '/problemas/no-existe')).status).toBe(404);
  });

  it('which is the address that a real problem gives', async () => {
    const answer = await ask(product.port, 'morelos.localhost', '/api/public/candidacies/no-existe');
    const { type, title, code } = Problem.parse(JSON.parse(answer.text));
    expect([answer.status, code]).toEqual([404, 'not-found']);
    expect((await ask(product.port, 'morelos.localhost', type)).text).toContain(`<h1>${title}</h1>`);
  });
});
