import { describe, expect, test } from 'vitest';
import { UnknownNameError } from '../errors.js';
import type { ContextValue, Facility } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import { facilityDefinition } from '../facility/types/index.js';
import { EDITIONS } from '../standard/editions/index.js';
import { assessFacility, assessUnder } from './assess.js';
import { auditReport } from './audit-report.js';
import { eraOf } from './era.js';
import { requirementNamed } from './requirement-named.js';

type Written = number | boolean | Observation;

const observation = (written: Written): Observation => {
  if (typeof written === 'number') {
    return { state: 'measured', value: written, uncertainty: 0, source: 'survey' };
  }
  return typeof written === 'boolean'
    ? { state: 'seen', value: written, source: 'survey' }
    : written;
};

function facility(
  facilityType: string,
  see: Readonly<Record<string, Written>>,
  more: Partial<Facility> & { readonly context?: Readonly<Record<string, ContextValue>> } = {},
): Facility {
  return {
    id: 'f1',
    facilityType,
    context: {},
    geometry: { type: 'Point', coordinates: [114.05, 22.54] },
    worksDate: '2024-01-01',
    worksStage: 'new',
    observations: Object.fromEntries(
      Object.entries(see).map(([name, written]) => [name, observation(written)]),
    ),
    ...more,
  };
}

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

