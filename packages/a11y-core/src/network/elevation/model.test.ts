import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL_M, modelOf, type Relief, tileOf } from '../../../test/support/elevation-of.js';
import { metres } from '../../../test/support/network-of.js';
import { sampleM } from './grid.js';
import { readHgt } from './hgt.js';
import { type ElevationModel, joinTiles } from './model.js';

const at = (model: ElevationModel, eastM: number, northM: number): number | undefined => {
  const { lon, lat } = metres(eastM, northM);
  return model.at(lon, lat);
};

describe('between samples', () => {
  test('the height is that of the four around, by how near they are', () => {
    const tile = tileOf((east, north) => ((east * 7 + north * 13) % 50) + 100, {
      box: [0, 0, 120, 120],
    });
    const model = joinTiles([tile]);
    const inside = fc.double({ min: 0, max: 119, noNaN: true });
    fc.assert(
      fc.property(inside, inside, (east, north) => {
        // The plain witness: the four areas of the cell, each of the corner across.
        const [x, y] = [east / CELL_M, (120 - north) / CELL_M];
        const [c, r] = [Math.floor(x), Math.floor(y)];
        let sum = 0;
        for (const [dc, dr] of [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ] as const) {
          const area = (1 - Math.abs(x - c - dc)) * (1 - Math.abs(y - r - dr));
          const sample = sampleM(tile, Math.min(4, c + dc), Math.min(4, r + dr));
          sum += area * sample;
        }
        // Positions near a sample count as on it: a thousandth of a cell of at most 50 m each way.
        expect(Math.abs(at(model, east, north)! - sum)).toBeLessThan(0.11);
      }),
    );
  });

  test('the ground is as steep as it is, up the hill', () => {
    const model = modelOf((east, north) => 0.3 * east + 0.4 * north);
    for (const [east, north] of [
      [11, 17],
      [0, 17],
      [11, 30],
      [60, 90],
      [1800, 17],
      [1800, -1800],
    ] as const) {
      const { lon, lat } = metres(east, north);
      expect(model.layers[0]!.ground(lon, lat)?.steepness).toBeCloseTo(0.5, 3);
    }
  });

  test('on a sample its neighbours do not matter, between them each void does', () => {
    const model = modelOf((east, north) => (east === 30 && north === 0 ? null : 5));
    expect(at(model, 0, 0)).toBe(5);
    expect(at(model, 0, 15)).toBe(5);
    expect(at(model, 30, 0)).toBeUndefined();
    expect(at(model, 29, 1)).toBeUndefined();
    expect(at(model, 1, -29)).toBeUndefined();
    expect(at(model, 59, 29)).toBeUndefined();
    expect(at(model, 61, 0)).toBe(5);
  });

  test('outside there is none, and on the rim there is', () => {
    const model = modelOf(() => 5, { box: [0, 0, 60, 60] });
    expect(at(model, 60, 60)).toBe(5);
    expect(at(model, 60, 0)).toBe(5);
    expect(at(model, 61, 30)).toBeUndefined();
    expect(at(model, 30, -1)).toBeUndefined();
    const { lon, lat } = metres(61, 30);
    expect(model.layers[0]!.covers(lon, lat)).toBe(false);
    expect(joinTiles([]).at(lon, lat)).toBeUndefined();
  });

  test('at sea level the height is 0 and known', () => {
    expect(
      at(
        modelOf(() => 0),
        10,
        10,
      ),
    ).toBe(0);
  });
});

describe('tiles of one lattice', () => {
  const slope: Relief = (east) => 50 + east / 10;
  // Areas: the samples of the one end a cell before those of the other begin.
  const west = tileOf(slope, { box: [-600, -60, -30, 60], name: 'west.tif' });
  const east = tileOf(slope, { box: [0, -60, 600, 60], name: 'east.tif' });

  test('are one: also between the last sample of one and the first of the next', () => {
    const model = joinTiles([west, east]);
    expect(model.layers).toHaveLength(1);
    expect(at(model, -15, 10)).toBeCloseTo(48.5, 3);
    for (let x = -590; x < 590; x += 7) expect(at(model, x, 10)).toBeCloseTo(50 + x / 10, 2);
    expect(at(joinTiles([west]), -15, 10)).toBeUndefined();
  });

  test('fill the voids of a shared edge from each other', () => {
    const withHoles = tileOf((x) => (x === 0 ? null : slope(x, 0)), { box: [-600, -60, 0, 60] });
    expect(at(joinTiles([withHoles]), 0, 0)).toBeUndefined();
    expect(at(joinTiles([withHoles, east]), 0, 0)).toBeCloseTo(50, 3);
    expect(at(joinTiles([withHoles, east]), -10, 0)).toBeCloseTo(49, 3);
  });

  test('HGT tiles share their edges', () => {
    const bytes = (column0: number) => {
      const data = new Uint8Array(2 * 1201 ** 2);
      const view = new DataView(data.buffer);
      for (let n = 0; n < 1201 ** 2; n++) view.setInt16(2 * n, (n % 1201) + column0, false);
      return data;
    };
    const model = joinTiles([
      readHgt('N42E001.hgt', bytes(0)),
      readHgt('N42E002.hgt', bytes(1200)),
    ]);
    expect(model.layers).toHaveLength(1);
    expect(model.at(2, 42.5)).toBe(1200);
    expect(model.at(2 - 0.5 / 1200, 42.5)).toBeCloseTo(1199.5, 6);
    expect(model.at(2 + 0.5 / 1200, 42.5)).toBeCloseTo(1200.5, 6);
    expect(model.at(3, 43)).toBe(2400);
    expect(model.at(1, 42)).toBe(0);
  });
});

describe('tiles of several lattices', () => {
  const coarse = tileOf(() => 100, { cellM: 90, name: 'coarse.tif' });
  const fine = tileOf((x) => (x === 100 ? null : 103), { cellM: 10, box: [0, 0, 200, 200] });

  test('the finest that knows speaks, in whichever order they are given', () => {
    for (const model of [joinTiles([coarse, fine]), joinTiles([fine, coarse])]) {
      expect(model.layers.map(({ cellM }) => Math.round(cellM))).toEqual([10, 90]);
      expect(at(model, 50, 50)).toBe(103);
      expect(at(model, 105, 50)).toBe(100);
      expect(at(model, -50, 50)).toBe(100);
    }
  });

  test('half a cell apart are two', () => {
    const shifted = tileOf(() => 100, { box: [15, 0, 615, 600] });
    expect(joinTiles([tileOf(() => 100), shifted]).layers).toHaveLength(2);
    expect(
      joinTiles([tileOf(() => 100), tileOf(() => 100, { box: [30, 0, 630, 600] })]).layers,
    ).toHaveLength(1);
  });
});
