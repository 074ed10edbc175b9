import { COORDINATE_SCALE, distanceM, type LonLat } from '../../geo/position.js';
import type { SuspiciousTag } from '../import-report.js';
import { ExtractBuilder, type OsmExtract, type Tags } from '../osm/extract.js';
import { STEEPEST_BELIEVED } from '../osm/incline.js';
import type { Json, OswDataset, OswFeature } from './dataset.js';
import type { OswField } from './declaration.js';
import { MEANING } from './meaning.js';
import { IdNumbers } from './numbering.js';

/** A dataset in the shape of an OpenStreetMap extract, and what became of its ids. */
export interface OswExtract {
  readonly extract: OsmExtract;
  readonly nodes: ReadonlyMap<number, OswFeature<'nodes'>>;
  readonly edges: ReadonlyMap<number, OswFeature<'edges'>>;
  readonly zones: ReadonlyMap<number, OswFeature<'zones'>>;
  readonly bends: ReadonlySet<number>;
  /** Edges that name a node nobody gave: nobody knows what they lead to. */
  readonly broken: readonly OswFeature<'edges'>[];
  readonly danglingReferences: number;
  readonly suspicious: readonly SuspiciousTag[];
}

/** A written length further from the drawn one than this, and by more than this share, is listed. */
const LENGTH_OFF_M = 1;
const LENGTH_OFF_SHARE = 0.05;

/**
 * Puts a dataset as nodes and ways, so that kerbs, crossings and bollards become transition edges by
 * the same rules as those of OpenStreetMap. An edge is a way of its own; its bends are points of
 * their own, which no other edge shares.
 */
export function oswExtract({ features }: OswDataset): OswExtract {
  return new Translation(features).run();
}

class Translation {
  readonly #features: OswDataset['features'];
  readonly #builder = new ExtractBuilder();
  readonly #points = new IdNumbers();
  readonly #lines = new IdNumbers();
  readonly #nodes = new Map<number, OswFeature<'nodes'>>();
  readonly #edges = new Map<number, OswFeature<'edges'>>();
  readonly #zones = new Map<number, OswFeature<'zones'>>();
  readonly #bends = new Set<number>();
  readonly #broken: OswFeature<'edges'>[] = [];
  readonly #suspicious: SuspiciousTag[] = [];
  readonly #nodeNumber = new Map<string, number>();
  /** Bollards not yet met on an edge, by place. */
  readonly #bollards = new Map<string, string>();
  #dangling = 0;

  constructor(features: OswDataset['features']) {
    this.#features = features;
  }

  run(): OswExtract {
    const { nodes, edges, zones, points } = this.#features;
    for (const { properties, geometry } of points) {
      if (properties['barrier'] === 'bollard') {
        this.#bollards.set(placeOf(geometry.coordinates), properties._id);
      }
    }
    for (const node of nodes) this.#addNode(node);
    for (const edge of edges) this.#addEdge(edge);
    for (const zone of zones) this.#addZone(zone);
    return {
      extract: this.#builder.finish(),
      nodes: this.#nodes,
      edges: this.#edges,
      zones: this.#zones,
      bends: this.#bends,
      broken: this.#broken,
      danglingReferences: this.#dangling,
      suspicious: this.#suspicious,
    };
  }

