import {
  ATTRIBUTE_NAMES,
  ATTRIBUTE_SOURCES,
  type Attribute,
  type SourcedInterval,
} from '../interval.js';
import {
  EDGE_FLAGS,
  EDGE_STATES,
  type EdgeColumns,
  type EdgeFlag,
  type EdgeState,
  type LiftCar,
  type Network,
  SENSES,
  TRISTATES,
  type Tristate,
} from '../network.js';
import { edgeFlag, edgeInterval, edgeState } from '../read-edge.js';
import type { Known } from './worse.js';

type ColumnName = keyof EdgeColumns;

/** The columns a facility may write on; all others belong to the map. */
const OVERLAID: readonly ColumnName[] = [
  ...ATTRIBUTE_NAMES.flatMap((attribute) =>
    (['Low', 'High', 'Source'] as const).map((part) => `${attribute}${part}` as const),
  ),
  'inclineUnsigned',
  'kerbSense',
  'flags',
  'state',
];

/** A network being overlaid: columns are copied when first written, all others stay shared. */
export class NetworkDraft {
  readonly #base: Network;
  readonly #written = new Set<ColumnName>();
  #edges: EdgeColumns;
  /** For reading single edges; without the lift cars, which are kept in a map here. */
  #view: Network;
  readonly #liftCars: Map<number, LiftCar>;

  /** Starts from `base` as mapped, or from `laid`, an earlier draft of the same. */
  constructor(base: Network, laid: Network = base) {
    this.#base = base;
    this.#edges = laid.edges;
    this.#view = laid;
    this.#liftCars = new Map(laid.liftCars.map((car) => [car.edge, car]));
  }

  /** Puts an edge back to what is mapped. */
  reset(edge: number): void {
    for (const name of OVERLAID) {
      const mapped = this.#base.edges[name][edge]!;
      if (this.#edges[name][edge] !== mapped) this.#set(name, edge, mapped);
    }
    const car = this.#base.liftCars.find((one) => one.edge === edge);
    if (car === undefined) this.#liftCars.delete(edge);
    else this.#liftCars.set(edge, car);
  }

  lengthM(edge: number): number {
    return this.#edges.lengthMm[edge]! / 1000;
  }

  /** The network as it stands now; the draft may be written on. */
  get network(): Network {
    const liftCars = [...this.#liftCars.values()].sort((a, b) => a.edge - b.edge);
    return { ...this.#base, edges: this.#edges, liftCars };
  }

  interval(edge: number, attribute: Attribute): SourcedInterval & Known {
    const isUnsigned = attribute === 'incline' && this.#edges.inclineUnsigned[edge] === 1;
    return { ...edgeInterval(this.#view, edge, attribute), isUnsigned };
  }

  setInterval(edge: number, attribute: Attribute, now: SourcedInterval & Known): void {
    this.#set(`${attribute}Low`, edge, now.low);
    this.#set(`${attribute}High`, edge, now.high);
    this.#set(`${attribute}Source`, edge, ATTRIBUTE_SOURCES.indexOf(now.source));
    if (attribute === 'incline') this.#set('inclineUnsigned', edge, now.isUnsigned ? 1 : 0);
    // A height on an edge that had none is met in both directions, nobody says climbed or descended.
    if (attribute === 'kerb' && SENSES[this.#edges.kerbSense[edge]!] === 'none') {
      this.#set('kerbSense', edge, SENSES.indexOf('unknown'));
    }
  }

  flag(edge: number, flag: EdgeFlag): Tristate {
    return edgeFlag(this.#view, edge, flag);
  }

  setFlag(edge: number, flag: EdgeFlag, value: Tristate): void {
    const shift = 2 * EDGE_FLAGS.indexOf(flag);
    const others = this.#edges.flags[edge]! & ~(3 << shift);
    this.#set('flags', edge, (others | (TRISTATES.indexOf(value) << shift)) >>> 0);
  }

  state(edge: number): EdgeState {
    return edgeState(this.#view, edge);
  }

  setState(edge: number, state: EdgeState): void {
    this.#set('state', edge, EDGE_STATES.indexOf(state));
  }

  liftCar(edge: number): LiftCar | undefined {
    return this.#liftCars.get(edge);
  }

  setLiftCar(car: LiftCar): void {
    this.#liftCars.set(car.edge, car);
  }

  #set(name: ColumnName, edge: number, value: number): void {
    if (!this.#written.has(name)) {
      this.#edges = { ...this.#edges, [name]: this.#edges[name].slice() };
      this.#view = { ...this.#base, edges: this.#edges };
      this.#written.add(name);
    }
    this.#edges[name][edge] = value;
  }
}
