import { describe, expect, test } from 'vitest';
import type { ContainedPart } from '../facility/define.js';
import { insidePart } from './inside-part.js';
import { findRequirement } from './requirement-named.js';

const GRATING = 'GB55019-2.2.4-corridor.gratingOpening';
const grating = findRequirement(GRATING)!;
const part = (more: Partial<ContainedPart>): ContainedPart => ({
  facilityType: 'corridor',
  parameters: { gratingOpening: 'openingSize' },
  ...more,
});
const row = (condition: typeof grating.condition) => ({
  ...grating,
  ...(condition !== undefined && { condition }),
});
const present = { context: 'gratingsPresent', oneOf: [true] } as const;
const absent = { not: present } as const;
const slotted = { context: 'slottedGratings', oneOf: [true] } as const;
const outdoor = { context: 'outdoor', oneOf: [true] } as const;
const steep = { parameter: 'runningSlope', is: 'above', value: 0.05 } as const;

describe('a row put to a part inside another type', () => {
  test('stays as it is on the type itself and on a part nothing is known of', () => {
    expect(insidePart(grating, undefined)).toBe(grating);
    expect(insidePart(grating, part({}))).toBe(grating);
  });

  test.each([
    ['met', present, undefined],
    ['never met', { context: 'gratingsPresent', oneOf: [false] } as const, 'no row'],
    ['denied', { not: present }, 'no row'],
    ['open', slotted, slotted],
    ['met in part', { all: [present, slotted] }, slotted],
    ['met or open', { any: [slotted, present] }, undefined],
    ['denied or open', { any: [slotted, { not: present }] }, slotted],
    ['met twice', { all: [present, present] }, undefined],
    ['denied twice', { any: [{ not: present }, { not: present }] }, 'no row'],
    ['one of two open', { any: [slotted, { not: slotted }] }, { any: [slotted, { not: slotted }] }],
    ['one of three open', { all: [present, slotted, present] }, slotted],
    ['two of three open', { all: [slotted, present, outdoor] }, { all: [slotted, outdoor] }],
    ['denied beside two', { any: [slotted, absent, outdoor] }, { any: [slotted, outdoor] }],
    ['not open', { not: slotted }, { not: slotted }],
    ['a measured value', steep, steep],
    ['the kind of works', { works: 'new' }, { works: 'new' }],
    ['nothing to hold', { all: [] }, undefined],
    ['nothing to choose from', { any: [] }, 'no row'],
    ['open twice', { all: [slotted, { not: slotted }] }, { all: [slotted, { not: slotted }] }],
    ['all denied', { all: [slotted, { not: present }] }, 'no row'],
  ] as const)('is not asked what is known: %s', (_, condition, left) => {
    const known = [{ context: 'gratingsPresent', oneOf: [true] }] as const;
    const inside = insidePart(row(condition), part({ known }));
    if (left === 'no row') expect(inside).toBeUndefined();
    else if (left === undefined) expect(inside).not.toHaveProperty('condition');
    else expect(inside?.condition).toEqual(left);
  });

  test('a row without a condition has none inside the part either', () => {
    const { condition: _, ...unconditional } = grating;
    const known = [{ context: 'gratingsPresent', oneOf: [true] }] as const;
    expect(insidePart(unconditional, part({ known }))).toStrictEqual(unconditional);
  });

  test('a known number does not decide a comparison', () => {
    const long = { context: 'corridorLength', is: 'above', value: 50 } as const;
    const known = [{ context: 'corridorLength', oneOf: [60] }] as const;
    expect(insidePart(row(long), part({ known }))?.condition).toEqual(long);
  });

  test('what the type knows and where the part is there are asked together', () => {
    const known = [{ context: 'gratingsPresent', oneOf: [true] }] as const;
    const when = [{ context: 'outdoor', oneOf: [true] }] as const;
    expect(insidePart(row(present), part({ known, when }))?.condition).toEqual({ any: when });
    expect(insidePart(row({ not: present }), part({ known, when }))).toBeUndefined();
  });

  test('a fact that may be either stays open', () => {
    const known = [{ context: 'gratingsPresent', oneOf: [true, false] }] as const;
    expect(insidePart(row(present), part({ known }))?.condition).toEqual(present);
  });

  test('applies only where one of the named facts is so', () => {
    const when = [{ context: 'outdoor', oneOf: [true] }] as const;
    const { condition: _, ...unconditional } = grating;
    expect(insidePart(unconditional, part({ when }))?.condition).toEqual({ any: when });
    expect(insidePart(row(slotted), part({ when }))?.condition).toEqual({
      all: [{ any: when }, slotted],
    });
  });
});
