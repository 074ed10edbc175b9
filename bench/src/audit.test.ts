import { expect, test } from 'vitest';
import { benchAudit } from './audit.js';

test('the evaluator and the loop by hand agree on every row of every facility', async () => {
  // Throws at the first row on which they differ.
  const [row] = await benchAudit();
  expect(row?.unit).toBe('facilities/s');
  expect(row?.ratio).toBeGreaterThan(0);
});
