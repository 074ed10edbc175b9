import type { LineString, Point, Polygon } from 'geojson';
import type { Facility } from '../../src/facility/facility.js';
import { parseFacilityFeature } from '../../src/facility/parse-facility.js';
import type { FacilityTypeName } from '../../src/facility/types/index.js';
import type { EdgeColumns, LiftCar, Network } from '../../src/network/network.js';
import type { EdgeEffect } from '../../src/network/overlay/effect.js';
import { metres, networkOf, type TestNetwork } from './network-of.js';

// A small town with one edge of each kind, and facilities drawn on it in metres.

export type Place = readonly [eastM: number, northM: number];

const at = ([east, north]: Place): [number, number] => {
  const { lon, lat } = metres(east, north);
  return [lon, lat];
};
export const point = (place: Place): Point => ({ type: 'Point', coordinates: at(place) });
export const line = (...places: Place[]): LineString => ({
  type: 'LineString',
  coordinates: places.map(at),
});
export const square = ([east, north]: Place, half: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      at([east - half, north - half]),
      at([east + half, north - half]),
      at([east + half, north + half]),
      at([east - half, north + half]),
      at([east - half, north - half]),
    ],
  ],
});

let serial = 0;
export const facility = (
  facilityType: FacilityTypeName,
  geometry: Facility['geometry'],
  observations: object,
  id = `f${++serial}`,
  more: object = {},
): Facility =>
  parseFacilityFeature({
    type: 'Feature',
    id,
    geometry,
    properties: { facilityType, observations, ...more },
  });

export const reported = (value: unknown) => ({ value, source: 'report' });

/** One of everything, well apart: each edge is 50 m from the next. */
export const town = (): TestNetwork =>
  networkOf(
    {
      a: [0, 0],
      b: [15, 0],
      c: [0, 50],
      d: [10, 50],
      e: [0, 100],
      f: [100, 100],
      g: [0, 150],
      h: [0, 150],
      i: [0, 162],
      j: [0, 200],
      k: [0, 200],
      l: [0, 250],
      m: [0, 250],
      n: [0, 300],
      o: [0, 300],
      p: [50, 200],
      q: [50, 212],
    },
    [
      { from: 'a', to: 'b', kind: 'ramp', incline: { low: 0.2, high: 0.2, source: 'tag' } },
      { from: 'c', to: 'd', kind: 'steps' },
      { from: 'e', to: 'f', kind: 'sidewalk', widthMm: 2000, incline: 0 },
      { from: 'g', to: 'h', kerbMm: [0, 60], kerbSense: 'down', sourceType: 'node' },
      { from: 'h', to: 'i', kind: 'crossing' },
      { from: 'j', to: 'k', kind: 'door' },
      { from: 'l', to: 'm', kind: 'lift', sourceId: 9, ordinal: 0 },
      { from: 'n', to: 'o', kind: 'barrier' },
      { from: 'p', to: 'q', kind: 'crossing' },
    ],
  );

const carSide = (car: Omit<LiftCar, 'edge'>, side: 'width' | 'depth') =>
  [car[`${side}LowMm`], car[`${side}HighMm`]].join('–');

export const summary = (effect: EdgeEffect): unknown => {
  switch (effect.kind) {
    case 'attribute':
      return [effect.attribute, effect.now.low, effect.now.high, effect.now.source];
    case 'flag':
      return [effect.flag, effect.now];
    case 'state':
      return ['state', effect.now];
    case 'lift-car':
      return ['lift-car', carSide(effect.now, 'width'), carSide(effect.now, 'depth')];
  }
};

/** Edges whose columns or lift car differ. */
export function changedEdges(before: Network, after: Network): number[] {
  const names = Object.keys(before.edges) as (keyof EdgeColumns)[];
  const car = (network: Network, edge: number) =>
    JSON.stringify(network.liftCars.find((one) => one.edge === edge));
  return [...Array(before.edgeCount).keys()].filter(
    (edge) =>
      names.some((name) => before.edges[name][edge] !== after.edges[name][edge]) ||
      car(before, edge) !== car(after, edge),
  );
}
