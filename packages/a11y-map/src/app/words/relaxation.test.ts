import type { Barrier, Relaxation } from 'a11y-core';
import { expect, test } from 'vitest';
import { translator } from '../locale/i18n.js';
import { relaxationWords } from './relaxation.js';

const kerb: Barrier = {
  edge: 'way/1/1-2/0',
  position: [114.05, 22.54],
  edgeKind: 'kerb',
  cause: 'maxKerbUpMm',
  low: 60,
  high: 60,
  limit: 30,
  source: 'survey',
  isUnknown: false,
};
const one: Relaxation = {
  limits: { maxKerbUpMm: 60 },
  asked: { maxKerbUpMm: 30 },
  unknown: {},
  barriers: [kerb],
  distanceM: 230,
  durationS: 240,
};

test.each([
  ['en', 'Highest kerb up 60 mm instead of 30 mm: 230 m, about 4 min, past 1 barrier.'],
  ['zh-CN', '可上路缘高差改为 60 毫米（现为 30 毫米）：230 米，约 4 分钟，要经过 1 处障碍。'],
  ['zh-HK', '可上路緣高差改為 60 毫米（現為 30 毫米）：230 米，約 4 分鐘，要經過 1 個障礙。'],
] as const)('one limit, in %s', (language, words) => {
  expect(relaxationWords(translator(language), language, one)).toBe(words);
});

test('several together, and what nobody measured', () => {
  const steps: Barrier = { ...kerb, cause: 'maxSteps', low: 4, high: 4, limit: 0 };
  const both: Relaxation = {
    ...one,
    limits: { maxKerbUpMm: 60, maxSteps: 4 },
    asked: { maxKerbUpMm: 30, maxSteps: 0 },
    unknown: { width: 'penalise' },
    barriers: [kerb, steps],
  };
  expect(relaxationWords(translator('en'), 'en', both)).toBe(
    'Highest kerb up 60 mm instead of 30 mm, Most steps in one flight 4 steps instead of 0 steps, width taken as it comes where nobody measured it: 230 m, about 4 min, past 2 barriers.',
  );
});

test('a slope is rounded to what is enough', () => {
  const slope = { ...one, limits: { maxSlopeUp: 0.0904 }, asked: { maxSlopeUp: 0.05 } };
  expect(relaxationWords(translator('en'), 'en', slope)).toMatch(
    /^Steepest slope up 1:11 \(9\.1 %\) instead of 1:20 \(5 %\): /,
  );
});
