import { canonicalJson } from '../../canonical-json.js';
import type { Network } from '../network.js';
import type { Json, OswDataset, OswFeature } from './dataset.js';
import type {
  Foreign,
  ForeignDerived,
  ForeignFeatures,
  ForeignMembers,
  ForeignProperty,
} from './foreign.js';
import { isSamePlace } from './same-place.js';
import type { OswExtract } from './to-extract.js';
import { type WrittenFeature, writeFeatures } from './write-features.js';

/**
 * What the network does not say of the dataset it was made from: the network is written out from its
 * columns alone, and every difference is kept.
 */
export function foreignOf(network: Network, dataset: OswDataset, made: OswExtract): Foreign {
  const { features, version, heads } = dataset;
  const used = new Set(network.nodes.sourceId);
  const origin = {
    nodes: { ids: textIds(made.nodes) },
    edges: { ids: textIds(made.edges) },
    bends: rising([...made.bends].filter((bend) => used.has(bend))),
    zones: rising(made.zones.keys()),
  };
  const written = writeFeatures(network, origin);
  return {
    version,
    heads,
    nodes: { ...origin.nodes, ...differences(written.nodes, made.nodes) },
    edges: { ...origin.edges, ...differences(written.edges, made.edges) },
    bends: origin.bends,
    zones: origin.zones,
    kept: {
      ...features,
      nodes: unwritten(features.nodes, written.nodes),
      edges: unwritten(features.edges, written.edges),
    },
  };
}

const rising = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

function textIds(features: ReadonlyMap<number, OswFeature>): ForeignFeatures['ids'] {
  return [...features]
    .filter(([number, { properties }]) => String(number) !== properties._id)
    .map(([number, { properties }]): [number, string] => [number, properties._id])
    .sort(([a], [b]) => a - b);
}

function unwritten<F extends 'nodes' | 'edges'>(
  features: readonly OswFeature<F>[],
  written: readonly WrittenFeature<F>[],
): OswFeature<F>[] {
  const ids = new Set(written.map(({ feature }) => feature.properties._id));
  return features.filter(({ properties }) => !ids.has(properties._id));
}

function differences<F extends 'nodes' | 'edges'>(
  written: readonly WrittenFeature<F>[],
  originals: ReadonlyMap<number, OswFeature<F>>,
): Pick<ForeignFeatures, 'properties' | 'derived' | 'members'> {
  const rows = new Map<string, ForeignProperty & { of: number[] }>();
  const derived = new Map<string, ForeignDerived & { of: number[] }>();
  const members: ForeignMembers[] = [];
  for (const { number, feature, unsaid } of written) {
    const original = number === undefined ? undefined : originals.get(number);
    if (number === undefined || original === undefined) continue;
    const names = new Set([
      ...Object.keys(feature.properties),
      ...Object.keys(original.properties),
    ]);
    for (const field of names) {
      const was = ownValue(feature.properties, field);
      const is = ownValue(original.properties, field);
      if (was.value === is.value && 'value' in was === 'value' in is) continue;
      if (canonicalJson(was) === canonicalJson(is)) continue;
      const key = canonicalJson({ field, ...was, is });
      const row = rows.get(key);
      if (row !== undefined) row.of.push(number);
      else {
        rows.set(key, {
          field,
          ...('value' in was && { was: was.value }),
          ...('value' in is && { is: is.value }),
          of: [number],
        });
      }
    }
    for (const { field, value } of unsaid) {
      const key = `${field} ${value ?? ''}`;
      const row = derived.get(key);
      if (row !== undefined) row.of.push(number);
      else derived.set(key, { field, ...(value !== undefined && { value }), of: [number] });
    }
    const more = membersOf(number, feature, original);
    if (Object.keys(more).length > 1) members.push(more);
  }
  return {
    properties: [...rows.values()].map((row) => ({ ...row, of: rising(row.of) })),
    derived: [...derived.values()].map((row) => ({ ...row, of: rising(new Set(row.of)) })),
    members: members.sort((a, b) => a.of - b.of),
  };
}

/** An own property as `{ value }`, or nothing: names come from strangers. */
const ownValue = (properties: OswFeature['properties'], name: string): { value?: Json } =>
  Object.hasOwn(properties, name) ? { value: properties[name]! } : {};

function membersOf(number: number, written: OswFeature, original: OswFeature): ForeignMembers {
  const { id, bbox, geometry } = original;
  const isExact = canonicalJson(geometry) === canonicalJson(written.geometry);
  return {
    of: number,
    ...(id !== undefined && { id }),
    ...(bbox !== undefined && { bbox }),
    ...(!isExact && isSamePlace(geometry, written.geometry) && { geometry }),
  };
}
