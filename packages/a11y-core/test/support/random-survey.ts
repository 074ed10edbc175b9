import fc from 'fast-check';
import type { Facility } from '../../src/facility/facility.js';
import { facilityDefinition } from '../../src/facility/types/index.js';
import type { LonLat } from '../../src/geo/position.js';
import { edgePosition } from '../../src/network/edge-line.js';
import type { Network } from '../../src/network/network.js';
import { ON_NETWORK } from '../../src/network/overlay/types/index.js';
import { edgeGeometry, edgeKindOf } from '../../src/network/read-edge.js';
import { facility } from './overlaid-town.js';

const length = fc.constantFrom(600, 899, 900, 1200, 3000);

/** What could be observed of each type, said by one source. */
const observationsFrom = (source: string) => {
  const said = <T>(values: fc.Arbitrary<T>) => values.map((value) => ({ value, source }));
  return fc.record({
    ramp: fc.record({
      runningSlope: said(fc.constantFrom(0, 0.02, 1 / 12, 0.12)),
      clearWidth: said(length),
    }),
    kerbRamp: fc.record({ lipHeight: said(fc.constantFrom(0, 20, 120)) }),
    stairs: fc.record({ riserCount: said(fc.constantFrom(1, 12)) }),
    corridor: fc.record({ clearWidth: said(length), continuousAndSurface: said(fc.boolean()) }),
    door: fc.record({ clearWidth: said(length), thresholdHeight: said(fc.constantFrom(0, 3, 30)) }),
    lift: fc.record({ inService: said(fc.boolean()), doorClearWidth: said(length) }),
    crossing: fc.record({ islandWheelchairAccess: said(fc.boolean()) }),
    obstacle: fc.record({
      remainingWidth: said(fc.constantFrom(0, 700, 2000)),
      movable: said(fc.boolean()),
    }),
    sidewalk: fc.record({
      clearWidth: said(length),
      crossSlope: said(fc.constantFrom(0, 0.02, 0.05)),
      rampBesideSteps: said(fc.boolean()),
    }),
    route: fc.record({
      continuous: said(fc.boolean()),
      levelChangeVertical: said(fc.constantFrom(3, 40)),
    }),
    tactilePaving: fc.record({ present: said(fc.constant(true)), continuous: said(fc.boolean()) }),
    audibleSignal: fc.record({ working: said(fc.boolean()) }),
    handrail: fc.record({ continuous: said(fc.boolean()) }),
    platformLift: fc.record({ inService: said(fc.boolean()), width: said(length) }),
    entrance: fc.record({
      gateClearWidth: said(length),
      flatEntranceSlope: said(fc.constantFrom(0.01, 0.12)),
    }),
    zeroLevelArea: fc.record({ steepestSlope: said(fc.constantFrom(0.01, 0.12)) }),
  });
};

/** Facilities drawn on edges that can carry them, as points, lines and lines the other way. */
export const surveyFrom = (source: string) =>
  fc.array(
    fc.record({
      edge: fc.nat(),
      choice: fc.nat(),
      shape: fc.constantFrom('point', 'line', 'reversed'),
      aside: fc.constantFrom(0, 0, 1, 3),
      observations: observationsFrom(source),
    }),
    { minLength: 1, maxLength: 12 },
  );
type Drawn = ReturnType<typeof surveyFrom> extends fc.Arbitrary<infer T> ? T : never;

export function surveyOf(network: Network, drawn: Drawn): Facility[] {
  return drawn.flatMap(({ edge: pick, choice, shape, aside, observations }) => {
    const edge = pick % network.edgeCount;
    const kind = edgeKindOf(network, edge);
    const names = (Object.keys(observations) as (keyof typeof observations)[]).filter((name) =>
      ON_NETWORK[name]?.carriers.some(({ kinds }) => kinds.includes(kind)),
    );
    const type = names[choice % Math.max(1, names.length)];
    if (type === undefined) return [];
    const shift = ([lon, lat]: LonLat): [number, number] => [lon, lat + aside / 111_200];
    const whole = edgeGeometry(network, edge).map(shift);
    const isLine = shape !== 'point' && facilityDefinition(type).geometry.includes('LineString');
    const isLong = whole.some((position) => position.join() !== whole[0]!.join());
    const drawnAs: Facility['geometry'] =
      isLine && isLong
        ? { type: 'LineString', coordinates: shape === 'line' ? whole : whole.reverse() }
        : { type: 'Point', coordinates: shift(edgePosition(network, edge, 0.5)) };
    return [facility(type, drawnAs, observations[type])];
  });
}
