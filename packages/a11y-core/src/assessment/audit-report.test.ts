import { describe, expect, test } from 'vitest';
import { surveyed as facility } from '../../test/support/surveyed.js';
import type { Observation } from '../facility/observation.js';
import { auditReport } from './audit-report.js';

const WIDTH = 'GB55019-2.3.2-ramp.clearWidth';

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
  const inSum = () => auditReport(survey, { asOf: '2026-01-01', policies: ['strict'] });

  test('counts every row that judged, most failures first', () => {
    const { summary } = inSum();
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
    const { summary, facilities } = inSum();
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
    expect(undated).not.toHaveProperty('coloursBy');
  });

  test('shows the colours under another policy beside its own', () => {
    const { summary, facilities } = inSum();
    expect(summary.colours).toEqual({ red: 2, yellow: 1, green: 0, grey: 0 });
    expect(summary.coloursBy).toEqual({ strict: { red: 3, yellow: 0, green: 0, grey: 0 } });
    expect(facilities[2]).toMatchObject({
      conformity: 'yellow',
      conformityBy: { strict: { colour: 'red' } },
    });
  });
});

test('rows of as many failures come by their borderline readings, then by name', () => {
  const near = (value: number): Observation => ({
    state: 'measured',
    value,
    uncertainty: 10,
    source: 'survey',
  });
  const context = { doorKind: 'sideHung', isFireDoor: false } as const;
  const given = [
    facility('door', { clearWidth: 850, handleHeight: near(1004) }, { id: 'd1', context }),
    facility('door', { clearWidth: 950, handleHeight: near(1004) }, { id: 'd2', context }),
    facility('accessibleToilet', { doorClearWidth: 850 }, { id: 't1', context }),
    facility('ramp', { clearWidth: near(1196) }, { id: 'r1' }),
    facility('lift', { doorClearWidth: 850 }, { id: 'l1', context }),
  ];
  for (const facilities of [given, given.toReversed()]) {
    const { summary } = auditReport({ facilities, places: [], synthetic: false });
    const rows = summary.byClause
      .filter(({ fail, borderline }) => fail + borderline > 0)
      .map((row) => [row.facilityType, row.requirementId, row.fail, row.borderline]);
    expect(rows).toEqual([
      ['accessibleToilet', 'GB55019-2.5.4-door.clearWidth.new', 1, 0],
      ['door', 'GB55019-2.5.4-door.clearWidth.new', 1, 0],
      ['lift', 'GB55019-2.6.3-lift.doorClearWidth.new', 1, 0],
      ['door', 'GB55019-2.5.4-door.handleHeight', 0, 2],
      ['ramp', 'GB55019-2.3.2-ramp.clearWidth', 0, 1],
    ]);
  }
});

test('what a survey does not say has no key in the report', () => {
  const survey = {
    facilities: [facility('ramp', { clearWidth: 900 })],
    places: [],
    synthetic: false,
  };
  const bare = auditReport(survey);
  expect(bare.summary).not.toHaveProperty('attribution');
  expect(Object.keys(bare.facilities[0] ?? {})).toEqual([
    'id',
    'facilityType',
    'conformity',
    'conforms',
    'kinds',
    'operation',
    'judgedBy',
    'dateUnknown',
    'orderItems',
    'findings',
  ]);
  const attributed = auditReport({ ...survey, attribution: 'District survey' });
  expect(attributed.summary.attribution).toBe('District survey');
});
