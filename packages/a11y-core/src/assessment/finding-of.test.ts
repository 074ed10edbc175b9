import { describe, expect, test } from 'vitest';
import { facility, finding } from '../../test/support/one-finding.js';
import type { Facility, VisualDeclaration } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import { EDITIONS } from '../standard/editions/index.js';
import { assessFacility } from './assess.js';
import { impactOn } from './impact.js';
import { requirementNamed } from './requirement-named.js';

const SOURCE = { source: 'survey' } as const;
const measured = (value: number, more: Partial<Observation> = {}): Observation =>
  ({ state: 'measured', value, uncertainty: 3, ...SOURCE, ...more }) as Observation;
const seen = (value: boolean, more: Partial<Observation> = {}): Observation =>
  ({ state: 'seen', value, ...SOURCE, ...more }) as Observation;

const WIDTH = 'GB55019-2.3.2-ramp.clearWidth';

describe('the margin as a share of the limit', () => {
  test.each([
    ['short of a floor', 'ramp', 'clearWidth', 1150, WIDTH, -50, -4.17],
    ['inside it', 'ramp', 'clearWidth', 1500, WIDTH, 300, 25],
    ['exactly at it', 'ramp', 'clearWidth', 1200, WIDTH, 0, 0],
    ['beyond a ceiling', 'ramp', 'rise', 900, 'GB55019-2.3.1-ramp.rise', -150, -20],
    [
      'below a range',
      'lift',
      'callButtonHeight',
      800,
      'GB55019-2.6.1-lift.callButtonHeight',
      -50,
      -5.88,
    ],
    [
      'above a range',
      'lift',
      'callButtonHeight',
      1155,
      'GB55019-2.6.1-lift.callButtonHeight',
      -55,
      -5,
    ],
    [
      'a limit of 0 has no shares',
      'kerbRamp',
      'lipHeight',
      20,
      'GB55019-2.10.2-kerbRamp.lipHeight',
      -20,
      null,
    ],
  ] as const)('%s', (_, type, parameter, value, id, margin, share) => {
    const f = facility(type, { [parameter]: measured(value) });
    expect(finding(f, id)).toMatchObject({ margin, marginShare: share });
  });

  test('a yes or no has none, nor has what nobody measured', () => {
    const rails = finding(
      facility('ramp', { handrailBothSides: seen(false) }),
      'GB55019-2.3.4-ramp.handrailBothSides',
    );
    expect([rails.margin, rails.marginShare]).toEqual([null, null]);
    expect(finding(facility('ramp', {}), WIDTH)).toMatchObject({ margin: null, marginShare: null });
  });
});

describe('evidence', () => {
  test('names the measurement, who took it, with what, and how old it is', () => {
    const clearWidth = measured(1200, {
      id: 'm-17',
      at: '2025-03-01',
      by: 'Team 2',
      method: 'three readings',
      instrument: 'steel-tape',
    });
    expect(
      finding(facility('ramp', { clearWidth }), WIDTH, { asOf: '2025-03-31' }).evidence,
    ).toEqual({
      observationId: 'm-17',
      source: 'survey',
      at: '2025-03-01',
      by: 'Team 2',
      method: 'three readings',
      instrument: 'steel-tape',
      ageDays: 30,
    });
  });

  test.each([
    ['facility, parameter and date', { at: '2025-03-01' }, 'f1/clearWidth@2025-03-01'],
    ['without a date, facility and parameter', {}, 'f1/clearWidth'],
  ])('a measurement without an id has a stable one: %s', (_, more, observationId) => {
    const f = facility('ramp', { clearWidth: measured(1200, more) });
    expect(finding(f, WIDTH).evidence?.observationId).toBe(observationId);
  });

  test('holds nothing that the survey does not say', () => {
    expect(finding(facility('ramp', { clearWidth: measured(1200) }), WIDTH).evidence).toStrictEqual(
      {
        observationId: 'f1/clearWidth',
        source: 'survey',
      },
    );
  });

  test('is null where nobody looked, and has no age without a date to count to', () => {
    expect(finding(facility('ramp', {}), WIDTH).evidence).toBeNull();
    const f = facility('ramp', { clearWidth: measured(1200, { at: '2025-03-01' }) });
    expect(finding(f, WIDTH).evidence).not.toHaveProperty('ageDays');
  });

  test('is what was found under the other name of a quantity', () => {
    const renamed = EDITIONS.flatMap(({ requirements }) => requirements).filter(
      ({ orParameter }) => orParameter !== undefined,
    );
    expect(renamed.length).toBeGreaterThan(0);
    for (const { id, edition, facilityType, orParameter = '' } of renamed) {
      const f = facility(facilityType, { [orParameter]: measured(1000) });
      const { evidence } = finding(f, id, { edition });
      expect(evidence?.observationId).toBe(`f1/${orParameter}`);
    }
  });
});

