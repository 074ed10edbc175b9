import type { Customiser } from '../../hierarchy/customiser.js';
import type { Hierarchy } from '../../hierarchy/hierarchy.js';
import { copyMetric, type Metric, metricBytes, metricMemory } from '../../hierarchy/metric.js';
import type { HierarchyQuery } from '../../hierarchy/query.js';
import { repair } from '../../hierarchy/repair.js';
import type { Network } from '../../network/network.js';
import { type Prepared, weighArcs } from '../hierarchy-search.js';
import { NOT_WORKED_OUT } from '../kept-weights.js';
import type { Weights } from '../search.js';
import { differingStates } from './differing.js';
import { reweighedWith } from './reweighed.js';

/** What all kept travellers of one network have in common. */
export interface Household {
  readonly customiser: Customiser;
  /** Made when first needed; undefined for a network without an order. */
  ranked(): { hierarchy: Hierarchy; query: HierarchyQuery } | undefined;
  /** The same traveller at another time, with a metric that is nearly the one for the network. */
  nearest(one: KeptTraveller<Weights>, now: Network): KeptTraveller<Weights> | undefined;
  /** Lets others go until so many bytes more can be kept of one; false where they never can. */
  makeRoom(one: KeptTraveller<Weights>, bytes: number): boolean;
}

/** The weights of a traveller on a network, which may keep them in a table of all arcs that is handed in. */
export type Weigh<W extends Weights> = (network: Network, table?: Int32Array) => W;

/**
 * Up to so many changed edges are put right while a question waits: together at most a third of what
 * working out the whole takes in a town of 40,000 nodes, and a twentieth in one of 400,000. More are
 * worked out anew, as a whole.
 */
export const MOST_REPAIRED = 200;

/** What was worked out of a traveller at one time. */
interface Weighed {
  /** Of all arcs, and the metric over them; undefined before it was worth making. */
  readonly prepared: { readonly table: Int32Array; readonly metric: Metric } | undefined;
  /** The states of the edges at that time. */
  readonly state: Uint8Array;
  /** Edges of which something else may have changed since. */
  readonly changed: Set<number>;
}

/**
 * What is kept of a traveller from question to question and from overlay to overlay: the weights, the
 * metric over them once it was worth making, and how often was asked.
 */
export class KeptTraveller<W extends Weights> {
  /** Who it is, at whatever time; undefined for a stranger. */
  readonly who: string | undefined;
  /** Long questions so far; there and back is one. */
  askedBefore = 0;
  readonly #household: Household;
  readonly #weigh: Weigh<W>;
  #weighed: Weighed;
  #making: Weighed | undefined;
  /** The weights, and the network whose they are. */
  #current: { readonly now: Network; readonly weights: W } | undefined;

  constructor(household: Household, now: Network, weigh: Weigh<W>, who?: string) {
    this.#household = household;
    this.#weigh = weigh;
    this.who = who;
    this.#weighed = begun(now);
  }

  /** The bytes of tables and metrics. */
  get bytes(): number {
    return this.#bytesOf(this.#weighed) + (this.#making ? this.#bytesOf(this.#making) : 0);
  }

  get hasMetric(): boolean {
    return this.#weighed.prepared !== undefined;
  }

  /** Whether a question waits for a metric that is not there yet. */
  get isWaitedFor(): boolean {
    return !this.hasMetric && this.#household.customiser.isImmediate;
  }

