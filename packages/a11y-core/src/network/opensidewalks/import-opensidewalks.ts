import { DamagedFileError } from '../../errors.js';
import type { ImportReport, SuspiciousTag } from '../import-report.js';
import type { Network, NetworkSource } from '../network.js';
import { networkFromOsm } from '../osm/build-from-osm.js';
import { Suspicions } from '../osm/suspicions.js';
import type { JsonObject, OswDataset, OswFeature } from './dataset.js';
import { foreignOf } from './foreign-of.js';
import type { OswProblem } from './problem.js';
import { readOswDataset } from './read-dataset.js';
import type { NamedText } from './read-file.js';
import { type OswExtract, oswExtract } from './to-extract.js';

/**
 * The walking network of an OpenSidewalks dataset, and what is to be said about it. Features that
 * break the schema are left out and listed. Throws `DamagedFileError` when nothing in it can be
 * walked. The same files give the same network.
 */
export function networkFromOpenSidewalks(files: readonly NamedText[]): {
  network: Network;
  report: ImportReport;
} {
  const { dataset, problems } = readOswDataset(files);
  const { edges, zones, nodes } = dataset.features;
  if (edges.length + zones.length === 0) {
    const [first] = problems;
    throw new DamagedFileError(
      'the dataset',
      `has no edge and no zone${first === undefined ? '' : `; ${first.file}: ${first.reason}`}`,
    );
  }
  const translated = oswExtract(dataset);
  const built = networkFromOsm(translated.extract, sourceOf(dataset));
  const suspicions = new Suspicions();
  for (const problem of problems) suspicions.add(asSuspicious(problem));
  for (const tag of translated.suspicious) suspicions.add(tag);
  const found = built.report.suspicious;
  for (const tag of found.listed) suspicions.add(inOwnWords(tag, translated));
  const { count, listed } = suspicions.report();
  return {
    network: withForeign(built.network, dataset, translated),
    report: {
      ...built.report,
      source: {
        ...built.report.source,
        nodes: nodes.length,
        ways: edges.length + zones.length,
        duplicateIds: problems.filter(({ rule }) => rule === 'duplicate-id').length,
        danglingReferences: translated.danglingReferences,
        brokenWays: translated.broken.length + built.report.source.brokenWays,
      },
      suspicious: { count: count + found.count - found.listed.length, listed },
    },
  };
}

/** The network with the rest of the dataset beside it; bends have no object of their own there. */
function withForeign(built: Network, dataset: OswDataset, translated: OswExtract): Network {
  const shape = { ...built.shape, sourceId: new Float64Array(built.shape.sourceId.length) };
  const network = { ...built, shape };
  return { ...network, foreign: foreignOf(network, dataset, translated) };
}

function asSuspicious({ file, id, index, pointer, reason }: OswProblem): SuspiciousTag {
  const place = index === undefined ? '' : `#${index}`;
  const object = id === undefined ? `${file}${place}` : `${file}/${id}`;
  return { object, key: pointer, value: '', reason };
}

/** A remark about a tag as one about the property that it was made from. */
function inOwnWords(tag: SuspiciousTag, { nodes, edges, zones }: OswExtract): SuspiciousTag {
  const [type, number = ''] = tag.object.split('/');
  const found: readonly [string, OswFeature | undefined][] =
    type === 'node'
      ? [['node', nodes.get(Number(number))]]
      : [
          ['edge', edges.get(Number(number))],
          ['zone', zones.get(Number(number))],
        ];
  for (const [kind, feature] of found) {
    if (feature === undefined) continue;
    const value = feature.properties[tag.key];
    return {
      ...tag,
      object: `${kind}/${feature.properties._id}`,
      ...(value !== undefined && { value: String(value) }),
    };
  }
  return tag;
}

/** Whose data it is, as its files say. */
function sourceOf({ heads }: OswDataset): NetworkSource {
  const head = heads.edges ?? heads.zones ?? {};
  const said = (head['dataSource'] ?? {}) as JsonObject;
  const text = (...names: string[]): string | undefined => {
    const found = names.map((name) => said[name]).find((value) => typeof value === 'string');
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
  };
  const name = text('name');
  const right = text('copyright', 'attribution');
  return {
    kind: 'opensidewalks',
    attribution: [name, right].filter((part) => part !== undefined).join(', ') || 'unknown',
    licence: text('license', 'licence') ?? 'unknown',
  };
}
