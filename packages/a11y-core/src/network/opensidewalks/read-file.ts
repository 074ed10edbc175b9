import { DamagedFileError } from '../../errors.js';
import type { Json, JsonObject, OswFeature } from './dataset.js';
import {
  ENTITIES,
  OSW_FILES,
  OSW_VERSIONS,
  type OswFile,
  type OswVersion,
  SCHEMA_ID,
} from './declaration.js';
import { FILE_ENDINGS, oswFileOf } from './file-name.js';
import { parseJsonText } from './json-text.js';
import { isObject, type OswProblem, type OswRule, shown, step } from './problem.js';
import { judgeFeature } from './validate-feature.js';
import { geometryPlaceFaults, geometryShapeFaults } from './validate-geometry.js';

/** One file of a dataset, as it came. */
export interface NamedText {
  /** Name or path; its ending says which file it is. */
  readonly name: string;
  readonly text: string;
}

/** A feature that can be believed, and its place in the file, from 0. */
export interface Found {
  readonly feature: OswFeature;
  readonly index: number;
}

export interface ReadFile {
  readonly name: string;
  /** Undefined where the name does not say. */
  readonly kind: OswFile | undefined;
  /** Undefined where the file does not say, or says none that is known. */
  readonly version: OswVersion | undefined;
  /** Members other than the features; undefined where the file is no collection at all. */
  readonly head: JsonObject | undefined;
  readonly found: readonly Found[];
  readonly problems: readonly OswProblem[];
}

const NEWEST: OswVersion = OSW_VERSIONS.at(-1)!;

/** Reads one file and holds it against the schema it names; the newest where it names none. */
export function readOswFile({ name, text }: NamedText): ReadFile {
  const kind = oswFileOf(name);
  const problems: OswProblem[] = [];
  const say = (rule: OswRule, pointer: string, reason: string): void => {
    problems.push({ file: name, pointer, rule, reason });
  };
  if (kind === undefined) say('file', '', `the name says of no file; known: ${FILE_ENDINGS}`);
  const nothing = { name, kind, version: undefined, head: undefined, found: [], problems };
  let collection: unknown;
  try {
    collection = parseJsonText(text);
  } catch (error) {
    if (!(error instanceof DamagedFileError)) throw error;
    say('file', '', error.message);
    return nothing;
  }
  if (!isObject(collection)) {
    say('schema', '', `is ${shown(collection)}; a collection of features is expected`);
    return nothing;
  }
  const { features, ...head } = collection;
  const version = OSW_VERSIONS.find((known) => SCHEMA_ID[known] === head['$schema']);
  for (const { pointer, reason } of headFaults(head, version)) say('schema', pointer, reason);
  if (!Array.isArray(features)) {
    say('schema', '/features', `is ${shown(features)}; a list is expected`);
    return nothing;
  }
  const found: Found[] = [];
  const ids = new Map<string, number>();
  for (const [index, feature] of features.entries()) {
    const said = featureProblems(name, kind, version ?? NEWEST, feature, index, ids);
    if (said.length > 0) problems.push(...said);
    else found.push({ feature: feature as OswFeature, index });
  }
  return { name, kind, version, head: head as { [name: string]: Json }, found, problems };
}

function* headFaults(
  head: Readonly<Record<string, unknown>>,
  version: OswVersion | undefined,
): Generator<{ pointer: string; reason: string }> {
  if (version === undefined) {
    const known = OSW_VERSIONS.map((one) => SCHEMA_ID[one]).join(', ');
    yield { pointer: '/$schema', reason: `is ${shown(head['$schema'])}; known: ${known}` };
  }
  if (head['type'] !== 'FeatureCollection') {
    yield { pointer: '/type', reason: `is ${shown(head['type'])}; known: FeatureCollection` };
  }
  for (const [name, value] of Object.entries(head)) {
    const pointer = step(name);
    switch (name) {
      case '$schema':
      case 'type':
        break;
      case 'dataSource':
      case 'pipelineVersion':
        if (!isObject(value))
          yield { pointer, reason: `is ${shown(value)}; an object is expected` };
        break;
      case 'dataTimestamp':
        if (typeof value !== 'string')
          yield { pointer, reason: `is ${shown(value)}; text expected` };
        break;
      case 'region':
        for (const fault of geometryShapeFaults(value, 'MultiPolygon')) {
          yield { ...fault, pointer: fault.pointer.replace('/geometry', pointer) };
        }
        break;
      default:
        yield { pointer, reason: 'has no place here' };
    }
  }
}

function featureProblems(
  file: string,
  kind: OswFile | undefined,
  version: OswVersion,
  feature: unknown,
  index: number,
  ids: Map<string, number>,
): readonly OswProblem[] {
  const id = idOf(feature);
  const problem = (rule: OswRule, pointer: string, reason: string): OswProblem => ({
    file,
    ...(id !== undefined && { id }),
    index,
    pointer: `/features/${index}${pointer}`,
    rule,
    reason,
  });
  const verdict = judgeFeature(feature, version, kind);
  if (verdict.state === 'invalid') {
    return verdict.faults.map(({ pointer, reason }) => problem('schema', pointer, reason));
  }
  if (verdict.state === 'misplaced') {
    const reason = `is a ${verdict.entity}, which belongs in the file of ${verdict.belongsIn}`;
    return [problem('wrong-file', '', reason)];
  }
  const { geometry } = feature as OswFeature;
  const faults = geometryPlaceFaults(
    geometry.coordinates,
    OSW_FILES[ENTITIES[verdict.entity]!.file],
  );
  if (faults.length > 0) {
    return faults.map(({ pointer, reason }) => problem('geometry', pointer, reason));
  }
  const before = ids.get(id!);
  if (before !== undefined) {
    const reason = `"${id}" is the _id of feature ${before} too`;
    return [problem('duplicate-id', '/properties/_id', reason)];
  }
  ids.set(id!, index);
  return [];
}

/** The `_id` of anything that has one. */
function idOf(feature: unknown): string | undefined {
  if (!isObject(feature) || !isObject(feature['properties'])) return undefined;
  const { _id: id } = feature['properties'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}