describe('which editions judge', () => {
  const inForceSince2022 = ['GB55019-2021', 'GB50763-2012'];
  const current = [
    ...inForceSince2022,
    'GB55031-2022',
    'GB50642-2011',
    'SJG103-2021',
    'CN-BFE-LAW-2023',
    'T/CNAEC1304-2022',
  ];
  const without = (...ids: readonly string[]) => current.filter((id) => !ids.includes(id));
  const codes = ['GB55019-2021', 'GB55031-2022'];
  test.each([
    ['nobody knows when', undefined, 'current', current, []],
    ['all in force', '2023-09-01', 'current', current, []],
    ['the law not yet', '2023-08-31', 'current', without('CN-BFE-LAW-2023'), []],
    ['GB 55031 on its first day', '2023-03-01', 'current', without('CN-BFE-LAW-2023'), []],
    [
      'the day before',
      '2023-02-28',
      'current',
      without('CN-BFE-LAW-2023', 'GB55031-2022'),
      ['GB55031-2022'],
    ],
    [
      'GB 55019 on its first day',
      '2022-04-01',
      'current',
      [...inForceSince2022, 'GB50642-2011', 'SJG103-2021'],
      ['GB55031-2022'],
    ],
    ['the day before that', '2022-03-31', 'gb50763', ['GB50763-2012'], codes],
    [
      'no city standard and no law is held against 2015',
      '2015-01-01',
      'gb50763',
      ['GB50763-2012'],
      codes,
    ],
    ['GB 50763 on its first day', '2012-09-01', 'gb50763', ['GB50763-2012'], codes],
    [
      'older than every text held',
      '2012-08-31',
      'before-gb50763',
      [],
      ['GB55019-2021', 'GB50763-2012', 'GB55031-2022'],
    ],
  ] as const)('%s: works of %s', (_, worksDate, kind, judgedBy, comparedWith) => {
    expect(eraOf(worksDate === undefined ? {} : { worksDate })).toEqual({
      kind,
      judgedBy,
      comparedWith,
      dateUnknown: worksDate === undefined,
    });
  });

  test('the date of an alteration decides for what was altered', () => {
    const altered = facility(
      'door',
      { clearWidth: 820 },
      { worksDate: '2022-04-01', worksStage: 'alteration' },
    );
    const before = { ...altered, worksDate: '2022-03-31' };
    expect(finding(altered, 'GB55019-2.5.4-door.clearWidth.existing')).toMatchObject({
      role: 'binding',
      verdict: 'pass',
    });
    expect(finding(before, 'GB55019-2.5.4-door.clearWidth.existing')?.role).toBe('legacy');
    expect(finding(before, 'GB50763-3.5.3-door.clearWidth')?.role).toBe('binding');
  });

  test('a chosen edition judges whatever the date, with those beside it', () => {
    const old = { worksDate: '1993-01-01' };
    expect(eraOf(old, 'GB55019-2021')).toEqual({
      kind: 'chosen',
      judgedBy: current.filter((id) => id !== 'T/CNAEC1304-2022'),
      comparedWith: [],
      dateUnknown: false,
    });
    expect(eraOf(old, 'GB50763-2012').judgedBy).toEqual(['GB50763-2012']);
  });

  test.each(EDITIONS.filter(({ legalForce }) => legalForce === 'foreign-reference'))(
    '$id judges only where it is chosen, and then alone',
    ({ id, requirements }) => {
      const eras = [undefined, '2024-01-01', '2015-01-01', '1993-01-01'].map((worksDate) =>
        eraOf(worksDate === undefined ? {} : { worksDate }),
      );
      for (const { judgedBy, comparedWith } of eras)
        expect([...judgedBy, ...comparedWith]).not.toContain(id);
      expect(eraOf({}, id).judgedBy).toEqual([id]);
      for (const { facilityType } of requirements) {
        const { findings } = assessFacility(facility(facilityType, {}), { edition: id });
        for (const { edition, requirementId, role } of findings) {
          const { strength, confidence } = requirementNamed(requirementId);
          const binds = strength === 'mandatory' ? 'binding' : 'advice';
          expect([edition, role]).toEqual([
            id,
            binds === 'binding' && confidence === 'low' ? 'to-verify' : binds,
          ]);
        }
      }
    },
  );

  test('several editions side by side, each whatever the date', () => {
    const door = facility('door', { clearWidth: 850 }, { worksDate: '1993-01-01' });
    const [new2021, old2012, us] = assessUnder(door, ['GB55019-2021', 'GB50763-2012', 'ADA-2010']);
    const colours = [new2021, old2012, us].map((a) => [a?.era.judgedBy[0], a?.conformity.colour]);
    expect(colours).toEqual([
      ['GB55019-2021', 'red'],
      ['GB50763-2012', 'yellow'],
      ['ADA-2010', 'yellow'],
    ]);
  });

  test('what is not held is refused by name', () => {
    expect(() => assessFacility(facility('ramp', {}), { edition: 'GB55019' })).toThrow(
      UnknownNameError,
    );
    expect(() => assessFacility(facility('escalator', {}))).toThrow(/facility type "escalator"/);
    expect(() => assessFacility(facility('ramp', {}), { asOf: 'yesterday' })).toThrow(
      /asOf.*ISO 8601/,
    );
    // @ts-expect-error: a policy there is not; `constructor` is a string a user can send
    expect(() => assessFacility(facility('ramp', {}), { policy: 'constructor' })).toThrow(
      UnknownNameError,
    );
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
    expect(finding(facility('door', { handleHeight: 1300 }), handle)).toMatchObject({
      verdict: 'borderline',
      role: 'background',
    });
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

describe('orders', () => {
  const steep = (more: Partial<Observation>) =>
    assessFacility(
      facility('ramp', {
        runningSlope: {
          state: 'measured',
          value: 0.2,
          uncertainty: 0.002,
          source: 'survey',
          ...more,
        } as Observation,
      }),
    );
  test.each([
    ['a survey with an instrument', {}, 1],
    ['a phone', { instrument: 'phone' }, 0],
    ['a slope too uncertain to found one', { uncertainty: 0.0088 }, 0],
    ['a map tag', { source: 'osm' }, 0],
    ['a passer-by', { source: 'report' }, 0],
  ] as const)('%s', (_, more, count) => {
    const { conformity, orderItems } = steep(more);
    expect(conformity.colour).toBe('red');
    expect(orderItems).toHaveLength(count);
  });
});

test('an order item that another one repairs says so, and stays', () => {
  const repairs = (f: Facility) =>
    assessFacility(f)
      .findings.filter(({ id }) => assessFacility(f).orderItems.includes(id))
      .map((x) => [x.requirementId, x.sameRepairAs?.replace('f1#', '')]);
  const steep: Observation = { state: 'chosen', value: 'threeFace', source: 'survey' };
  expect(repairs(facility('kerbRamp', { type: steep, slopeOther: 0.12, lipHeight: 40 }))).toEqual([
    ['GB55019-2.10.2-kerbRamp.lipHeight', undefined],
    ['GB55019-2.10.4-kerbRamp.slopeOther', undefined],
    ['GB50763-3.1.2-kerbRamp.slopeThreeFace', 'GB55019-2.10.4-kerbRamp.slopeOther'],
  ]);
  const context = { placeCategory: 'medical' };
  expect(repairs(facility('corridor', { clearWidth: 1100 }, { context }))).toEqual([
    ['GB55019-2.2.2-corridor.clearWidth', 'GB55019-2.2.2-corridor.clearWidth.crowded'],
    ['GB55019-2.2.2-corridor.clearWidth.crowded', undefined],
    ['GB50763-8.4.2-corridor.clearWidth', 'GB55019-2.2.2-corridor.clearWidth.crowded'],
  ]);
});

test('no order rests on a phone reading that makes the row apply', () => {
  const rails = (instrument: 'phone' | 'digital-level') =>
    assessFacility(
      facility('ramp', {
        rise: 600,
        runningSlope: {
          state: 'measured',
          value: 0.07,
          uncertainty: 0.002,
          instrument,
          source: 'survey',
        },
        handrailBothSides: false,
      }),
    );
  expect(rails('digital-level').orderItems).toEqual(['f1#GB55019-2.3.4-ramp.handrailBothSides']);
  expect(rails('phone').orderItems).toEqual([]);
  expect(rails('phone').conformity.colour).toBe('red');
});

describe('operation', () => {
  const seenAt = (at: string): Observation => ({
    state: 'seen',
    value: true,
    at,
    source: 'device',
  });
  test.each([
    ['stands a day', '2025-03-03T09:00:00Z', 'working'],
    ['and not longer', '2025-03-03T10:00:01Z', 'unknown'],
  ] as const)('a state %s', (_, asOf, state) => {
    const lift = facility('lift', { inService: seenAt('2025-03-02T10:00:00Z') });
    expect(assessFacility(lift, { asOf }).operation).toEqual({
      state,
      since: '2025-03-02T10:00:00Z',
      source: 'device',
    });
  });

  test('without a date to count to nothing is too old, and nothing seen is unknown', () => {
    const lift = facility('lift', { inService: seenAt('1999-01-01') });
    expect(assessFacility(lift).operation.state).toBe('working');
    expect(assessFacility(facility('door', { clearWidth: 900 })).operation).toEqual({
      state: 'unknown',
    });
  });
});

describe('what a survey sees of the state on the day', () => {
  const chosen = (value: string): Observation => ({ state: 'chosen', value, source: 'survey' });
  test.each([
    ['lift', 'inService', true, 'working'],
    ['lift', 'inService', false, 'out'],
    ['platformLift', 'inService', true, 'working'],
    ['platformLift', 'inService', false, 'out'],
    ['accessibleToilet', 'openDuringHours', true, 'working'],
    ['accessibleToilet', 'openDuringHours', false, 'out'],
    ['audibleSignal', 'working', true, 'working'],
    ['audibleSignal', 'working', false, 'out'],
    ['tactilePaving', 'unobstructed', true, 'working'],
    ['tactilePaving', 'unobstructed', false, 'limited'],
    ['route', 'obstructionFree', false, 'limited'],
    ['ramp', 'occupied', 'none', 'working'],
    ['kerbRamp', 'occupied', 'temporary', 'limited'],
    ['parkingBay', 'occupied', 'temporary', 'limited'],
    ['parkingBay', 'occupied', 'permanent', 'out'],
    // A built fault is the business of conformity.
    ['ramp', 'surface', false, 'unknown'],
  ] as const)('%s, %s %s: %s', (type, parameter, value, state) => {
    const seen = typeof value === 'string' ? chosen(value) : value;
    expect(Object.keys(facilityDefinition(type).parameters)).toContain(parameter);
    expect(assessFacility(facility(type, { [parameter]: seen })).operation.state).toBe(state);
  });
});

test('a report counts facilities by colour and type and findings by verdict', () => {
  const red = { ...facility('ramp', { clearWidth: 900 }), name: 'East ramp' };
  const grey = { ...facility('crossing', {}), id: 'f2' };
  const report = auditReport({ facilities: [red, grey], places: [], synthetic: true });
  expect(report.summary).toMatchObject({
    facilities: 2,
    colours: { red: 1, yellow: 0, green: 0, grey: 1 },
    conforms: { yes: 0, no: 1, undetermined: 1 },
    byType: {
      ramp: { facilities: 1, red: 1, yellow: 0, green: 0, grey: 0 },
      crossing: { facilities: 1, red: 0, yellow: 0, green: 0, grey: 1 },
    },
    orderItems: 1,
    policy: 'district',
    synthetic: true,
  });
  const counted = Object.values(report.summary.verdicts).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(report.facilities.flatMap(({ findings }) => findings).length);
  expect(report.facilities[0]).toMatchObject({
    id: 'f1',
    facilityType: 'ramp',
    name: 'East ramp',
    conformity: 'red',
    conforms: 'no',
    operation: 'unknown',
  });
  expect(report.facilities[1]).toMatchObject({ conformity: 'grey', kinds: ['not-surveyed'] });
});

describe('a report in sum', () => {
  const at = '2015-01-01';
  const old = (value: number): Observation => ({
    state: 'measured',
    value,
    uncertainty: 0,
    at,
    source: 'survey',
  });
  const ramps = [
    facility('ramp', { clearWidth: old(900) }),
    { ...facility('ramp', { clearWidth: old(1000), sign: false }), id: 'f2' },
    { ...facility('ramp', { sign: false }), id: 'f3' },
  ];
  const survey = { facilities: ramps, places: [], synthetic: true };
  const { summary, facilities } = auditReport(survey, {
    asOf: '2026-01-01',
    policies: ['strict'],
  });

  test('counts every row that judged, most failures first', () => {
    expect(summary.byClause.slice(0, 2)).toEqual([
      expect.objectContaining({ requirementId: 'GB50763-3.4.8-ramp.sign', fail: 2, unknown: 1 }),
      {
        requirementId: WIDTH,
        edition: 'GB55019-2021',
        clause: '2.3.2',
        facilityType: 'ramp',
        parameter: 'clearWidth',
        pass: 0,
        borderline: 0,
        fail: 2,
        unknown: 1,
        orderItems: 2,
      },
    ]);
    const failing = summary.byClause.reduce((sum, { orderItems }) => sum + orderItems, 0);
    expect(failing).toBe(summary.orderItems);
    const background = 'GB50763-3.4.2-ramp.clearWidth';
    expect(summary.byClause.map(({ requirementId }) => requirementId)).not.toContain(background);
  });

  test('counts what is past its validity', () => {
    const stale = facilities.flatMap(({ findings }) =>
      findings.filter(
        ({ isStale, role, verdict }) =>
          isStale && verdict !== 'not-applicable' && role !== 'advice' && role !== 'background',
      ),
    );
    expect(stale.length).toBeGreaterThan(0);
    expect(summary.stale).toEqual({ facilities: 2, findings: stale.length });
    const undated = auditReport(survey).summary;
    expect(undated.stale).toEqual({ facilities: 0, findings: 0 });
    expect(undated.coloursBy).toBeUndefined();
  });

  test('shows the colours under another policy beside its own', () => {
    expect(summary.colours).toEqual({ red: 2, yellow: 1, green: 0, grey: 0 });
    expect(summary.coloursBy).toEqual({ strict: { red: 3, yellow: 0, green: 0, grey: 0 } });
    expect(facilities[2]).toMatchObject({
      conformity: 'yellow',
      conformityBy: { strict: { colour: 'red' } },
    });
  });
});
