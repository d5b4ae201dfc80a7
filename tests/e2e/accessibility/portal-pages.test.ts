import { describe } from 'vitest';
import { inspectVisits, startInspection } from './inspect-pages.ts';
import { adminVisits, captureVisits, deskVisits } from './visits/index.ts';

const inspection = startInspection();

describe('the pages of the portals and desks', () => {
  inspectVisits(inspection, { ...captureVisits, ...deskVisits, ...adminVisits });
});
