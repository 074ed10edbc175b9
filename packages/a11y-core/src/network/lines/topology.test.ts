import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metres } from '../../../test/support/network-of.js';
import type { LonLat } from '../../geo/position.js';
import { offsetM } from './line-index.js';
import { type JoinedLine, joinLines, type TopologyOptions } from './topology.js';

const at = (east: number, north: number): LonLat => {
  const { lon, lat } = metres(east, north);
  return [lon, lat];
};
type Drawn = readonly (readonly [number, number])[];
const line = (number: number, points: Drawn, more: Partial<JoinedLine> = {}): JoinedLine => ({
  number,
  points: points.map(([east, north]) => at(east, north)),
  ...more,
});
/** Pieces as `line: from-to`, junctions by line and slot. */
const shape = (lines: readonly JoinedLine[], options?: TopologyOptions) => {
  const { junctions, pieces, doubts } = joinLines(lines, options);
  const name = (junction: number) => `${junctions[junction]!.line}.${junctions[junction]!.slot}`;
  return {
    pieces: pieces.map(
      ({ line: own, from, to, ordinal }) =>
        `${lines[own]!.number}/${ordinal} ${name(from)} ${name(to)}`,
    ),
    doubts: doubts.map(({ reason, lines: numbers }) => `${reason} ${numbers.join(' ')}`),
  };
};

