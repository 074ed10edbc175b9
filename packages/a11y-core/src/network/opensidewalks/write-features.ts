import type { LonLat } from '../../geo/position.js';
import { EDGE_VARIANTS, edgeKey, SOURCE_TYPES } from '../key.js';
import { type Network, UNKNOWN_ELEVATION_CM } from '../network.js';
import { edgeGeometry, edgeKindOf, nodePosition } from '../read-edge.js';
import type { OswFeature } from './dataset.js';
import { edgeProperties, WRITTEN_KINDS } from './edge-properties.js';
import type { Foreign } from './foreign.js';
import { nodeProperties } from './kerb-properties.js';
import { LossCounter, type Unsaid } from './losses.js';
import { groupNodes, type NodeGroups } from './node-groups.js';

/** A feature made from the columns alone. */
export interface WrittenFeature<F extends 'nodes' | 'edges'> {
  /** Number of the object in the source, where the whole object is written as one feature. */
  readonly number: number | undefined;
  readonly feature: OswFeature<F>;
  readonly unsaid: readonly Unsaid[];
}

export interface WrittenNetwork {
  readonly nodes: readonly WrittenFeature<'nodes'>[];
  readonly edges: readonly WrittenFeature<'edges'>[];
  /** Of edges that are not written at all. */
  readonly losses: LossCounter;
}

/** What of a dataset is needed to give features their own ids and ends again. */
export type Origin = Pick<Foreign, 'bends' | 'zones'> & {
  readonly nodes: Pick<Foreign['nodes'], 'ids'>;
  readonly edges: Pick<Foreign['edges'], 'ids'>;
};

/** Nodes and edges of the network in the words of the schema. */
export function writeFeatures(network: Network, origin: Origin | undefined): WrittenNetwork {
  return new Writer(network, origin).run();
}

/** Edges of one source object from one end to the other, with nothing but bends between them. */
type Chain = readonly number[];

class Writer {
  readonly #network: Network;
  readonly #losses = new LossCounter();
  readonly #groups: NodeGroups;
  readonly #bends: ReadonlySet<number>;
  readonly #zones: ReadonlySet<number>;
  readonly #nodeTexts: ReadonlyMap<number, string>;
  readonly #edgeTexts: ReadonlyMap<number, string>;
  readonly #isOwn: (edge: number) => boolean;
  readonly #nodeIds = new Map<number, string>();
  /** Nodes written under a number of their own. */
  readonly #numbered = new Set<number>();
  readonly #takenNodes = new Set<string>();
  readonly #takenEdges = new Set<string>();

  constructor(network: Network, origin: Origin | undefined) {
    this.#network = network;
    this.#groups = groupNodes(network);
    this.#bends = new Set(origin?.bends);
    this.#zones = new Set(origin?.zones);
    this.#nodeTexts = new Map(origin?.nodes.ids);
    this.#edgeTexts = new Map(origin?.edges.ids);
    this.#isOwn = (edge) =>
      origin !== undefined &&
      network.sources[network.edges.origin[edge]!]?.kind === 'opensidewalks';
  }

