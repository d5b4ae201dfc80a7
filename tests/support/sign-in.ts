import type { Page } from 'playwright-core';

type Access = { readonly email: string; readonly passphrase: string };

/** Fills the form of access that is on the page and presses its button. */
export async function fillAccess(page: Page, { email, passphrase }: Access, button: string): Promise<void> {
  await page.getByLabel(/^Correo/u).fill(email);
  await page.getByLabel('Frase de acceso').fill(passphrase);
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Signs in as people do and waits until they are let in. */
export async function signInOn(page: Page, origin: string, access: Access): Promise<void> {
  await page.goto(`${origin}/entrar`);
  await fillAccess(page, access, 'Entrar');
  await page.waitForURL((url) => url.pathname !== '/entrar');
}