describe('lines join', () => {
  // 1 ──┬── 2, an end of 3 below
  test('where their ends meet within the tolerance', () => {
    const lines = [
      line(1, [
        [0, 0],
        [50, 0],
      ]),
      line(2, [
        [50.3, 0],
        [100, 0],
      ]),
      line(3, [
        [50, -0.3],
        [50, -40],
      ]),
    ];
    expect(shape(lines)).toEqual({
      pieces: ['1/0 1.0 1.1', '2/0 1.1 2.1', '3/0 1.1 3.1'],
      doubts: [],
    });
    expect(shape(lines, { snapM: 0.1 }).pieces).toEqual([
      '1/0 1.0 1.1',
      '2/0 2.0 2.1',
      '3/0 3.0 3.1',
    ]);
  });

  test('where an end meets the middle of another, which is cut there', () => {
    const lines = [
      line(1, [
        [0, 0],
        [50, 0],
        [100, 0],
      ]),
      line(2, [
        [30, 0.4],
        [30, 40],
      ]),
    ];
    const { junctions, pieces } = joinLines(lines);
    expect(shape(lines).pieces).toEqual(['1/0 1.0 2.0', '1/1 2.0 1.1', '2/0 2.0 2.1']);
    expect(pieces[0]!.points).toHaveLength(2);
    expect(pieces[1]!.points).toHaveLength(3);
    expect(pieces[0]!.points.at(-1)).toEqual(junctions[pieces[0]!.to]!.at);
  });

  test('where they share a point between their ends', () => {
    const lines = [
      line(1, [
        [0, 0],
        [50, 0],
        [100, 0],
      ]),
      line(2, [
        [50, -50],
        [50, 0],
        [50, 50],
      ]),
    ];
    expect(shape(lines).pieces).toEqual([
      '1/0 1.0 1.2',
      '1/1 1.2 1.1',
      '2/0 2.0 1.2',
      '2/1 1.2 2.1',
    ]);
  });

  test('but not where they merely cross, unless told', () => {
    const lines = [
      line(1, [
        [0, 0],
        [100, 0],
      ]),
      line(2, [
        [40, -50],
        [40, 50],
      ]),
    ];
    expect(shape(lines)).toEqual({
      pieces: ['1/0 1.0 1.1', '2/0 2.0 2.1'],
      doubts: ['crosses 1 2'],
    });
    expect(shape(lines, { joinCrossings: true })).toEqual({
      pieces: ['1/0 1.0 1.2', '1/1 1.2 1.1', '2/0 2.0 1.2', '2/1 1.2 2.1'],
      doubts: [],
    });
  });

  test('nor where they are said to be on different floors', () => {
    const up = { levels: [1, 1] as const };
    const ground = { levels: [0, 0] as const };
    const ends = [
      line(
        1,
        [
          [0, 0],
          [50, 0],
        ],
        ground,
      ),
      line(
        2,
        [
          [50, 0],
          [90, 0],
        ],
        up,
      ),
      line(
        3,
        [
          [50, 0],
          [50, 50],
        ],
        { levels: [0, 1] },
      ),
    ];
    expect(shape(ends).pieces).toEqual(['1/0 1.0 1.1', '2/0 2.0 2.1', '3/0 1.1 3.1']);
    const middle = [
      line(
        1,
        [
          [0, 0],
          [100, 0],
        ],
        ground,
      ),
      line(
        2,
        [
          [50, 0],
          [50, 50],
        ],
        up,
      ),
    ];
    expect(shape(middle).pieces).toHaveLength(2);
    const crossing = [
      line(
        1,
        [
          [0, 0],
          [100, 0],
        ],
        ground,
      ),
      line(
        2,
        [
          [40, -50],
          [40, 50],
        ],
        up,
      ),
    ];
    expect(shape(crossing, { joinCrossings: true })).toMatchObject({
      pieces: { length: 2 },
      doubts: [],
    });
    const shared = [
      line(
        1,
        [
          [0, 0],
          [50, 0],
          [100, 0],
        ],
        ground,
      ),
      line(
        2,
        [
          [50, -50],
          [50, 0],
          [50, 50],
        ],
        up,
      ),
    ];
    expect(shape(shared).pieces).toHaveLength(2);
  });

  test('what nearly meets is listed and left open', () => {
    const lines = [
      line(1, [
        [0, 0],
        [100, 0],
      ]),
      line(2, [
        [30, 1.5],
        [30, 40],
      ]),
      line(3, [
        [30, 45],
        [30, 90],
      ]),
    ];
    expect(shape(lines)).toEqual({
      pieces: ['1/0 1.0 1.1', '2/0 2.0 2.1', '3/0 3.0 3.1'],
      doubts: ['near-miss 2 1'],
    });
    expect(shape(lines, { nearM: 6 }).doubts).toEqual([
      'near-miss 2 1',
      'near-miss 2 3',
      'near-miss 3 2',
    ]);
    expect(shape(lines, { nearM: 1 }).doubts).toEqual([]);
    expect(joinLines(lines).doubts[0]!.distanceM).toBeCloseTo(1.5, 2);
  });

  test('steps are not cut in the middle', () => {
    const lines = [
      line(
        1,
        [
          [0, 0],
          [10, 0],
        ],
        { isWhole: true },
      ),
      line(2, [
        [5, 0.2],
        [5, 40],
      ]),
    ];
    expect(shape(lines)).toEqual({
      pieces: ['1/0 1.0 1.1', '2/0 2.0 2.1'],
      doubts: ['meets-whole 2 1'],
    });
  });

  test('a line shorter than the tolerance is left out, and told', () => {
    expect(
      shape([
        line(1, [
          [0, 0],
          [0.4, 0],
        ]),
        line(2, [
          [0, 0],
          [50, 0],
        ]),
      ]),
    ).toEqual({
      pieces: ['2/0 2.0 2.1'],
      doubts: ['too-short 1'],
    });
  });

  test('a ring is cut half-way round, and a 6 where it touches itself', () => {
    expect(
      shape([
        line(4, [
          [0, 0],
          [50, 0],
          [50, 50],
          [0, 50],
          [0, 0],
        ]),
      ]).pieces,
    ).toEqual(['4/0 4.0 4.2', '4/1 4.2 4.0']);
    const six = line(4, [
      [0, 100],
      [0, 0],
      [50, 0],
      [50, 50],
      [0.2, 50],
    ]);
    expect(shape([six]).pieces).toEqual(['4/0 4.0 4.1', '4/1 4.1 4.2', '4/2 4.2 4.1']);
  });

  test('a chain of ends that drifts is told', () => {
    const lines = [0, 1, 2, 3, 4, 5].map((i) =>
      line(i, [
        [i * 0.45, 0],
        [i * 0.45, 50 + i],
      ]),
    );
    expect(shape(lines, { nearM: 0 }).doubts).toEqual(['stretched 0 1 2 3 4 5']);
  });
});

