import { canonicalJson } from '../../canonical-json.js';
import type { Network } from '../network.js';
import type { Json, JsonObject, OswFeature } from './dataset.js';
import { OSW_FILE_NAMES, type OswFile, type OswVersion, SCHEMA_ID } from './declaration.js';
import type { ForeignFeatures, ForeignMembers, ForeignProperty } from './foreign.js';
import type { ExportLoss, LossCounter } from './losses.js';
import { isSamePlace } from './same-place.js';
import { judgeFeature } from './validate-feature.js';
import { type WrittenFeature, writeFeatures } from './write-features.js';

/** A network as the files of a dataset. */
export interface OswExport {
  /** Files that hold anything, and those the network was read from. */
  readonly files: Readonly<Partial<Record<OswFile, JsonObject>>>;
  readonly losses: readonly ExportLoss[];
}

/**
 * Writes a network in the words of a version of the schema. What it was read from comes back as it
 * was, except where the network has learned better since. What the schema cannot say is in `losses`.
 */
export function exportOpenSidewalks(network: Network, version: OswVersion): OswExport {
  const { foreign } = network;
  const written = writeFeatures(network, foreign);
  const losses = written.losses;
  const nodes = withOriginals(written.nodes, foreign?.nodes, losses);
  const edges = withOriginals(written.edges, foreign?.edges, losses);
  losses.add({ field: 'hours', reason: 'the schema has none for ways' }, network.hours.length);
  const translated = network.translations.length;
  losses.add({ field: 'names', reason: 'the schema has one language' }, translated);
  const kept = foreign?.kept;
  const features: Readonly<Record<OswFile, readonly OswFeature[]>> = {
    nodes: [...nodes, ...(kept?.nodes ?? [])],
    edges: [...edges, ...(kept?.edges ?? [])],
    points: kept?.points ?? [],
    lines: kept?.lines ?? [],
    polygons: kept?.polygons ?? [],
    zones: kept?.zones ?? [],
  };
  const files: Partial<Record<OswFile, JsonObject>> = {};
  for (const file of OSW_FILE_NAMES) {
    const head = foreign?.heads[file];
    if (features[file].length === 0 && head === undefined) continue;
    const fitting = features[file].flatMap((feature) => fitted(feature, version, file, losses));
    files[file] = {
      ...(head ?? headOf(network)),
      $schema: SCHEMA_ID[version],
      type: 'FeatureCollection',
      features: fitting,
    };
  }
  return { files, losses: losses.report() };
}

/** Gives features back what the columns do not hold, as long as these say what they said then. */
function withOriginals<F extends 'nodes' | 'edges'>(
  written: readonly WrittenFeature<F>[],
  foreign: ForeignFeatures | undefined,
  losses: LossCounter,
): OswFeature<F>[] {
  const rows = new Map<number, ForeignProperty[]>();
  for (const row of foreign?.properties ?? []) {
    for (const number of row.of) {
      const known = rows.get(number);
      if (known === undefined) rows.set(number, [row]);
      else known.push(row);
    }
  }
  const derived = new Map((foreign?.derived ?? []).map((row) => [keyOf(row), new Set(row.of)]));
  const members = new Map((foreign?.members ?? []).map((one) => [one.of, one]));
  return written.map(({ number, feature, unsaid }) => {
    const properties = new Map<string, Json>(Object.entries(feature.properties));
    for (const row of (number === undefined ? undefined : rows.get(number)) ?? []) {
      if (!isUnchanged(properties, row)) continue;
      if (row.is === undefined) properties.delete(row.field);
      else properties.set(row.field, row.is);
    }
    for (const loss of unsaid) {
      const isOwn = number !== undefined && derived.get(keyOf(loss))?.has(number) === true;
      if (!isOwn) losses.add(loss);
    }
    const whole = { ...feature, properties: Object.fromEntries(properties) };
    const more = number === undefined ? undefined : members.get(number);
    return withMembers(whole as OswFeature<F>, more);
  });
}

const keyOf = ({ field, value }: { field: string; value?: string }): string =>
  `${field} ${value ?? ''}`;

function isUnchanged(
  properties: ReadonlyMap<string, Json>,
  { field, was }: ForeignProperty,
): boolean {
  const now = properties.get(field);
  if (now === was) return true;
  if (now === undefined || was === undefined) return false;
  return canonicalJson(now) === canonicalJson(was);
}

function withMembers<F extends OswFile>(
  feature: OswFeature<F>,
  more: ForeignMembers | undefined,
): OswFeature<F> {
  if (more === undefined) return feature;
  const { geometry, of: _, ...members } = more;
  const isStill = geometry !== undefined && isSamePlace(geometry, feature.geometry);
  return {
    ...feature,
    ...members,
    ...(isStill && { geometry: geometry as OswFeature<F>['geometry'] }),
  };
}

/** The feature as far as the version takes it; nothing where it does not know its kind. */
function fitted(
  feature: OswFeature,
  version: OswVersion,
  file: OswFile,
  losses: LossCounter,
): JsonObject[] {
  const verdict = judgeFeature(feature, version, file);
  if (verdict.state === 'valid') return [asJson(feature)];
  const faults = verdict.state === 'invalid' ? verdict.faults : [];
  const names = faults.map(({ pointer }) => pointer.replace('/properties/', ''));
  const properties = Object.fromEntries(
    Object.entries(feature.properties).filter(([name]) => !names.includes(name)),
  );
  const less = { ...feature, properties };
  if (judgeFeature(less, version, file).state !== 'valid') {
    losses.add({ field: file, reason: `a feature that version ${version} has no word for` });
    return [];
  }
  for (const field of names) {
    losses.add({ field, reason: `a value that version ${version} does not take` });
  }
  return [asJson(less as OswFeature)];
}

/** A feature holds nothing but JSON. */
const asJson = (feature: OswFeature): JsonObject => ({ ...feature }) as JsonObject & OswFeature;

function headOf({ sources }: Network): JsonObject {
  const join = (of: 'attribution' | 'licence') =>
    [...new Set(sources.map((source) => source[of]))].join('; ');
  return {
    dataSource: { name: 'Tongtu', copyright: join('attribution'), license: join('licence') },
  };
}
