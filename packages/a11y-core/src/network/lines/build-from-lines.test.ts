import { describe, expect, test } from 'vitest';
import { metres } from '../../../test/support/network-of.js';
import type { Observation } from '../../facility/observation.js';
import { SURVEYED_LINE, type SurveyedLine } from '../../facility/surveyed-line.js';
import { checkNetwork } from '../check-network.js';
import { decodeNetwork, encodeNetwork } from '../file.js';
import { edgeIndex, edgeKey } from '../key.js';
import { EDGE_KINDS, type NetworkSource } from '../network.js';
import { SMOOTHNESS, SURFACES } from '../osm/roughness.js';
import {
  edgeDirections,
  edgeFlag,
  edgeInterval,
  edgeKindOf,
  edgeName,
  edgeSense,
  edgeState,
} from '../read-edge.js';
import { type LinesOptions, networkFromLines } from './build-from-lines.js';

const SOURCE: NetworkSource = { kind: 'survey', attribution: '福田区残联', licence: 'official' };

const measured = (
  value: number,
  uncertainty = 0,
  source: 'survey' | 'report' = 'survey',
): Observation => ({ state: 'measured', value, uncertainty, source });
const chosen = (value: string): Observation => ({ state: 'chosen', value, source: 'survey' });
const seen = (value: boolean): Observation => ({ state: 'seen', value, source: 'survey' });

let row = 0;
const line = (
  number: number,
  points: readonly (readonly [number, number])[],
  observations: Readonly<Record<string, Observation>> = {},
  more: Partial<SurveyedLine> = {},
): SurveyedLine => ({
  file: 'a',
  row: ++row,
  part: 0,
  number,
  line: points.map(([east, north]) => {
    const { lon, lat } = metres(east, north);
    return [lon, lat] as const;
  }),
  observations,
  ...more,
});
const EAST = [
  [0, 0],
  [50, 0],
] as const;

function build(lines: readonly SurveyedLine[], options?: LinesOptions) {
  const made = networkFromLines(lines, SOURCE, options);
  expect(checkNetwork(made.network)).toEqual([]);
  return made;
}
/** The only edge of a line with these observations. */
function only(observations: Readonly<Record<string, Observation>>, options?: LinesOptions) {
  const { network } = build([line(1, EAST, observations)], options);
  const edge = [...network.edges.kind.keys()].find((at) => edgeKindOf(network, at) !== 'kerb')!;
  return { network, edge };
}

