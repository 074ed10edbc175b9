import { distanceM, type LonLat } from '../../geo/position.js';
import type { JsonObject, OswDataset, OswFeature } from './dataset.js';
import { OSW_FILE_NAMES, OSW_VERSIONS, type OswFile, type OswVersion } from './declaration.js';
import type { OswProblem } from './problem.js';
import { type Found, type NamedText, type ReadFile, readOswFile } from './read-file.js';

/** A dataset and everything wrong with it. What is wrong is not in the dataset. */
export interface ReadDataset {
  readonly dataset: OswDataset;
  readonly problems: readonly OswProblem[];
}

/** An edge may end this far from its node: coordinates are rounded, and not always alike. */
const SAME_PLACE_M = 0.1;

/**
 * Reads the files of one dataset and holds them against the schema and each other. Never throws for
 * what the files hold: every fault is in `problems`, in the order of the files, those between
 * features of two files last. Edges that name nodes nobody gave are in the dataset all the same.
 */
export function readOswDataset(files: readonly NamedText[]): ReadDataset {
  const read = files.map(readOswFile);
  const problems = read.flatMap((file) => file.problems);
  const taken = new Map<OswFile, ReadFile>();
  for (const file of read) {
    if (file.kind === undefined || file.head === undefined) continue;
    const before = taken.get(file.kind);
    if (before === undefined) taken.set(file.kind, file);
    else problems.push(clash(file, `${before.name} has the ${file.kind} of the dataset already`));
  }
  const [first, ...others] = [...taken.values()].filter(({ version }) => version !== undefined);
  for (const other of others) {
    if (other.version === first?.version) continue;
    problems.push(clash(other, `is of version ${other.version}, ${first?.name} ${first?.version}`));
  }
  problems.push(...referenceProblems(taken));
  const featuresOf = <F extends OswFile>(kind: F): readonly OswFeature<F>[] =>
    (taken.get(kind)?.found ?? []).map(({ feature }) => feature as OswFeature<F>);
  const dataset: OswDataset = {
    version: first?.version ?? newest(),
    heads: headsOf(taken),
    features: {
      nodes: featuresOf('nodes'),
      edges: featuresOf('edges'),
      points: featuresOf('points'),
      lines: featuresOf('lines'),
      polygons: featuresOf('polygons'),
      zones: featuresOf('zones'),
    },
  };
  return { dataset, problems };
}

const newest = (): OswVersion => OSW_VERSIONS.at(-1)!;

const clash = ({ name }: ReadFile, reason: string): OswProblem => ({
  file: name,
  pointer: '',
  rule: 'dataset',
  reason,
});

function headsOf(taken: ReadonlyMap<OswFile, ReadFile>): OswDataset['heads'] {
  const heads: Partial<Record<OswFile, JsonObject>> = {};
  for (const kind of OSW_FILE_NAMES) {
    const head = taken.get(kind)?.head;
    if (head !== undefined) heads[kind] = head;
  }
  return heads;
}

/** What edges and zones say of nodes that is not so. */
function* referenceProblems(taken: ReadonlyMap<OswFile, ReadFile>): Generator<OswProblem> {
  const nodes = taken.get('nodes');
  const places = new Map<string, LonLat>();
  for (const { feature } of nodes?.found ?? []) {
    const [lon, lat] = (feature as OswFeature<'nodes'>).geometry.coordinates;
    places.set(feature.properties._id, [lon!, lat!]);
  }
  for (const kind of ['edges', 'zones'] as const) {
    const file = taken.get(kind);
    if (file === undefined || file.found.length === 0) continue;
    // One word about the file that is missing says more than one about each edge.
    if (nodes === undefined) yield clash(file, 'names nodes, and no file of nodes was given');
    else if (kind === 'edges') {
      for (const edge of file.found) yield* edgeProblems(file, edge, places);
    } else for (const zone of file.found) yield* zoneProblems(file, zone, places);
  }
}

function* edgeProblems(
  { name: file }: ReadFile,
  { feature, index }: Found,
  places: ReadonlyMap<string, LonLat>,
): Generator<OswProblem> {
  const { properties, geometry } = feature as OswFeature<'edges'>;
  const common = { file, id: properties._id, index };
  for (const [name, at] of [
    ['_u_id', 0],
    ['_v_id', -1],
  ] as const) {
    const pointer = `/features/${index}/properties/${name}`;
    const node = String(properties[name]);
    const place = places.get(node);
    if (place === undefined) {
      const reason = `names the node "${node}", which is not there`;
      yield { ...common, pointer, rule: 'reference', reason };
      continue;
    }
    const [lon, lat] = geometry.coordinates.at(at)!;
    const metres = distanceM([lon!, lat!], place);
    if (metres <= SAME_PLACE_M) continue;
    const reason = `names the node "${node}", ${metres.toFixed(1)} m from that end of the edge`;
    yield { ...common, pointer, rule: 'position', reason };
  }
}

function* zoneProblems(
  { name: file }: ReadFile,
  { feature, index }: Found,
  places: ReadonlyMap<string, LonLat>,
): Generator<OswProblem> {
  const { properties } = feature;
  const nodes = properties['_w_id'] as readonly string[];
  for (const [at, node] of nodes.entries()) {
    if (places.has(node)) continue;
    yield {
      file,
      id: properties._id,
      index,
      pointer: `/features/${index}/properties/_w_id/${at}`,
      rule: 'reference',
      reason: `names the node "${node}", which is not there`,
    };
  }
}
