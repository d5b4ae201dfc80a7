import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';
import { assembleCast, type Cast, type Journey } from './fixtures/journey-cast.ts';
import * as arrival from './fixtures/journey-steps-arrival.ts';
import * as capture from './fixtures/journey-steps-capture.ts';
import * as end from './fixtures/journey-steps-end.ts';
import * as publication from './fixtures/journey-steps-public.ts';
import * as review from './fixtures/journey-steps-review.ts';
import * as walls from './fixtures/journey-steps-walls.ts';

let product: Product;
let browser: Browser;
let cast: Cast;
let isBroken = false;

beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ slugs: ['sonora', 'jalisco'], demonstration: { limit: 1 }, worker: true }),
    launchBrowser(),
  ]);
  cast = await assembleCast(product, browser);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** One step of the journey, by both states at the same time. No step can be taken when the one before it was not. */
function step(title: string, take: (journey: Journey, other: Journey) => Promise<void>): void {
  test(title, { timeout: 120_000 }, async () => {
    if (isBroken) throw new Error('The step before this one did not end.');
    isBroken = true;
    const [sonora, jalisco] = cast.journeys;
    await Promise.all([take(sonora, jalisco), take(jalisco, sonora)]);
    isBroken = false;
  });
}

describe('a candidacy in each of two states at once, from its list to INE’s database', () => {
  step('a row to mend keeps the whole list out, and the report says which', arrival.refuseFaultyList);
  step('mended, it is confirmed: given once per party, she is one candidacy', arrival.confirmMendedList);
  step('the citizen finds her by office, municipality and party', arrival.findListed);
  step('her account arrives by a link that opens twice and is spent once', arrival.receiveAccount);

  step('what she leaves half-way is there on another device', capture.leaveAndComeBack);
  step('the check says what is missing', capture.seeWhatIsMissing);
  step('complete, it shows everything as it will be published, and is sent', capture.captureCurricular);
  step('what was sent is locked, and is not public', capture.findItLocked);
  step('identity, with the keyboard alone or without scripts', capture.captureIdentity);

  step('where the party authorises, nothing is verified before', review.authoriseWhereDemanded);
  step('one section comes back with its motive', review.returnOneSection);
  step('corrected, it walks the rest of the way again', review.correctAndSendAgain);
  step('each reviewer publishes the questionnaire it verifies, and reads no other', review.validateBoth);

  step('her profile is on her state’s site and on no other', publication.readPublished);
  step('a consent shows identity answers; the next request knows of its end', publication.consentAndRevoke);
  step('INE’s database: the full one, and only what is public', publication.downloadBothDatabases);

  step('sessions and ids of one state open nothing of the other', walls.askForTheOther);
  step('nor do they write there', walls.writeToTheOther);

  step('whoever leaves the ballot leaves a tombstone', end.leaveTheBallot);
  test('past election day one state closes; the other waits for its own clock', {
    timeout: 120_000,
  }, async () => {
    const [sonora, jalisco] = cast.journeys;
    await end.passElectionDay(sonora);
    expect((await jalisco.fetch(jalisco.profile)).status).toBe(200);
    await end.passElectionDay(jalisco);
  });

  test('nobody met a broken page', () => {
    expect(cast.complaints()).toEqual([]);
    expect(product.reports).toEqual([]);
    expect(product.log.filter(({ status }) => status >= 500)).toEqual([]);
  });
});
