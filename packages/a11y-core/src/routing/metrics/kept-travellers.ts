import { type Customiser, immediateCustomiser } from '../../hierarchy/customiser.js';
import type { Hierarchy } from '../../hierarchy/hierarchy.js';
import { hierarchyOfNetwork } from '../../hierarchy/of-network.js';
import { createHierarchyQuery, type HierarchyQuery } from '../../hierarchy/query.js';
import type { Network } from '../../network/network.js';
import type { CostModel } from '../cost.js';
import type { Weights } from '../search.js';
import { type Household, KeptTraveller, type Weigh } from './kept-traveller.js';

/** How travellers are kept. */
export interface KeepingOptions {
  /**
   * Most bytes that the weights and metrics of travellers take together; those not asked for longest
   * go first. Default `METRIC_BYTES`.
   */
  readonly metricBytes?: number;
  /** Where metrics are worked out. Default here, while the question waits. */
  readonly customiser?: Customiser;
}

/** A hundred travellers in a town of 40,000 nodes, four in a region of a million. */
export const METRIC_BYTES = 256 * 2 ** 20;

/**
 * The travellers kept for one router. When the network changes, the router that follows takes them
 * over: what is worked out of them is put right where something changed, and not begun anew.
 */
export class KeptTravellers {
  #keeping: Keeping;

  constructor(network: Network, options: KeepingOptions = {}) {
    this.#keeping = new Keeping(network, options);
  }

  /** A traveller with these options on the network at an instant of which `states` tells the states. */
  traveller(
    options: string,
    states: string,
    now: Network,
    weigh: Weigh<CostModel>,
  ): KeptTraveller<CostModel> {
    return this.#keeping.traveller(options, states, now, weigh);
  }

  /** Somebody on whom neither limits nor states act. */
  anybody(network: Network, weigh: Weigh<Weights>): KeptTraveller<Weights> {
    return this.#keeping.anybodyOn(network, weigh);
  }

  /** A traveller who is not kept any longer than the caller does. */
  stranger<W extends Weights>(now: Network, weigh: Weigh<W>): KeptTraveller<W> {
    return new KeptTraveller(this.#keeping, now, weigh);
  }

  /**
   * Gives all travellers to a network of the same nodes and edges, on which something else may be
   * known of `edges` beside their states. This one begins with nobody again.
   */
  handedOn(edges: readonly number[]): KeptTravellers {
    const next = new KeptTravellers(this.#keeping.network, this.#keeping.options);
    [next.#keeping, this.#keeping] = [this.#keeping, next.#keeping];
    next.#keeping.noteChanges(edges);
    return next;
  }

  /** The bytes of everything kept. */
  get bytes(): number {
    return this.#keeping.bytes;
  }
}

class Keeping implements Household {
  readonly network: Network;
  readonly options: KeepingOptions;
  readonly customiser: Customiser;
  /** By options and states; the one not asked for longest first. */
  readonly #travellers = new Map<string, KeptTraveller<CostModel>>();
  #anybody: KeptTraveller<Weights> | undefined;
  #ranked: { hierarchy: Hierarchy; query: HierarchyQuery } | undefined;

  constructor(network: Network, options: KeepingOptions) {
    this.network = network;
    this.options = options;
    this.customiser = options.customiser ?? immediateCustomiser;
  }

  ranked() {
    const hierarchy = hierarchyOfNetwork(this.network);
    if (hierarchy !== undefined)
      this.#ranked ??= { hierarchy, query: createHierarchyQuery(hierarchy) };
    return this.#ranked;
  }

  traveller(options: string, states: string, now: Network, weigh: Weigh<CostModel>) {
    const key = `${options} ${states}`;
    const kept = this.#travellers.get(key) ?? this.#newcomer(options, now, weigh);
    // Taken out and put back, so that the first of the map is the one not asked for longest.
    this.#travellers.delete(key);
    this.#travellers.set(key, kept);
    this.makeRoom(kept, 0);
    return kept;
  }

  anybodyOn(network: Network, weigh: Weigh<Weights>) {
    this.#anybody ??= new KeptTraveller(this, network, weigh);
    return this.#anybody;
  }

  noteChanges(edges: readonly number[]): void {
    for (const one of this.#all()) one.noteChanges(edges);
  }

  get bytes(): number {
    return this.#all().reduce((sum, { bytes }) => sum + bytes, 0);
  }

  makeRoom(one: KeptTraveller<Weights>, bytes: number): boolean {
    const { metricBytes = METRIC_BYTES } = this.options;
    if (one.bytes + bytes > metricBytes) return false;
    let total = this.bytes + bytes;
    for (const [key, kept] of this.#travellers) {
      if (total <= metricBytes) return true;
      if (kept === one) continue;
      this.#travellers.delete(key);
      total -= kept.bytes;
    }
    // Asked for with every question, and so the last to go.
    if (total > metricBytes && this.#anybody !== one) this.#anybody = undefined;
    return true;
  }

  nearest(one: KeptTraveller<Weights>, now: Network): KeptTraveller<Weights> | undefined {
    let nearest: KeptTraveller<Weights> | undefined;
    let least = Infinity;
    for (const other of this.#travellers.values()) {
      if (other === one || other.who !== one.who || !other.hasMetric) continue;
      const { length } = other.changesTo(now) ?? { length: Infinity };
      if (length >= least) continue;
      nearest = other;
      least = length;
    }
    return nearest;
  }

  /** At another time somebody has not asked less often. */
  #newcomer(who: string, now: Network, weigh: Weigh<CostModel>): KeptTraveller<CostModel> {
    const kept = new KeptTraveller(this, now, weigh, who);
    for (const other of this.#travellers.values()) {
      if (other.who === who) kept.askedBefore = Math.max(kept.askedBefore, other.askedBefore);
    }
    return kept;
  }

  #all(): readonly KeptTraveller<Weights>[] {
    const travellers = [...this.#travellers.values()];
    return this.#anybody === undefined ? travellers : [...travellers, this.#anybody];
  }
}