  run(): WrittenNetwork {
    const edges = this.#chains().flatMap((chain) => this.#writeChain(chain));
    return { nodes: this.#writeNodes(), edges, losses: this.#losses };
  }

  /** Edges to be written, those of one object in the source joined where only bends part them. */
  #chains(): Chain[] {
    const { edges, edgeCount } = this.#network;
    const inside = new Set(this.#groups.within);
    const chains: number[][] = [];
    const open = new Map<number, number[]>();
    for (let edge = 0; edge < edgeCount; edge++) {
      if (inside.has(edge)) continue;
      const isOwn = this.#isOwn(edge);
      if (isOwn && this.#zones.has(edges.sourceId[edge]!)) continue;
      const chain = isOwn && this.#isWhole(edge) ? open.get(edges.sourceId[edge]!) : undefined;
      const last = chain?.at(-1);
      if (chain !== undefined && last !== undefined && this.#goesOn(last, edge)) chain.push(edge);
      else {
        const started = [edge];
        chains.push(started);
        if (isOwn && this.#isWhole(edge)) open.set(edges.sourceId[edge]!, started);
      }
    }
    return chains;
  }

  /** The object itself and not a line made beside it or a point on it. */
  #isWhole(edge: number): boolean {
    const { variant, sourceType } = this.#network.edges;
    return EDGE_VARIANTS[variant[edge]!] === '' && SOURCE_TYPES[sourceType[edge]!] === 'way';
  }

  #goesOn(before: number, edge: number): boolean {
    const { edges, nodes } = this.#network;
    const { main } = this.#groups;
    const joint = main[edges.to[before]!]!;
    if (joint !== main[edges.from[edge]!] || !this.#bends.has(nodes.sourceId[joint]!)) return false;
    const said = [before, edge].map((one) => edgeProperties(this.#network, one)?.properties);
    return JSON.stringify(said[0]) === JSON.stringify(said[1]);
  }

  #writeChain(chain: Chain): WrittenFeature<'edges'>[] {
    const network = this.#network;
    const { edges } = network;
    const [first] = chain;
    const last = chain.at(-1);
    if (first === undefined || last === undefined) return [];
    const written = edgeProperties(network, first);
    if (written === undefined || WRITTEN_KINDS[edgeKindOf(network, first)] === null) {
      const field = edgeKindOf(network, first);
      this.#losses.add({ field, reason: 'the schema has no word for it; left out' }, chain.length);
      return [];
    }
    let lengthMm = 0;
    const line: LonLat[] = [];
    for (const edge of chain) {
      lengthMm += edges.lengthMm[edge]!;
      line.push(...edgeGeometry(network, edge).slice(line.length === 0 ? 0 : 1));
    }
    const isOwn = this.#isOwn(first) && this.#isWhole(first);
    const number = edges.sourceId[first]!;
    const ownId = this.#edgeTexts.get(number) ?? String(number);
    const id = isOwn && !this.#takenEdges.has(ownId) ? ownId : this.#free(edgeKey(network, first));
    this.#takenEdges.add(id);
    const feature: OswFeature<'edges'> = {
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: line.map(([lon, lat]) => [lon, lat]) },
      properties: {
        _id: id,
        _u_id: this.#nodeId(edges.from[first]!),
        _v_id: this.#nodeId(edges.to[last]!),
        ...written.properties,
        length: Math.round(lengthMm / 100) / 10,
      },
    };
    return [
      { number: id === ownId && isOwn ? number : undefined, feature, unsaid: written.unsaid },
    ];
  }

  #free(id: string): string {
    let free = id;
    for (let copy = 2; this.#takenEdges.has(free); copy++) free = `${id}~${copy}`;
    return free;
  }

  /** The id of the group of a node: that of its object, with `~k` where another has it already. */
  #nodeId(node: number): string {
    const main = this.#groups.main[node]!;
    const known = this.#nodeIds.get(main);
    if (known !== undefined) return known;
    const { sourceId, split } = this.#network.nodes;
    const plain = this.#nodeTexts.get(sourceId[main]!) ?? String(sourceId[main]!);
    let id = split[main] === 0 ? plain : `${plain}~${split[main]}`;
    for (let copy = 1; this.#takenNodes.has(id); copy++) id = `${plain}~${split[main]}~${copy}`;
    if (id === plain) this.#numbered.add(main);
    this.#takenNodes.add(id);
    this.#nodeIds.set(main, id);
    return id;
  }

  #writeNodes(): WrittenFeature<'nodes'>[] {
    const { nodes } = this.#network;
    const within = new Map<number, number[]>();
    for (const edge of this.#groups.within) {
      const main = this.#groups.main[this.#network.edges.from[edge]!]!;
      const known = within.get(main);
      if (known === undefined) within.set(main, [edge]);
      else known.push(edge);
    }
    // Only nodes that an edge ends at: bends are in the lines of their edges.
    return [...this.#nodeIds]
      .sort(([a], [b]) => a - b)
      .map(([node, id]) => {
        const { properties, unsaid } = nodeProperties(this.#network, within.get(node) ?? []);
        const height = nodes.elevationCm[node] !== UNKNOWN_ELEVATION_CM;
        return {
          number: this.#numbered.has(node) ? nodes.sourceId[node]! : undefined,
          feature: {
            type: 'Feature' as const,
            geometry: {
              type: 'Point' as const,
              coordinates: [...nodePosition(this.#network, node)],
            },
            properties: { _id: id, ...properties },
          },
          unsaid: height
            ? [...unsaid, { field: 'elevation', reason: 'the schema has no word for it' }]
            : unsaid,
        };
      });
  }
}
