import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type OsmTestNode,
  type OsmTestRelation,
  type OsmTestWay,
  osmOf,
} from './support/osm-of.js';
import { type SlowFloor, slowWalkM, type XY } from './support/slow-floor.js';
import { walkM } from './support/walk.js';

/** Stubs that lead to an entry over the ground, so that they end on no floor themselves. */
const STUB = { highway: 'footway', layer: '5' };

interface Plan {
  readonly nodes: Record<number, OsmTestNode>;
  readonly ways: Record<number, OsmTestWay>;
  readonly relations: Record<number, OsmTestRelation>;
  readonly floor: SlowFloor;
  readonly entries: readonly number[];
}

/** A ring about a centre: a random radius for each of some directions. Metres. */
const star = (least: number, most: number, corners: number) =>
  fc
    .array(fc.integer({ min: least * 10, max: most * 10 }), { minLength: 3, maxLength: corners })
    .map((radii) =>
      radii.map((radius, at): XY => {
        const angle = (2 * Math.PI * at) / radii.length;
        return [(radius / 10) * Math.cos(angle), (radius / 10) * Math.sin(angle)];
      }),
    );

const moved = (ring: readonly XY[], far: number, share: number): XY[] => {
  const angle = 2 * Math.PI * share;
  return ring.map(([x, y]) => [x + far * Math.cos(angle), y + far * Math.sin(angle)]);
};

const plans: fc.Arbitrary<Plan> = fc
  .record({
    outer: star(42, 100, 14).filter((ring) => ring.length >= 5),
    blocks: fc.array(fc.record({ ring: star(2, 9, 7), isHole: fc.boolean() }), { maxLength: 4 }),
    walls: fc.array(fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 2, maxLength: 4 }), {
      maxLength: 3,
    }),
    doors: fc.nat(6),
    entries: fc.uniqueArray(fc.nat(13), { minLength: 2, maxLength: 7 }),
  })
  .map(({ outer, blocks, walls, doors, entries }) => {
    const nodes: Record<number, OsmTestNode> = {};
    const ways: Record<number, OsmTestWay> = {};
    let id = 100;
    const add = (points: readonly XY[], tag = -1): number[] =>
      points.map(([x, y], at) => {
        nodes[++id] = at === tag ? [x, y, { entrance: 'yes' }] : [x, y];
        return id;
      });
    const rim = add(outer);
    ways[1] = [[...rim, rim[0]!], {}];
    const members: [number, string][] = [[1, 'outer']];
    const solids: XY[][] = [];
    const into: number[] = [];
    for (const [at, { ring, isHole }] of blocks.entries()) {
      const placed = moved(ring, 18, at / blocks.length);
      const door = !isHole && doors < placed.length ? doors : -1;
      const corners = add(placed, door);
      if (door >= 0) into.push(corners[door]!);
      solids.push(placed);
      ways[10 + at] = [[...corners, corners[0]!], isHole ? {} : { building: 'yes' }];
      if (isHole) members.push([10 + at, 'inner']);
    }
    const lines = walls.map((points, at) =>
      // Each in a sector of the ring between the blocks and the outline.
      points.map(([along, out]): XY => {
        const angle = (2 * Math.PI * (at + (0.8 * along) / 100)) / walls.length;
        const radius = 28.5 + out / 20;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      }),
    );
    for (const [at, line] of lines.entries()) ways[20 + at] = [add(line), { barrier: 'fence' }];
    for (const entry of new Set(entries.map((each) => rim[each % rim.length]!))) into.push(entry);
    for (const [at, entry] of into.entries()) {
      nodes[50 + at] = [500 + at, 500];
      ways[50 + at] = [[entry, 50 + at], STUB];
    }
    const relation: OsmTestRelation = [members, { type: 'multipolygon', highway: 'pedestrian' }];
    return {
      nodes,
      ways,
      relations: { 7: relation },
      floor: { outer: [outer], solids, walls: lines },
      entries: into,
    };
  });

