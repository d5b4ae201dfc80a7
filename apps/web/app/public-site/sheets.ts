import type { LinksFunction } from '@remix-run/node';
import choosingHref from '../design/choosing.css?url';
import figuresHref from '../design/figures.css?url';

/** Sheets that only some pages of citizens need: a profile on an old phone does not pay for them. */
export const choosingSheet: LinksFunction = () => [{ rel: 'stylesheet', href: choosingHref }];
export const figuresSheet: LinksFunction = () => [{ rel: 'stylesheet', href: figuresHref }];