describe('staleness follows the row, not the type', () => {
  const at = '2023-06-01';
  const options = (asOf: string) => ({ asOf });
  const ramp = facility('ramp', {
    clearWidth: measured(1200, { at }),
    surface: seen(true, { at }),
  });
  test.each([
    ['the width of a ramp stands five years', WIDTH, '2028-06-01', false],
    ['and not a day longer', WIDTH, '2028-06-02', true],
  ] as const)('%s', (_, id, asOf, isStale) => {
    expect(finding(ramp, id, options(asOf)).isStale).toBe(isStale);
  });

  test('every row by its own class', () => {
    const months = { 'moving-equipment': 12, surface: 24, 'built-geometry': 60 };
    const lift = facility('lift', {
      carDepth: measured(1600, { at: '2020-01-01' }),
      displayAndArrivalSound: seen(true, { at: '2020-01-01' }),
    });
    for (const [validity, count] of Object.entries(months)) {
      const end = new Date(Date.UTC(2020, count, 1)).toISOString().slice(0, 10);
      const next = new Date(Date.UTC(2020, count, 2)).toISOString().slice(0, 10);
      for (const { requirementId, evidence, isStale } of assessFacility(lift, { asOf: next })
        .findings) {
        if (evidence === null || requirementNamed(requirementId).validity !== validity) continue;
        expect(isStale).toBe(true);
        expect(finding(lift, requirementId, { asOf: end }).isStale).toBe(false);
      }
    }
  });

  test('makes a facility yellow only where a binding row rests on it', () => {
    const door = facility(
      'door',
      { clearWidth: measured(950, { at: '2010-01-01' }) },
      { worksDate: '2015-01-01' },
    );
    expect(assessFacility(door, { asOf: '2026-01-01' }).conformity.yellow).toContain('stale');
    const force = facility('door', { openingForce: measured(20, { at: '2010-01-01' }) });
    expect(assessFacility(force, { asOf: '2026-01-01' }).conformity.yellow).not.toContain('stale');
  });
});

describe('the impact on the people a row protects', () => {
  const impacts = (f: Facility, id: string) => finding(f, id).impact;
  test.each([
    [
      'an essential fault is a barrier',
      facility('ramp', { clearWidth: measured(1000) }),
      WIDTH,
      'barrier',
    ],
    [
      'a fault of detail hinders',
      facility('ramp', { sign: seen(false) }),
      'GB50763-3.4.8-ramp.sign',
      'hindrance',
    ],
    [
      'a borderline reading is doubtful',
      facility('ramp', { clearWidth: measured(1198) }),
      WIDTH,
      'doubtful',
    ],
    [
      'so is a figure still to be verified',
      facility(
        'door',
        { openingForce: measured(40) },
        { context: { isFireDoor: false, doorKind: 'sideHung' } },
      ),
      'GB55019-2.5.4-door.openingForce',
      'doubtful',
    ],
    ['what nobody measured is unknown', facility('ramp', {}), WIDTH, 'unknown'],
    ['what is met is none', facility('ramp', { clearWidth: measured(1300) }), WIDTH, 'none'],
    [
      'what a prevailing row says is not said twice',
      facility('ramp', { clearWidth: measured(900) }),
      'GB50763-3.4.2-ramp.clearWidth',
      'none',
    ],
  ] as const)('%s', (_, f, id, expected) => {
    const groups = requirementNamed(id).travellers;
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) expect(impactOn(finding(f, id), group)).toBe(expected);
    expect(Object.keys(impacts(f, id))).toHaveLength(expected === 'none' ? 0 : groups.length);
  });

  test('nobody else is touched', () => {
    const narrow = finding(facility('ramp', { clearWidth: measured(1000) }), WIDTH);
    expect(impactOn(narrow, 'deaf')).toBe('none');
  });
});

test.each([
  ['fail', 1100, true],
  ['borderline', 1198, true],
  ['pass', 1300, false],
] as const)('a remedy stands where there is something to put right: %s', (verdict, value, has) => {
  const found = finding(facility('ramp', { clearWidth: measured(value) }), WIDTH);
  expect([found.verdict, found.remedy !== undefined]).toEqual([verdict, has]);
});