  #addNode(node: OswFeature<'nodes'>): void {
    const { properties, geometry } = node;
    const number = this.#points.numberOf('node', properties._id);
    this.#nodes.set(number, node);
    this.#nodeNumber.set(properties._id, number);
    const tags = tagsOf(properties);
    if (this.#bollards.delete(placeOf(geometry.coordinates))) {
      // `barrier` has room for one: a kerb without a kind stays one as `kerb=yes`.
      if (tags.get('barrier') === 'kerb' && !tags.has('kerb')) tags.set('kerb', 'yes');
      tags.set('barrier', 'bollard');
    }
    this.#place(number, geometry.coordinates, tags);
  }

  #addEdge(edge: OswFeature<'edges'>): void {
    const { properties, geometry } = edge;
    const ends = [properties['_u_id'], properties['_v_id']].map((id) =>
      this.#nodeNumber.get(String(id)),
    );
    const [from, to] = ends;
    if (from === undefined || to === undefined) {
      this.#dangling += ends.filter((end) => end === undefined).length;
      this.#broken.push(edge);
      return;
    }
    const number = this.#lines.numberOf('edge', properties._id);
    this.#edges.set(number, edge);
    const bends = geometry.coordinates
      .slice(1, -1)
      .map((at, index) => this.#bend(`edge ${properties._id} ${index}`, at));
    const tags = tagsOf(properties);
    if (properties['highway'] === 'steps') this.#checkSteps(properties);
    this.#checkLength(edge);
    this.#builder.addWay(
      { id: number, tags, refs: [from, ...bends, to] },
      () => `edge ${properties._id}`,
    );
  }

  /** The rim is walked, as that of a square drawn as a closed way; `area` says what it goes round. */
  #addZone(zone: OswFeature<'zones'>): void {
    const { properties, geometry } = zone;
    const onRim = new Map<string, number>();
    const named = new Set(properties['_w_id'] as readonly string[]);
    for (const id of named) {
      const number = this.#nodeNumber.get(id);
      const node = number === undefined ? undefined : this.#nodes.get(number);
      if (number === undefined || node === undefined) this.#dangling++;
      else onRim.set(placeOf(node.geometry.coordinates), number);
    }
    const [rim = []] = geometry.coordinates;
    const open = rim.slice(0, -1);
    const met = new Set(open.map((at) => onRim.get(placeOf(at))));
    for (const id of named) {
      const number = this.#nodeNumber.get(id);
      if (number === undefined || met.has(number)) continue;
      this.#list('zone', properties, '_w_id', id, 'does not stand on the rim of the zone');
    }
    const refs = open.map(
      (at, index) => onRim.get(placeOf(at)) ?? this.#bend(`zone ${properties._id} ${index}`, at),
    );
    const number = this.#lines.numberOf('zone', properties._id);
    this.#zones.set(number, zone);
    const tags = tagsOf(properties);
    tags.set('area', 'yes');
    this.#builder.addWay(
      { id: number, tags, refs: [...refs, refs[0]!] },
      () => `zone ${properties._id}`,
    );
  }

  #bend(key: string, at: readonly number[]): number {
    const bollard = this.#bollards.get(placeOf(at));
    this.#bollards.delete(placeOf(at));
    const number =
      bollard === undefined
        ? this.#points.numberOf('bend', key)
        : this.#points.numberOf('point', bollard);
    this.#bends.add(number);
    this.#place(number, at, bollard === undefined ? NO_TAGS : BOLLARD);
    return number;
  }

  #place(number: number, [lon, lat]: readonly number[], tags: Tags): void {
    const [lonE7, latE7] = [
      Math.round(lon! * COORDINATE_SCALE),
      Math.round(lat! * COORDINATE_SCALE),
    ];
    this.#builder.addNode(number, lonE7, latE7, tags.size === 0 ? undefined : tags, IN_DATASET);
  }

  /** Steps have no gradient for wheels, so that nobody else looks at the number. */
  #checkSteps(properties: OswFeature['properties']): void {
    const { incline, climb } = properties;
    if (typeof incline !== 'number') return;
    const say = (reason: string) =>
      this.#list('edge', properties, 'incline', String(incline), reason);
    if (Math.abs(incline) > STEEPEST_BELIEVED) say(`steeper than ${STEEPEST_BELIEVED * 100} %`);
    if (climb !== undefined && incline !== 0 && incline > 0 !== (climb === 'up')) {
      say(`contradicts climb=${String(climb)}`);
    }
  }

  #checkLength({ properties, geometry }: OswFeature<'edges'>): void {
    const { length } = properties;
    if (typeof length !== 'number') return;
    let drawnM = 0;
    for (const [at, position] of geometry.coordinates.entries()) {
      if (at > 0) drawnM += distanceM(lonLat(geometry.coordinates[at - 1]!), lonLat(position));
    }
    const offM = Math.abs(length - drawnM);
    if (offM <= LENGTH_OFF_M || offM <= LENGTH_OFF_SHARE * drawnM) return;
    this.#list('edge', properties, 'length', String(length), `drawn ${drawnM.toFixed(1)} m long`);
  }

  #list(what: string, { _id }: { _id: string }, key: string, value: string, reason: string): void {
    this.#suspicious.push({ object: `${what}/${_id}`, key, value, reason });
  }
}

const NO_TAGS: Tags = new Map();
const IN_DATASET = () => 'the dataset';
const BOLLARD: Tags = new Map([['barrier', 'bollard']]);

/** Properties as tags: fields by what they mean, words that say what a feature is as they are. */
export function tagsOf(properties: Readonly<Record<string, Json>>): Map<string, string> {
  const tags = new Map<string, string>();
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('ext:')) continue;
    // `climb` says what an incline on steps means; the number on the same steps is checked against it.
    if (name === 'incline' && properties['climb'] !== undefined) continue;
    const tag = Object.hasOwn(MEANING, name)
      ? MEANING[name as OswField].tag(value)
      : ([name, String(value)] as const);
    if (tag !== undefined) tags.set(...tag);
  }
  return tags;
}

/** A position to the precision of the network. */
const placeOf = ([lon, lat]: readonly number[]): string =>
  `${Math.round(lon! * 1e7)} ${Math.round(lat! * 1e7)}`;

const lonLat = ([lon, lat]: readonly number[]): LonLat => [lon!, lat!];
