import { readFileSync } from 'node:fs';
import { eq, schema, systemActor, withTenant } from '@conoceles/db';
import {
  type AccountActor,
  readCaptureForm,
  readOutboxMail,
  readPartyPortal,
  readToAuthorise,
  resolveSession,
  returnByParty,
  saveSection,
  sendMail,
  signIn,
  submitCapture,
} from '@conoceles/services';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, DESK, launchBrowser, openPerson, PHONE } from '../../support/browser.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { signInOn } from '../../support/sign-in.ts';

/** A liaison of Jalisco, where the party authorises: on a phone without scripts and on a desk with them. */
const slug = 'jalisco';
let product: Product;
let browser: Browser;
let liaison: AccountActor;

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ slugs: [slug], demonstration: { limit: 600 } }),
    launchBrowser(),
  ]);
  const site = product.siteOf(slug);
  const opened = await signIn(product.deps, site, product.account(slug, 'enlace'), { address: 'prueba' });
  const actor = await resolveSession(product.deps, { kind: 'tenant', site }, opened.sessionId);
  if (actor?.kind !== 'account') throw new Error('the liaison cannot sign in');
  liaison = actor;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const origin = () => `http://${product.hosts[slug]}:${product.port}`;

async function openPortal(options: Parameters<typeof openPerson>[1]): Promise<Page> {
  const { page } = await openPerson(browser, options);
  await signInOn(page, origin(), product.account(slug, 'enlace'));
  return page;
}

const list = (filter: object) =>
  readPartyPortal(product.deps, liaison, { order: 'place', page: 1, ...filter });

/** Somebody returns a questionnaire and sends it again with another text while the liaison reads. */
async function changeMeanwhile(candidacyId: string, word: string): Promise<void> {
  const { deps } = product;
  const target = { candidacyId, kind: 'curricular' } as const;
  const { items } = await readToAuthorise(deps, liaison, [candidacyId]);
  const contentHash = items.find(({ kind }) => kind === 'curricular')?.contentHash ?? '';
  await returnByParty(deps, liaison, { ...target, contentHash, text: 'Amplía tu historia profesional.' });
  const form = await readCaptureForm(deps, liaison, target);
  const text = Array.from({ length: 60 }, (_, place) => `${word}${place}`).join(' ');
  const answers = { ...form.answers, 'historia-profesional': { kind: 'text', text } } as const;
  const saved = await saveSection(deps, liaison, {
    ...target,
    section: 'historia',
    answers,
    revision: form.revision,
  });
  await submitCapture(deps, liaison, { ...target, revision: saved.revision });
}

