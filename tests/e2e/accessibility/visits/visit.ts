import { moveClock } from '@conoceles/services';
import type { Page } from 'playwright-core';
import type { Product } from '../../../support/product.ts';
import type { Cast } from '../cast.ts';

export type Who =
  | 'citizen'
  | 'candidatura'
  | 'enlace'
  | 'curricular'
  | 'identidad'
  | 'instancia'
  | 'ine'
  | 'plataforma';

export type Scene = { readonly product: Product; readonly cast: Cast };

/** A page in one of its states. */
export type Visit = {
  /** What is seen, when it is not the page as it opens. */
  readonly state?: string;
  readonly as: Who;
  readonly path: (cast: Cast) => string;
  /** Host without port; the state's, or that of the desk, when absent. */
  readonly host?: string;
  readonly status?: number;
  /** Before the page is opened. */
  readonly before?: (scene: Scene) => Promise<unknown>;
  /** Once it is open. */
  readonly act?: (page: Page, scene: Scene) => Promise<unknown>;
};

/** Visits of the pages of an area, by the file that makes each. */
export type Visits = Readonly<Record<string, readonly Visit[]>>;

/** Presses a button of the page's own, not of its frame. */
export const press = (name: string) => (page: Page) =>
  page.locator('main').getByRole('button', { name, exact: true }).first().click();
/** Waits for the summary of errors. */
export const summary = (page: Page) => page.locator('.c-summary').waitFor();
/** Moves the state's clock. */
export const at =
  (now: string) =>
  ({ product: { deps }, cast }: Scene) =>
    moveClock(deps, cast.admin, { now });
/** Opens whatever folds. */
export const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
