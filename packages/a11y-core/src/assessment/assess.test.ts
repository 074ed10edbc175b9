import { describe, expect, test } from 'vitest';
import { surveyed as facility } from '../../test/support/surveyed.js';
import type { Facility } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import { assessFacility } from './assess.js';
import { requirementNamed } from './requirement-named.js';

const finding = (f: Facility, id: string, options = {}) =>
  assessFacility(f, options).findings.find(({ requirementId }) => requirementId === id);

const WIDTH = 'GB55019-2.3.2-ramp.clearWidth';

test('a finding carries everything an owner may ask', () => {
  const narrow: Observation = {
    state: 'measured',
    value: 1150,
    uncertainty: 3,
    instrument: 'steel-tape',
    source: 'survey',
  };
  expect(finding(facility('ramp', { clearWidth: narrow }), WIDTH)).toEqual({
    id: `f1#${WIDTH}`,
    facilityId: 'f1',
    requirementId: WIDTH,
    edition: 'GB55019-2021',
    clause: '2.3.2',
    parameter: 'clearWidth',
    verdict: 'fail',
    role: 'binding',
    severity: 'essential',
    value: 1150,
    uncertainty: 3,
    operator: 'at-least',
    limit: 1200,
    margin: -50,
    marginShare: -4.17,
    unit: 'mm',
    isMarginal: false,
    evidence: { observationId: 'f1/clearWidth', source: 'survey', instrument: 'steel-tape' },
    isStale: false,
    impact: { wheelchair: 'barrier', walkingAid: 'barrier' },
    remedy: requirementNamed(WIDTH).remedy,
    missing: [],
  });
});

test('a value that meets the limit within its error bar is marginal', () => {
  const value: Observation = { state: 'measured', value: 902, uncertainty: 3, source: 'survey' };
  expect(
    finding(facility('door', { clearWidth: value }), 'GB55019-2.5.4-door.clearWidth.new'),
  ).toMatchObject({
    verdict: 'pass',
    isMarginal: true,
    margin: 2,
  });
});

test('a row whose alternative was taken is not marginal', () => {
  const marginal = (value: number): Observation => ({
    state: 'measured',
    value,
    uncertainty: 3,
    source: 'survey',
  });
  const car = { carDepth: marginal(2100), carWidth: marginal(1600) };
  const lift = facility('lift', car, { context: { stretcherDuty: true } });
  expect(finding(lift, 'GB55019-2.6.2-lift.carWidth.stretcherWide')).toMatchObject({
    verdict: 'pass',
    isMarginal: true,
  });
  expect(finding(lift, 'GB55019-2.6.2-lift.carDepth.stretcherDeep')).toMatchObject({
    verdict: 'not-applicable',
    reason: 'other-option-met',
    isMarginal: false,
  });
});

describe('green needs a row that is known to apply', () => {
  const low = { lowServiceFacilities: true };
  test.each([
    ['a city square has it', { openSpaceKind: 'citySquare' }, 'green', undefined],
    [
      'a park need not',
      { openSpaceKind: 'park', gatesPresent: false, bollardsPresent: false },
      'grey',
      'no-applicable-row',
    ],
    [
      'nobody knows what it is',
      { gatesPresent: false, bollardsPresent: false },
      'grey',
      'no-applicable-row',
    ],
  ] as const)('%s', (_, context, colour, grey) => {
    const { conformity } = assessFacility(facility('parkOrSquare', low, { context }));
    expect([conformity.colour, conformity.grey]).toEqual([colour, grey]);
  });
});