/** Lines between points of a coarse grid, with jitter below the tolerance. */
const drawn = fc
  .array(
    fc.tuple(
      fc.nat({ max: 4 }),
      fc.nat({ max: 4 }),
      fc.nat({ max: 4 }),
      fc.nat({ max: 4 }),
      fc.double({ min: -0.12, max: 0.12, noNaN: true }),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((rows) =>
    rows
      .filter(([a, b, c, d]) => a !== c || b !== d)
      .map(([a, b, c, d, jitter], number) =>
        line(number, [
          [a * 20 + jitter, b * 20 - jitter],
          [c * 20 - jitter, d * 20 + jitter],
        ]),
      ),
  );

/** Which ends belong together, worked out pair by pair: same place, nearer than the tolerance to an end or a middle. */
function slowlyJoined(lines: readonly JoinedLine[]): Set<string> {
  const joined = new Set<string>();
  const ends = lines.flatMap(({ number, points }) => [
    { key: `${number}.0`, own: number, place: points[0]! },
    { key: `${number}.1`, own: number, place: points.at(-1)! },
  ]);
  for (const a of ends) {
    for (const b of ends) {
      if (a.key < b.key && Math.hypot(...offsetM(a.place, b.place)) <= 0.5)
        joined.add(`${a.key} ${b.key}`);
    }
  }
  return joined;
}

describe('whatever is drawn', () => {
  test('the order in which lines come does not matter', () => {
    fc.assert(
      fc.property(drawn, fc.integer(), (lines, seed) => {
        const shuffled = [...lines].sort(
          (a, b) => ((a.number * 7919 + seed) % 13) - ((b.number * 7919 + seed) % 13),
        );
        const key = (of: readonly JoinedLine[]) => {
          const { junctions, pieces, doubts } = joinLines(of, { joinCrossings: seed % 2 === 0 });
          return {
            junctions,
            doubts,
            pieces: pieces.map((piece) => ({ ...piece, line: of[piece.line]!.number })),
          };
        };
        expect(key(shuffled)).toEqual(key(lines));
      }),
    );
  });

  test('ends are one junction where the slow count puts them together, and pieces make up their line', () => {
    fc.assert(
      fc.property(drawn, (lines) => {
        const { pieces } = joinLines(lines);
        const firstOf = new Map<string, number>();
        for (const { line: own, from, to } of pieces) {
          const { number } = lines[own]!;
          if (!firstOf.has(`${number}.0`)) firstOf.set(`${number}.0`, from);
          firstOf.set(`${number}.1`, to);
        }
        for (const pair of slowlyJoined(lines)) {
          const [a, b] = pair.split(' ');
          expect(firstOf.get(a!)).toBe(firstOf.get(b!));
        }
        for (const [index, { points }] of lines.entries()) {
          const own = pieces.filter((piece) => piece.line === index);
          for (const [i, piece] of own.entries()) {
            expect(piece.ordinal).toBe(i);
            expect(piece.from).not.toBe(piece.to);
            if (i > 0) expect(piece.from).toBe(own[i - 1]!.to);
          }
          const total = own.reduce(
            (sum, { points: part }) =>
              sum + part.slice(1).reduce((s, p, i) => s + Math.hypot(...offsetM(part[i]!, p)), 0),
            0,
          );
          expect(Math.abs(total - Math.hypot(...offsetM(points[0]!, points[1]!)))).toBeLessThan(
            0.5 * own.length + 1,
          );
        }
      }),
    );
  });
});
