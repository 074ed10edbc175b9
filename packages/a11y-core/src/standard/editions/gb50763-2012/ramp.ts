import { ramp } from '../../../facility/types/ramp.js';
import { allOf, type Comparison, isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

// Table 3.4.4: the gentler a run, the higher and longer it may be.
const riseTable = [
  [slope(1, 20), 1200],
  [slope(1, 16), 900],
  [slope(1, 12), 750],
  [slope(1, 10), 600],
  [slope(1, 8), 300],
] as const;
const runLengthTable = [
  [slope(1, 20), 24_000],
  [slope(1, 16), 14_400],
  [slope(1, 12), 9000],
  [slope(1, 10), 6000],
  [slope(1, 8), 2400],
] as const;

const slopeIs = (is: Comparison, value: number) =>
  ({ parameter: 'runningSlope', is, value }) as const;

/**
 * What a row of table 3.4.4 says: it holds for slopes steeper than the column before, up to its
 * own, with the limit interpolated. The table provides nothing gentler than 1:20, where a way is
 * no ramp. It provides nothing steeper than 1:8 either: there the last limit stays, so that a ramp
 * never gets better by being steeper, and the row on the steepest column finds the slope itself.
 */
function column(table: typeof riseTable | typeof runLengthTable, own: number) {
  const index = table.findIndex(([slope]) => slope === own);
  const limit = table[index]?.[1];
  if (limit === undefined) throw new Error(`Table 3.4.4 has no column ${own}.`);
  const before = table[index - 1]?.[0];
  const isSteepest = index === table.length - 1;
  return {
    check: { operator: 'at-most-interpolated', by: 'runningSlope', table, limit },
    condition: {
      all: [
        before === undefined ? slopeIs('at-least', own) : slopeIs('above', before),
        ...(isSteepest ? [] : [slopeIs('at-most', own)]),
      ],
    },
  } as const;
}

/** The ramp of a footbridge has its own, milder clause on the rise between landings. */
const ON_FOOTBRIDGES = ['GB50763-4.4.2-footbridge.landingPerRise'] as const;

export const rampRequirements = requirementsFor(GB50763, ramp, [
  {
    id: 'GB50763-3.4.1-ramp.shapeStraightOrFolded',
    parameter: 'shapeStraightOrFolded',
    check: isTrue,
    strength: 'recommended',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb50763', 'cnaec-1304'],
  },
  {
    id: 'GB50763-3.4.2-ramp.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(1000),
    conditionText: 'general',
    conditionNote: 'other-shape',
    severity: 'essential',
    governedBy: ['GB55019-2.3.2-ramp.clearWidth'],
    confidence: 'high',
    source: ['wayhhow-gb50763'],
    note: 'superseded by 1.20 m in GB 55019 2.3.2',
  },
  {
    id: 'GB50763-3.4.2-ramp.clearWidth.entrance',
    parameter: 'clearWidth',
    check: atLeast(1200),
    condition: isSo('atEntrance'),
    conditionText: 'ramp at an accessible entrance',
    severity: 'essential',
    governedBy: ['GB55019-2.3.2-ramp.clearWidth'],
    confidence: 'medium',
    source: ['wayhhow-gb50763', 'recalled'],
  },
  {
    id: 'GB50763-3.4.3-ramp.handrailBothSides',
    parameter: 'handrailBothSides',
    check: isTrue,
    condition: allOf(
      { parameter: 'rise', is: 'above', value: 300 },
      { parameter: 'runningSlope', is: 'above', value: slope(1, 20) },
    ),
    conditionText: 'rise > 300 mm and slope > 1:20',
    severity: 'essential',
    governedBy: ['GB55019-2.3.4-ramp.handrailBothSides'],
    confidence: 'high',
    source: ['wayhhow-gb50763', 'cad-check'],
  },
  {
    id: 'GB50763-3.4.4-ramp.rise.at1in20',
    parameter: 'rise',
    ...column(riseTable, slope(1, 20)),
    relaxedBy: ON_FOOTBRIDGES,
    conditionText: 'slope 1:20 (table 3.4.4; interpolate between columns)',
    severity: 'essential',
    governedBy: ['GB55019-2.3.1-ramp.rise'],
    confidence: 'medium',
    source: ['dukeyin-3.4.4'],
    note: 'GB 55019 2.3.1 caps slope at 1:12 and rise at 750 mm',
  },
  {
    id: 'GB50763-3.4.4-ramp.runLength.at1in20',
    parameter: 'runLength',
    ...column(runLengthTable, slope(1, 20)),
    conditionText: 'slope 1:20 (table 3.4.4; interpolate between columns)',
    severity: 'detail',
    confidence: 'medium',
    source: ['dukeyin-3.4.4'],
  },
  {
    id: 'GB50763-3.4.4-ramp.rise.at1in16',
    parameter: 'rise',
    ...column(riseTable, slope(1, 16)),
    relaxedBy: ON_FOOTBRIDGES,
    conditionText: 'slope 1:16 (table 3.4.4; interpolate between columns)',
    severity: 'essential',
    governedBy: ['GB55019-2.3.1-ramp.rise'],
    confidence: 'medium',
    source: ['dukeyin-3.4.4'],
    note: 'GB 55019 2.3.1 caps slope at 1:12 and rise at 750 mm',
  },
  {
    id: 'GB50763-3.4.4-ramp.runLength.at1in16',
    parameter: 'runLength',
    ...column(runLengthTable, slope(1, 16)),
    conditionText: 'slope 1:16 (table 3.4.4; interpolate between columns)',
    severity: 'detail',
    confidence: 'medium',
    source: ['dukeyin-3.4.4'],
  },
  {
    id: 'GB50763-3.4.4-ramp.rise.at1in12',
    parameter: 'rise',
    ...column(riseTable, slope(1, 12)),
    relaxedBy: ON_FOOTBRIDGES,
    conditionText: 'slope 1:12 (table 3.4.4; interpolate between columns)',
    severity: 'essential',
    governedBy: ['GB55019-2.3.1-ramp.rise'],
    confidence: 'high',
    source: ['dukeyin-3.4.4', 'cqftfs-1in12'],
  },
  {
    id: 'GB50763-3.4.4-ramp.runLength.at1in12',
    parameter: 'runLength',
    ...column(runLengthTable, slope(1, 12)),
    conditionText: 'slope 1:12 (table 3.4.4; interpolate between columns)',
    severity: 'detail',
    confidence: 'high',
    source: ['dukeyin-3.4.4', 'cqftfs-1in12'],
  },
  {
    id: 'GB50763-3.4.4-ramp.rise.at1in10',
    parameter: 'rise',
    ...column(riseTable, slope(1, 10)),
    relaxedBy: ON_FOOTBRIDGES,
    conditionText: 'slope 1:10 (table 3.4.4; interpolate between columns)',
    severity: 'essential',
    governedBy: ['GB55019-2.3.1-ramp.rise'],
    confidence: 'medium',
    source: ['dukeyin-3.4.4'],
    note: 'GB 55019 2.3.1 caps slope at 1:12 and rise at 750 mm',
  },
  {
    id: 'GB50763-3.4.4-ramp.runLength.at1in10',
    parameter: 'runLength',
    ...column(runLengthTable, slope(1, 10)),
    conditionText: 'slope 1:10 (table 3.4.4; interpolate between columns)',
    severity: 'detail',
    confidence: 'medium',
    source: ['dukeyin-3.4.4'],
  },
  {
    id: 'GB50763-3.4.4-ramp.rise.at1in8',
    parameter: 'rise',
    ...column(riseTable, slope(1, 8)),
    relaxedBy: ON_FOOTBRIDGES,
    conditionText: 'slope 1:8 (table 3.4.4; interpolate between columns)',
    severity: 'essential',
    governedBy: ['GB55019-2.3.1-ramp.rise'],
    confidence: 'medium',
    source: ['dukeyin-3.4.4'],
    note: 'GB 55019 2.3.1 caps slope at 1:12 and rise at 750 mm',
  },
  {
    id: 'GB50763-3.4.4-ramp.runLength.at1in8',
    parameter: 'runLength',
    ...column(runLengthTable, slope(1, 8)),
    conditionText: 'slope 1:8 (table 3.4.4; interpolate between columns)',
    severity: 'detail',
    confidence: 'medium',
    source: ['dukeyin-3.4.4'],
  },
  {
    id: 'GB50763-3.4.5-ramp.surface',
    parameter: 'surface',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
  {
    id: 'GB50763-3.4.6-ramp.landingLength',
    parameter: 'landingLength',
    check: atLeast(1500),
    whenAbsent: 'missed',
    severity: 'essential',
    governedBy: ['GB55019-2.3.3-ramp.landingLength'],
    confidence: 'medium',
    source: ['wayhhow-gb50763', 'recalled'],
    note: 'clause seen, number cut off there',
  },
  {
    id: 'GB50763-3.4.7-ramp.edgeProtection',
    parameter: 'edgeProtection',
    check: isTrue,
    // The clause speaks of open sides alone (临空侧); so does the name of the parameter.
    condition: isSo('openSide'),
    severity: 'essential',
    governedBy: ['GB55019-2.3.5-ramp.edgeProtection'],
    confidence: 'high',
    source: ['wayhhow-gb50763', 'design-statement'],
  },
  {
    id: 'GB50763-3.4.8-ramp.sign',
    parameter: 'sign',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
  {
    id: 'GB50763-3.4.4-ramp.runningSlope.max',
    parameter: 'runningSlope',
    check: atMost(slope(1, 8)),
    conditionText: 'steepest column of table 3.4.4; nothing steeper is provided for',
    conditionNote: 'other-shape',
    severity: 'essential',
    governedBy: [
      'GB55019-2.3.1-ramp.runningSlope',
      'GB55019-2.3.1-ramp.runningSlope.restricted150',
    ],
    confidence: 'medium',
    source: ['table-3.4.4-last-column'],
    note: 'makes legacy ramps steeper than 1:8 decidable',
  },
]);