describe('the role of a row', () => {
  const role = (f: Facility, id: string) => finding(f, id)?.role;
  const door = facility('door', { clearWidth: 950 });
  test.each([
    ['binding', 'GB55019-2.5.4-door.clearWidth.new', door],
    ['to-verify', 'GB55019-2.5.4-door.openingForce', door],
    ['background', 'GB50763-3.5.3-door.clearWidth', door],
    ['advice', 'GB50763-3.5.3-door.contrast', door],
    ['binding', 'GB50763-3.5.3-door.manoeuvringDiameter', door],
    ['binding', 'GB50763-3.5.3-door.clearWidth', { ...door, worksDate: '2015-01-01' }],
    ['legacy', 'GB55019-2.5.4-door.clearWidth.new', { ...door, worksDate: '2015-01-01' }],
    ['to-verify', 'GB55019-2.5.4-door.openingForce', { ...door, worksDate: '2015-01-01' }],
    ['legacy', 'GB50763-3.5.3-door.clearWidth', { ...door, worksDate: '1993-01-01' }],
  ] as const)('%s: %s', (expected, id, f) => {
    expect(role(f, id)).toBe(expected);
  });

  test('a row whose governing row does not apply binds', () => {
    const grating = 'GB50763-3.5.2-corridor.gratingOpening';
    const context = { outdoor: true, gratingsPresent: true };
    expect(role(facility('corridor', { gratingOpening: 14 }, { context }), grating)).toBe(
      'background',
    );
    const handle = 'GB50763-3.5.3-door.handleHeight';
    const sliding = { doorKind: 'sliding' };
    expect(role(facility('door', { handleHeight: 920 }, { context: sliding }), handle)).toBe(
      'binding',
    );
  });

  test('where nobody knows whether the governing row applies, the governed one finds no fault it would forgive', () => {
    const handle = 'GB50763-3.5.3-door.handleHeight';
    expect(finding(facility('door', { handleHeight: 1000 }), handle)).toMatchObject({
      verdict: 'unknown',
      role: 'binding',
    });
    // Missed by either: whichever binds, this one need not say so too.
    expect(finding(facility('door', { handleHeight: 1300 }), handle)?.role).toBe('background');
  });
});

describe('absent, not applicable, no and unknown are four answers', () => {
  const rail = 'GB55019-2.3.4-ramp.handrailBothSides';
  const high = { rise: 600, runningSlope: 0.08 };
  const source = 'survey' as const;
  test.each([
    ['nobody looked', {}, 'unknown', 'not-measured', null],
    ['no', { handrailBothSides: false }, 'fail', undefined, false],
    ['not there', { handrailBothSides: { state: 'absent', source } }, 'fail', undefined, null],
    [
      'does not arise',
      { handrailBothSides: { state: 'not-applicable', source } },
      'not-applicable',
      'declared-not-applicable',
      null,
    ],
  ] as const)('%s', (_, see, verdict, reason, value) => {
    const found = finding(facility('ramp', { ...high, ...see }), rail);
    expect([found?.verdict, found?.reason, found?.value]).toEqual([verdict, reason, value]);
  });

  test('a dimension of a part that is not there does not apply', () => {
    const f = facility('ramp', { clearWidth: { state: 'absent', source } });
    expect(finding(f, WIDTH)).toMatchObject({ verdict: 'not-applicable', reason: 'part-absent' });
  });

  test('a fault that is not there is no fault', () => {
    const f = facility('kerbRamp', { noDrainGrate: { state: 'absent', source } });
    expect(finding(f, 'GB55019-2.10.7-kerbRamp.noDrainGrate')?.verdict).toBe('not-applicable');
  });
});

test('parts are judged by the rows they map, and by no others', () => {
  const { findings } = assessFacility(facility('accessibleToilet', { doorClearWidth: 820 }));
  const parts = findings.filter(({ part }) => part === 'door');
  expect(parts.map(({ parameter }) => parameter).toSorted()).toEqual([
    'doorClearWidth',
    'doorClearWidth',
    'doorClearWidth',
    'doorClearWidth',
    'doorClearWidth',
    'doorClearWidth',
    'doorHandleHeight',
    'doorHandleHeight',
  ]);
  expect(
    parts.find(({ requirementId }) => requirementId === 'GB55019-2.5.4-door.clearWidth.new'),
  ).toMatchObject({
    verdict: 'fail',
    parameter: 'doorClearWidth',
    facilityId: 'f1',
  });
});

test('counts over a place are not asked of a facility', () => {
  const { findings } = assessFacility(facility('lift', { count: 0 }));
  expect(findings.filter(({ parameter }) => parameter.toLowerCase().includes('count'))).toEqual([]);
});

test('the colours under other policies stand beside the first, where they are asked for', () => {
  const lip = facility('kerbRamp', { lipHeight: 5 });
  expect(assessFacility(lip)).not.toHaveProperty('conformityBy');
  const { conformity, conformityBy } = assessFacility(lip, { policies: ['strict', 'district'] });
  expect(conformityBy).toEqual({
    strict: assessFacility(lip, { policy: 'strict' }).conformity,
    district: conformity,
  });
  expect([conformity.colour, conformityBy?.['strict']?.colour]).toEqual(['yellow', 'red']);
});