describe.each([
  ['on a phone without scripts', { viewport: PHONE, javaScript: false }],
  ['on a desk with scripts', { viewport: DESK, javaScript: true }],
])('a liaison %s', (_title, options) => {
  it('authorises what it read, is told what changed, returns it with a reason, and it is sent again', async () => {
    const waiting = (await list({ show: 'to-authorise' })).items.filter(
      ({ curricular, identity }) => curricular === 'submitted' && identity === 'submitted',
    );
    const [first, second] = waiting;
    if (first === undefined || second === undefined) throw new Error('nobody waits for an authorisation');
    const page = await openPortal(options);
    if (options.viewport === PHONE) await page.locator('summary', { hasText: 'Filtrar' }).click();
    await page.getByLabel('Mostrar').selectOption({ label: 'Espera mi autorización' });
    await page.getByRole('button', { name: 'Ver candidaturas' }).click();
    await page.waitForURL(/mostrar=por-autorizar/u);
    for (const { displayName } of [first, second]) {
      await page.getByLabel(`Marcar a ${displayName}`, { exact: true }).check();
    }
    await page.getByRole('button', { name: 'Leer y autorizar' }).click();
    await page.waitForURL(/\/portal\/autorizar\?/u);
    expect(await page.getByRole('article').count()).toBe(4);

    await changeMeanwhile(second.candidacyId, options.javaScript ? 'nuevo' : 'otro');
    await page.getByRole('button', { name: 'Autorizar lo marcado' }).click();
    await page.getByText('Autorizaste 3 cuestionarios').waitFor();
    await page.getByText('Quedó 1 sin autorizar').waitFor();
    expect(await page.getByText('cambió después de que lo leíste').count()).toBe(1);
    // What changed is there again, to be read.
    expect(await page.getByRole('article').count()).toBe(1);
    if (options.javaScript) expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('link', { name: `Devolver con motivo a ${second.displayName}` }).click();
    await page.getByRole('button', { name: 'Devolver con motivo' }).click();
    await page.locator('.c-summary').waitFor();
    const reason = 'Tu historia repite la misma frase: escríbela otra vez.';
    await page.getByLabel('Qué hay que corregir').fill(reason);
    await page.getByRole('button', { name: 'Devolver con motivo' }).click();
    await page.waitForURL(`${origin()}/portal/${second.candidacyId}`);
    expect(await page.getByText(reason).count()).toBe(1);

    await page.getByRole('link', { name: 'Revisar y enviar' }).first().click();
    await page.getByRole('button', { name: 'Enviar a verificación' }).click();
    await page.getByRole('heading', { name: 'Lo recibimos' }).waitFor();
    await page.goto(`${origin()}/portal/${second.candidacyId}`);
    // Back to the list as it was left.
    await page.getByRole('navigation', { name: 'Ruta' }).getByRole('link', { name: 'Candidaturas' }).click();
    await page.waitForURL(/mostrar=por-autorizar/u);
    expect(await page.getByText(first.displayName).count()).toBe(0);
    expect(await page.getByRole('link', { name: second.displayName, exact: true }).count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('avance-2024-05-10.csv');
    expect(readFileSync(await download.path(), 'utf8')).toContain(second.displayName);
    await page.context().close();
  }, 90_000);

  it('reminds one of its people, once, and reads it in the register', async () => {
    const { items } = await list({ show: 'missing', order: 'deadline' });
    const person = items.find(({ account, remindedAt }) => account === 'received' && remindedAt === null);
    if (person === undefined) throw new Error('nobody has anything to capture');
    const page = await openPortal(options);
    await page.goto(`${origin()}/portal?mostrar=falta-algo&orden=vencimiento`);
    await page.getByLabel(`Marcar a ${person.displayName}`, { exact: true }).check();
    await page.getByRole('button', { name: 'Enviar recordatorio' }).click();
    await page.getByRole('button', { name: 'Enviar a 1 persona' }).click();
    await page.getByText('Salió 1 recordatorio').waitFor();
    expect(await page.getByRole('button', { name: /^Enviar a/u }).count()).toBe(0);
    const text = await mailAbout(person.candidacyId);
    expect(text).toContain(person.displayName);
    expect(text).toMatch(/te falta enviar el cuestionario/u);
    await page.goto(`${origin()}/portal/recordatorios`);
    expect(await page.getByRole('rowheader', { name: new RegExp(person.displayName, 'u') }).count()).toBe(1);
    await page.context().close();
  }, 60_000);
});

/** The mail about a candidacy as it is sent, read back from the outbox. */
async function mailAbout(candidacyId: string): Promise<string> {
  const site = product.siteOf(slug);
  const scope = { tenantId: site.tenantId, actor: systemActor('test'), scope: 'app' } as const;
  const { mailOutbox: m } = schema;
  const [mail] = await withTenant(product.deps.db, scope, (tx) =>
    tx.select().from(m).where(eq(m.candidacyId, candidacyId)),
  );
  await sendMail(product.deps, { tenantId: site.tenantId, mailId: mail?.id ?? '' });
  const { text, subject } = await readOutboxMail(product.deps, site, mail?.id ?? '');
  expect(subject).toBe('Recordatorio: completa tu información en Candidatas y Candidatos, Conóceles');
  return text;
}