describe('what a line says', () => {
  test('every kind, surface and evenness of the declaration is one of the network', () => {
    const { kind, surface, evenness } = SURVEYED_LINE.parameters;
    expect(
      Object.keys(kind.options).filter((name) => !(EDGE_KINDS as readonly string[]).includes(name)),
    ).toEqual([]);
    expect(Object.keys(surface.options).filter((name) => SURFACES[name] === undefined)).toEqual([]);
    expect(Object.keys(evenness.options)).toEqual(SMOOTHNESS);
    for (const name of Object.keys(kind.options)) {
      const { network, edge } = only({ kind: chosen(name) });
      expect(edgeKindOf(network, edge)).toBe(name);
    }
  });

  test.each([
    ['width', { clearWidth: measured(1500, 20) }, { low: 1480, high: 1520, source: 'survey' }],
    ['width', {}, { low: 0, high: 65_535, source: 'none' }],
    [
      'width',
      { clearWidth: measured(1500, 0, 'report') },
      { low: 1500, high: 1500, source: 'word' },
    ],
    [
      'incline',
      { runningSlope: measured(-0.05, 0.002) },
      { low: -52_000, high: -48_000, source: 'survey' },
    ],
    [
      'incline',
      { runningSlope: measured(0.05), slopeSense: chosen('against') },
      { low: -50_000, high: -50_000, source: 'survey' },
    ],
    [
      'incline',
      { runningSlope: measured(-0.05), slopeSense: chosen('along') },
      { low: 50_000, high: 50_000, source: 'survey' },
    ],
    [
      'crossSlope',
      { crossSlope: measured(-0.03, 0.002) },
      { low: 28_000, high: 32_000, source: 'survey' },
    ],
    [
      'crossSlope',
      { crossSlope: measured(0.001, 0.002) },
      { low: 0, high: 3000, source: 'survey' },
    ],
    ['roughness', { evenness: chosen('bad') }, { low: 3, high: 3, source: 'survey' }],
    ['roughness', { surface: chosen('tiles') }, { low: 0, high: 2, source: 'word' }],
    [
      'roughness',
      { surface: chosen('tiles'), evenness: chosen('bad') },
      { low: 3, high: 3, source: 'survey' },
    ],
    [
      'steps',
      { kind: chosen('steps'), stepCount: measured(12) },
      { low: 12, high: 12, source: 'survey' },
    ],
    ['steps', { kind: chosen('steps') }, { low: 1, high: 65_535, source: 'word' }],
    [
      'steps',
      { kind: chosen('sidewalk'), stepCount: measured(2) },
      { low: 2, high: 2, source: 'survey' },
    ],
    ['steps', { stepCount: measured(0) }, { low: 0, high: 0, source: 'not-applicable' }],
  ] as const)('%s of %j', (attribute, observations, interval) => {
    const { network, edge } = only(observations);
    expect(edgeInterval(network, edge, attribute)).toEqual(interval);
  });

  test('a slope without a sign is a magnitude', () => {
    const { network, edge } = only(
      { runningSlope: measured(0.05, 0.002) },
      { slopes: 'magnitude' },
    );
    expect(network.edges.inclineUnsigned[edge]).toBe(1);
    expect(edgeInterval(network, edge, 'incline')).toMatchObject({ low: 48_000, high: 52_000 });
    const said = only(
      { runningSlope: measured(0.05), slopeSense: chosen('along') },
      { slopes: 'magnitude' },
    );
    expect(said.network.edges.inclineUnsigned[said.edge]).toBe(0);
  });

  test('flags, direction, state, names and floors', () => {
    const { network } = build([
      line(
        1,
        EAST,
        {
          tactile: seen(true),
          lit: seen(false),
          handrail: { state: 'absent', source: 'survey' },
          passable: chosen('forwards'),
          closed: seen(true),
          levelFrom: measured(1),
          levelTo: measured(-1),
        },
        { name: '深南大道', nameEn: 'Shennan Road', building: '市民中心' },
      ),
    ]);
    expect(
      ['tactile', 'lit', 'handrail', 'covered'].map((flag) => edgeFlag(network, 0, flag as 'lit')),
    ).toEqual(['yes', 'no', 'no', 'unknown']);
    expect([edgeDirections(network, 0), edgeState(network, 0), edgeName(network, 0)]).toEqual([
      'forwards',
      'closed',
      '深南大道',
    ]);
    expect(network.translations).toEqual([{ name: 1, language: 'en', text: 'Shennan Road' }]);
    expect(network.levels[network.edges.level[0]!]).toEqual({ scope: '市民中心', values: [-1, 1] });
  });

  test.each([
    [{ slopeSense: chosen('along') }, 'up'],
    [{ slopeSense: chosen('against') }, 'down'],
    [{ levelFrom: measured(0), levelTo: measured(1) }, 'up'],
    [{ levelFrom: measured(0), levelTo: measured(-1) }, 'down'],
    [{ runningSlope: measured(-0.5) }, 'down'],
    [{ runningSlope: measured(0.5) }, 'unknown'],
    [{}, 'unknown'],
  ] as const)('steps of %j go %s', (observations, sense) => {
    const { network, edge } = only({ kind: chosen('steps'), ...observations });
    expect(edgeSense(network, edge)).toBe(sense);
  });

  test('a line that does not say what it is', () => {
    expect(edgeKindOf(only({}).network, 0)).toBe('sidewalk');
    expect(edgeKindOf(only({}, { kind: 'footway' }).network, 0)).toBe('footway');
    expect(
      build([
        line(1, EAST),
        line(
          2,
          EAST.map(([e]) => [e, 30] as const),
          { kind: chosen('ramp') },
        ),
      ]).kindless,
    ).toBe(1);
  });
});