  /** The weights on the network at an instant; what is different there is brought up to date. */
  weightsOn(now: Network): W {
    if (this.#current?.now === now) return this.#current.weights;
    const changes = this.changesTo(now);
    const isSame = changes?.length === 0;
    if (isSame && this.#current !== undefined) return this.#current.weights;
    if (changes === undefined || (!isSame && !this.hasMetric)) {
      this.#weighed = begun(now);
      this.#current = undefined;
    } else if (!isSame) this.#bringTo(now, changes);
    this.#current ??= { now, weights: this.#weigh(now, this.#weighed.prepared?.table) };
    return this.#current.weights;
  }

  /** The edges on which something may have changed; undefined where they are too many to repair. */
  changesTo({ edges }: Network): readonly number[] | undefined {
    const { state, changed } = this.#weighed;
    const states = differingStates(state, edges.state, MOST_REPAIRED);
    if (states === undefined || changed.size + states.length > MOST_REPAIRED) return undefined;
    return changed.size === 0 ? states : [...new Set([...changed, ...states])];
  }

  /** The network is another one, on which something is different on these edges, apart from their states. */
  noteChanges(edges: readonly number[]): void {
    this.#current = undefined;
    for (const { changed } of this.#making === undefined
      ? [this.#weighed]
      : [this.#weighed, this.#making]) {
      // Beyond that many it does not matter how many they are.
      if (changed.size <= MOST_REPAIRED) for (const edge of edges) changed.add(edge);
    }
  }

  /** The metric for the network asked about last; where there is none, it is set about making one. */
  prepared(): Prepared | undefined {
    const ranked = this.#household.ranked();
    if (ranked === undefined) return undefined;
    if (!this.hasMetric && this.#making === undefined) {
      this.#takeNearest(ranked.hierarchy);
      if (!this.hasMetric) this.#make(ranked.hierarchy);
    }
    const { prepared } = this.#weighed;
    return prepared && { ...ranked, weights: prepared.table, metric: prepared.metric };
  }

  /** Weights that were asked for often are kept as well where there is no metric. */
  #bytesOf({ prepared, state }: Weighed): number {
    const hierarchy = prepared && this.#household.ranked()?.hierarchy;
    return tableBytes(state.length) + state.byteLength + (hierarchy ? metricBytes(hierarchy) : 0);
  }

  #bringTo(now: Network, changes: readonly number[]): void {
    const { table, metric } = this.#weighed.prepared!;
    const weights = this.#weigh(now, table);
    const reweighed: number[] = [];
    for (const edge of reweighedWith(now, changes)) {
      const [there, back] = [table[edge << 1], table[(edge << 1) | 1]];
      table.fill(NOT_WORKED_OUT, edge << 1, (edge << 1) + 2);
      weighArcs(weights, table, edge << 1, (edge << 1) + 2);
      if (table[edge << 1] !== there || table[(edge << 1) | 1] !== back) reweighed.push(edge);
    }
    repair(this.#household.ranked()!.hierarchy, table, metric, reweighed);
    this.#weighed = { ...begun(now), prepared: { table, metric } };
    this.#current = { now, weights };
  }

  #make(hierarchy: Hierarchy): void {
    const { customiser } = this.#household;
    const now = this.#current?.now;
    if (now === undefined || customiser.isBusy) return;
    const ofTable = tableBytes(now.edgeCount);
    if (!this.#household.makeRoom(this, ofTable + metricBytes(hierarchy))) return;
    const weights = new Int32Array(customiser.memory(ofTable));
    const metric = metricMemory(hierarchy, customiser.memory);
    const making: Weighed = { ...begun(now), prepared: { table: weights, metric } };
    this.#making = making;
    const traveller = this.#weigh(now, weights);
    const weigh = (from: number, to: number): void => {
      weights.fill(NOT_WORKED_OUT, from, to);
      weighArcs(traveller, weights, from, to);
    };
    customiser.start({ hierarchy, weights, metric, weigh }, (isMade) => {
      this.#making = undefined;
      if (!isMade) return;
      this.#weighed = making;
      this.#current = undefined;
    });
  }

  /** Copies what is worked out of the same traveller at another time, and puts right what differs. */
  #takeNearest(hierarchy: Hierarchy): void {
    const { customiser } = this.#household;
    const now = this.#current?.now;
    if (now === undefined) return;
    const near = this.#household.nearest(this, now);
    if (near === undefined) return;
    const { prepared, state, changed } = near.#weighed;
    if (prepared === undefined) return;
    const { table, metric } = prepared;
    if (!this.#household.makeRoom(this, table.byteLength + metricBytes(hierarchy))) return;
    const copy = new Int32Array(customiser.memory(table.byteLength));
    copy.set(table);
    const memory = metricMemory(hierarchy, customiser.memory);
    this.#weighed = {
      prepared: { table: copy, metric: copyMetric(metric, memory) },
      state,
      changed: new Set(changed),
    };
    this.#current = undefined;
    this.weightsOn(now);
  }
}

const tableBytes = (edgeCount: number): number => 2 * edgeCount * Int32Array.BYTES_PER_ELEMENT;

const begun = (now: Network): Weighed => ({
  prepared: undefined,
  state: now.edges.state,
  changed: new Set(),
});