describe('a signed visual declaration', () => {
  const SIGN = 'GB50763-3.4.8-ramp.sign';
  const signed = (
    observations: Facility['observations'],
    ...declarations: readonly VisualDeclaration[]
  ) => facility('ramp', observations, { declarations });
  const ours: VisualDeclaration = { by: 'Chen Wei', at: '2025-03-01' };

  test('decides what nobody looked at, as seen by eye, by and on', () => {
    expect(finding(signed({}, ours), SIGN, { asOf: '2025-03-11' })).toMatchObject({
      verdict: 'pass',
      value: null,
      evidence: {
        observationId: 'f1/declaration@2025-03-01',
        source: 'survey',
        method: 'visual',
        by: 'Chen Wei',
        at: '2025-03-01',
        ageDays: 10,
      },
    });
  });

  test.each([
    ['an essential quantity must be measured', {}, WIDTH, 'unknown'],
    ['what was seen wins', { sign: seen(false) }, SIGN, 'fail'],
    ['so does what is not there', { sign: { state: 'absent', ...SOURCE } }, SIGN, 'fail'],
    [
      'and what does not arise',
      { sign: { state: 'not-applicable', ...SOURCE } },
      SIGN,
      'not-applicable',
    ],
  ] as const)('%s', (_, observations, id, verdict) => {
    expect(finding(signed(observations, ours), id).verdict).toBe(verdict);
  });

  test.each([
    ['an essential yes or no', 'bool', 'essential', 'pass'],
    ['a yes or no of detail', 'bool', 'detail', 'pass'],
    ['a dimension of detail', 'mm', 'detail', 'pass'],
    ['an essential dimension', 'mm', 'essential', 'unknown'],
  ] as const)('%s', (_, unit, severity, verdict) => {
    const rows = EDITIONS.flatMap(({ requirements }) => requirements).filter(
      (row) =>
        row.unit === unit &&
        row.severity === severity &&
        row.subject === 'facility' &&
        row.condition === undefined &&
        row.alternativeGroup === undefined &&
        row.parameter !== 'present',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, edition, facilityType } of rows) {
      const f = facility(facilityType, {}, { declarations: [ours] });
      const found = finding(f, id, { edition });
      if (found.verdict !== 'not-applicable') expect([id, found.verdict]).toEqual([id, verdict]);
    }
  });

  test('speaks only of the parameters it names', () => {
    const partial = { ...ours, parameters: ['surface'] };
    expect(finding(signed({}, partial), SIGN).verdict).toBe('unknown');
    expect(finding(signed({}, { ...partial, parameters: ['sign'] }), SIGN).verdict).toBe('pass');
  });

  test('of several the latest counts', () => {
    const later = { by: 'Li Na', at: '2025-09-01' };
    for (const list of [
      [ours, later],
      [later, ours],
    ]) {
      expect(finding(signed({}, ...list), SIGN).evidence?.by).toBe('Li Na');
    }
  });

  test('goes stale like a reading of the same row', () => {
    expect(finding(signed({}, ours), SIGN, { asOf: '2040-01-01' }).isStale).toBe(true);
    expect(finding(signed({}, ours), SIGN, { asOf: '2025-03-02' }).isStale).toBe(false);
  });

  test('says nothing for a facility that is not there', () => {
    const gone = signed({ present: seen(false) }, ours);
    expect(finding(gone, SIGN)).toMatchObject({ verdict: 'not-applicable', evidence: null });
  });

  test('is no survey of its own colour, but something was looked at', () => {
    expect(assessFacility(signed({}, ours)).conformity.colour).toBe('yellow');
  });
});

describe('a facility without a date of its own', () => {
  const place = {
    id: 'p',
    name: 'P',
    category: 'medical',
    worksDate: '2015-01-01',
    worksStage: 'new' as const,
  };
  const undated = ({ worksDate: _d, worksStage: _s, ...rest }: Facility): Facility => rest;
  const ramp = undated(facility('ramp', { clearWidth: measured(1100) }));

  test('is as old as its place', () => {
    expect(assessFacility(ramp, { place }).era).toMatchObject({
      kind: 'gb50763',
      dateUnknown: false,
      dateOfPlace: true,
    });
    expect(assessFacility(ramp).era).toMatchObject({ kind: 'current', dateUnknown: true });
  });

  test('with the kind of its works: an altered building has altered doors', () => {
    const door = undated(facility('door', { clearWidth: measured(820) }));
    const altered = { ...place, worksDate: '2024-01-01', worksStage: 'alteration' as const };
    const existing = 'GB55019-2.5.4-door.clearWidth.existing';
    expect(finding(door, existing, { place: altered }).verdict).toBe('pass');
    expect(finding(door, existing, { place: { ...altered, worksStage: 'new' } }).verdict).toBe(
      'not-applicable',
    );
    const { worksStage: _, ...stageless } = altered;
    expect(finding(door, existing, { place: stageless })).toMatchObject({ verdict: 'pass' });
  });

  test.each([
    ['a date of its own', { worksDate: '2024-01-01' }, 'current', false],
    ['works of its own', { worksStage: 'alteration' as const }, 'current', true],
  ])('unless it has %s', (_, more, kind, dateUnknown) => {
    const { era } = assessFacility({ ...ramp, ...more }, { place });
    expect(era).toMatchObject({ kind, dateUnknown });
    expect(era).not.toHaveProperty('dateOfPlace');
  });
});