describe('kerbs', () => {
  const kerbs = (lines: readonly SurveyedLine[]) => {
    const made = build(lines);
    const { network } = made;
    return {
      ...made,
      kerbs: [...network.edges.kind.keys()]
        .filter((edge) => edgeKindOf(network, edge) === 'kerb')
        .map((edge) => {
          const { low, high, source } = edgeInterval(network, edge, 'kerb');
          return `${edgeKey(network, edge)} ${edgeSense(network, edge)} ${low}-${high} ${source}`;
        }),
    };
  };
  const crossing = (more: Readonly<Record<string, Observation>>) =>
    line(
      5,
      [
        [0, 0],
        [12, 0],
      ],
      { kind: chosen('crossing'), ...more },
    );
  const west = line(6, [
    [-30, 0],
    [0, 0],
  ]);

  test('at the two ends lie between the pavement and the crossing, which they lead down to', () => {
    const { kerbs: found, unmeasuredKerbs } = kerbs([
      crossing({ kerbAtStart: measured(20, 3), kerbAtEnd: { state: 'absent', source: 'survey' } }),
      west,
    ]);
    expect(found).toEqual([
      'line/5/-5121--5121~1/0/at down 17-23 survey',
      'line/5/-5122--5122~1/1/at down 0-3 survey',
    ]);
    expect(unmeasuredKerbs).toBe(0);
  });

  test('nobody measured are of unknown height, not none', () => {
    const { kerbs: found, unmeasuredKerbs } = kerbs([
      crossing({ kerbAtStart: measured(20) }),
      west,
    ]);
    expect(found[1]).toBe('line/5/-5122--5122~1/1/at down 0-65535 none');
    expect(unmeasuredKerbs).toBe(1);
  });

  test('are not made within the carriageway, nor twice where the pavement says them', () => {
    const second = line(
      7,
      [
        [12, 0],
        [24, 0],
      ],
      { kind: chosen('crossing'), kerbAtEnd: measured(0) },
    );
    expect(kerbs([crossing({ kerbAtStart: measured(0) }), second]).kerbs).toHaveLength(2);
    const telling = line(
      6,
      [
        [-30, 0],
        [0, 0],
      ],
      { kerbAtEnd: measured(15) },
    );
    const { kerbs: found } = kerbs([crossing({ kerbAtEnd: measured(0) }), telling]);
    expect(found).toEqual([
      expect.stringMatching(/^line\/5.*\/1\/at/),
      'line/6/-5121--5121~1/1/at unknown 15-15 survey',
    ]);
  });
});

describe('the network', () => {
  const lines = [
    line(1, [
      [0, 0],
      [50, 0],
      [100, 5],
    ]),
    line(2, [
      [50, 0.2],
      [50, 60],
    ]),
    line(3, [
      [50, 60],
      [0, 60],
    ]),
  ];

  test('has keys made of the numbers, in whatever order the lines come', () => {
    const { network, report } = build(lines);
    expect([...edgeIndex(network).keys()]).toEqual([
      'line/1/-1025--2049/0',
      'line/1/-2049--1026/1',
      'line/2/-2049--2050/0',
      'line/3/-2050--3074/0',
    ]);
    const turned = build([...lines].reverse());
    expect(encodeNetwork(turned.network, turned.report)).toEqual(encodeNetwork(network, report));
  });

  test('is a file like any other, with its attribution', () => {
    const { network, report } = build(lines);
    const back = decodeNetwork(encodeNetwork(network, report));
    expect(back.network.sources).toEqual([SOURCE]);
    expect(back.report).toMatchObject({
      attribution: '福田区残联',
      licence: 'official',
      source: { ways: 3, walkableWays: 3 },
    });
    expect(back.report.network.lengthM).toBe(210);
  });

  test('lists doubts', () => {
    const { doubts, report } = build([
      line(1, EAST),
      line(2, [
        [20, 2],
        [20, 40],
      ]),
      line(3, [
        [0, 0],
        [0.1, 0],
      ]),
    ]);
    expect(doubts.map(({ reason }) => reason)).toEqual(['too-short', 'near-miss']);
    expect(report.source).toMatchObject({ ways: 3, walkableWays: 2, brokenWays: 1 });
    expect(
      build(
        [
          line(1, EAST),
          line(2, [
            [20, -20],
            [20, 40],
          ]),
        ],
        { joinCrossings: true },
      ).network.edgeCount,
    ).toBe(4);
  });
});
