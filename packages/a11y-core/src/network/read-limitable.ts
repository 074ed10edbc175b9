import { notApplicable } from './applicable.js';
import { type Limitable, QUANTITIES, type SourcedInterval } from './interval.js';
import { EDGE_KINDS, type LiftCar, type Network } from './network.js';
import { edgeInterval } from './read-edge.js';

const LIFT = EDGE_KINDS.indexOf('lift');
const ESCALATOR = EDGE_KINDS.indexOf('escalator');

/** What is known of anything a limit may ask about, in the edge's own direction and in stored units. */
export function limitableInterval(
  network: Network,
  edge: number,
  name: Limitable,
): SourcedInterval {
  switch (name) {
    case 'liftCarWidth':
    case 'liftCarDepth':
      return carInterval(network, edge, name);
    case 'escalators': {
      const ridden = Number(network.edges.kind[edge] === ESCALATOR);
      return { low: ridden, high: ridden, source: ridden === 1 ? 'word' : 'not-applicable' };
    }
    default:
      return edgeInterval(network, edge, name);
  }
}

function carInterval(
  network: Network,
  edge: number,
  name: 'liftCarWidth' | 'liftCarDepth',
): SourcedInterval {
  if (network.edges.kind[edge] !== LIFT) return notApplicable('width');
  const car = carsByEdge(network).get(edge);
  const { max } = QUANTITIES[name];
  if (car === undefined) return { low: 0, high: max, source: 'none' };
  const [low, high, source] =
    name === 'liftCarWidth'
      ? [car.widthLowMm, car.widthHighMm, car.widthSource]
      : [car.depthLowMm, car.depthHighMm, car.depthSource];
  const isKnown = low > 0 || high !== null;
  return {
    low: Math.min(low, max),
    high: Math.min(high ?? max, max),
    source: isKnown ? (source ?? 'tag') : 'none',
  };
}

/** A table of cars never changes: another one is made in its place. */
const known = new WeakMap<readonly LiftCar[], ReadonlyMap<number, LiftCar>>();

function carsByEdge({ liftCars }: Network): ReadonlyMap<number, LiftCar> {
  let cars = known.get(liftCars);
  if (cars === undefined) {
    cars = new Map(liftCars.map((car) => [car.edge, car]));
    known.set(liftCars, cars);
  }
  return cars;
}