async function expectShortest({ nodes, ways, relations, floor, entries }: Plan): Promise<void> {
  const { network, report } = await osmOf(nodes, ways, { relations });
  expect(report.areas?.notCrossed).toEqual({});
  const at = entries.map((id): XY => [nodes[id]![0], nodes[id]![1]]);
  for (const [index, from] of entries.entries()) {
    const slow = slowWalkM(floor, at, index);
    for (const [other, to] of entries.entries()) {
      if (other <= index) continue;
      // Positions are rounded to 11 mm, so that no two ways of reckoning agree better than this.
      const walked = walkM(network, from, to);
      if (walked !== slow[other]) expect(Math.abs(walked - slow[other]!)).toBeLessThan(0.15);
    }
  }
}

test('lines over random floors with holes, buildings and fences are the shortest ways', async () => {
  await fc.assert(
    fc.asyncProperty(
      plans.filter(({ entries }) => entries.length >= 2),
      expectShortest,
    ),
    { numRuns: 60 },
  );
}, 60_000);

/** Floors of square cells: everything lies on one line with something else, or touches it. */
const SIDE = 5;
const cells: fc.Arbitrary<Plan> = fc
  .record({
    isFloor: fc.array(fc.boolean(), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE }),
    picks: fc.uniqueArray(fc.nat(80), { minLength: 2, maxLength: 8 }),
  })
  .map(({ isFloor, picks }) => {
    const kept = reached(isFloor);
    const has = (x: number, y: number) => kept.has(y * SIDE + x) && x >= 0 && x < SIDE;
    const idOf = (x: number, y: number) => 1000 + y * (SIDE + 1) + x;
    const nodes: Record<number, OsmTestNode> = {};
    const ways: Record<number, OsmTestWay> = {};
    const edges: (readonly [XY, XY])[] = [];
    const edge = (x: number, y: number, dx: number, dy: number): void => {
      for (const [ex, ey] of [
        [x, y],
        [x + dx, y + dy],
      ] as const) {
        nodes[idOf(ex, ey)] = [10 * ex, 10 * ey];
      }
      edges.push([
        [10 * x, 10 * y],
        [10 * (x + dx), 10 * (y + dy)],
      ]);
      ways[100 + edges.length] = [[idOf(x, y), idOf(x + dx, y + dy)], {}];
    };
    for (let y = 0; y <= SIDE; y++) {
      for (let x = 0; x <= SIDE; x++) {
        if (has(x, y) !== has(x, y - 1)) edge(x, y, 1, 0);
        if (has(x, y) !== has(x - 1, y)) edge(x, y, 0, 1);
      }
    }
    const rim = Object.keys(nodes).map(Number);
    const entries = [...new Set(picks.map((pick) => rim[pick % rim.length]!))];
    const members = Object.keys(ways).map((way) => [Number(way)] as const);
    for (const [at, entry] of entries.entries()) {
      nodes[50 + at] = [500 + at, 500];
      ways[50 + at] = [[entry, 50 + at], STUB];
    }
    const touches = rim.some((id) => {
      const [x, y] = [(id - 1000) % (SIDE + 1), Math.floor((id - 1000) / (SIDE + 1))];
      return (
        has(x, y) === has(x - 1, y - 1) &&
        has(x - 1, y) === has(x, y - 1) &&
        has(x, y) !== has(x - 1, y)
      );
    });
    return {
      nodes,
      ways,
      relations: { 7: [members, { type: 'multipolygon', highway: 'pedestrian' }] },
      floor: { outer: [], edges, solids: [], walls: [] },
      // Where cells meet at a point only, walking through that point is another question.
      entries: touches ? [] : entries,
    };
  });

/** The cells that hang together with the first of them. */
function reached(isFloor: readonly boolean[]): Set<number> {
  const found = new Set<number>();
  const open = [isFloor.indexOf(true)];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (isFloor[cell] !== true || found.has(cell)) continue;
    found.add(cell);
    const x = cell % SIDE;
    if (x > 0) open.push(cell - 1);
    if (x < SIDE - 1) open.push(cell + 1);
    open.push(cell - SIDE, cell + SIDE);
  }
  return found;
}

test('and so they are where corners and edges lie on one line', async () => {
  await fc.assert(
    fc.asyncProperty(
      cells.filter(({ entries }) => entries.length >= 2),
      expectShortest,
    ),
    { numRuns: 60 },
  );
}, 60_000);
