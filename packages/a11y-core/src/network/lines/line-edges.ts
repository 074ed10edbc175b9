import type { Observation, ObservationSource } from '../../facility/observation.js';
import { isNegativeSlope, type SurveyedLine } from '../../facility/surveyed-line.js';
import { APPLICABLE } from '../applicable.js';
import type { Directions, EdgeInput } from '../build.js';
import {
  type Attribute,
  type AttributeSource,
  fromNatural,
  type SourcedInterval,
  stored,
} from '../interval.js';
import type { LevelSet } from '../level.js';
import type { EdgeFlag, EdgeKind, Sense, Tristate } from '../network.js';
import { SMOOTHNESS, SURFACES } from '../osm/roughness.js';

/** What an observation is worth on an edge, by where it comes from. Reports and models stay below a survey. */
const WORTH: Readonly<Record<ObservationSource, AttributeSource>> = {
  survey: 'survey',
  device: 'survey',
  owner: 'survey',
  report: 'word',
  osm: 'tag',
  model: 'model',
};

/** A kerb somebody looked for and did not find: level to the touch. */
const NO_KERB = { low: 0, high: 3 } as const;

/** The flags a line speaks of, by its parameter of the same name. */
const FLAGS = [
  'tactile',
  'lit',
  'covered',
  'handrail',
  'signal',
  'sound',
  'island',
] as const satisfies readonly EdgeFlag[];

/** What every edge of a line has in common. */
export type LineEdge = Required<
  Pick<
    EdgeInput,
    | 'kind'
    | 'attributes'
    | 'flags'
    | 'directions'
    | 'kerbSense'
    | 'inclineUnsigned'
    | 'state'
    | 'name'
    | 'level'
  >
> &
  Pick<EdgeInput, 'names'>;

export interface LineEdgeOptions {
  /** What a line is that does not say. */
  readonly kind: EdgeKind;
  /** Whether slopes have a sign along the line. */
  readonly slopes: 'signed' | 'magnitude';
}

/** The kind of a line. A way with steps on it is steps, whatever else it was called. */
export function kindOfLine({ observations }: SurveyedLine, otherwise: EdgeKind): EdgeKind {
  const { kind, stepCount } = observations;
  const said = kind?.state === 'chosen' ? (kind.value as EdgeKind) : otherwise;
  const hasSteps = stepCount?.state === 'measured' && stepCount.value > 0;
  return hasSteps && said !== 'escalator' ? 'steps' : said;
}

/** What a line says, as columns. Says nothing of its kerbs, which are edges of their own. */
export function lineEdge(line: SurveyedLine, options: LineEdgeOptions): LineEdge {
  const { observations: seen } = line;
  const kind = kindOfLine(line, options.kind);
  const applies = APPLICABLE[kind];
  const of = (attribute: Attribute, interval: SourcedInterval | undefined) =>
    applies.includes(attribute) && interval !== undefined ? { [attribute]: interval } : {};
  const slope = slopeOf(line, options.slopes);
  return {
    kind,
    attributes: {
      ...of('width', measured('width', seen['clearWidth'])),
      ...of('incline', slope?.interval),
      ...of('crossSlope', magnitude('crossSlope', seen['crossSlope'])),
      ...of('roughness', roughness(seen['evenness'], seen['surface'])),
      ...of('steps', steps(seen['stepCount'])),
    },
    flags: flagsOf(line),
    directions: directionsOf(seen['passable']),
    kerbSense: kind === 'steps' || kind === 'escalator' ? senseOf(line) : 'none',
    inclineUnsigned: applies.includes('incline') && slope?.isUnsigned === true,
    state: isYes(seen['closed']) ? 'closed' : 'open',
    name: line.name ?? '',
    ...(line.nameEn !== undefined && { names: { en: line.nameEn } }),
    level: levelOf(line),
  };
}

/** The height of the kerb at an end; undefined where nobody looked. */
export function kerbAt(
  { observations }: SurveyedLine,
  end: 'Start' | 'End',
): SourcedInterval | undefined {
  const seen = observations[`kerbAt${end}`];
  if (seen?.state === 'absent') {
    return { ...fromNatural('kerb', NO_KERB), source: WORTH[seen.source] };
  }
  return measured('kerb', seen);
}

/** The floors at the two ends. One that is said holds for both. */
export function levelsOf({
  observations,
}: SurveyedLine): readonly [number | undefined, number | undefined] {
  const value = (seen: Observation | undefined) =>
    seen?.state === 'measured' ? seen.value : undefined;
  const from = value(observations['levelFrom']);
  const to = value(observations['levelTo']);
  return [from ?? to, to ?? from];
}

const isYes = (seen: Observation | undefined): boolean => seen?.state === 'seen' && seen.value;

function measured(
  attribute: Attribute,
  seen: Observation | undefined,
): SourcedInterval | undefined {
  if (seen?.state !== 'measured') return undefined;
  const { value, uncertainty, source } = seen;
  return { ...stored(attribute, value - uncertainty, value + uncertainty), source: WORTH[source] };
}

/** How steep, whichever way. */
function magnitude(
  attribute: Attribute,
  seen: Observation | undefined,
): SourcedInterval | undefined {
  if (seen?.state !== 'measured') return undefined;
  const size = Math.abs(seen.value);
  const low = Math.max(0, size - seen.uncertainty);
  return { ...stored(attribute, low, size + seen.uncertainty), source: WORTH[seen.source] };
}

function slopeOf(
  { observations }: SurveyedLine,
  slopes: LineEdgeOptions['slopes'],
): { readonly interval: SourcedInterval; readonly isUnsigned: boolean } | undefined {
  const { runningSlope: seen, slopeSense: sense } = observations;
  if (seen?.state !== 'measured') return undefined;
  const rises = sense?.state === 'chosen' ? sense.value : undefined;
  if (rises !== undefined) {
    const value = rises === 'along' ? Math.abs(seen.value) : -Math.abs(seen.value);
    return { interval: measured('incline', { ...seen, value })!, isUnsigned: false };
  }
  if (slopes === 'signed') return { interval: measured('incline', seen)!, isUnsigned: false };
  return { interval: magnitude('incline', seen)!, isUnsigned: true };
}

/** An evenness somebody saw is exact; a material spans what work and neglect make of it, as in a map. */
function roughness(
  evenness: Observation | undefined,
  surface: Observation | undefined,
): SourcedInterval | undefined {
  if (evenness?.state === 'chosen') {
    const found = SMOOTHNESS.indexOf(evenness.value as (typeof SMOOTHNESS)[number]);
    return { ...stored('roughness', found, found), source: WORTH[evenness.source] };
  }
  if (surface?.state !== 'chosen') return undefined;
  const range = SURFACES[surface.value];
  return range && { ...stored('roughness', ...range), source: 'word' };
}

/** A counted number; steps nobody counted are one at least. */
function steps(seen: Observation | undefined): SourcedInterval {
  if (seen?.state === 'measured' && seen.value > 0) return measured('steps', seen)!;
  return { ...fromNatural('steps', { low: 1, high: null }), source: 'word' };
}

function flagsOf({ observations }: SurveyedLine): { readonly [F in EdgeFlag]?: Tristate } {
  const flags: { [F in EdgeFlag]?: Tristate } = {};
  for (const flag of FLAGS) {
    const seen = observations[flag];
    if (seen?.state === 'seen') flags[flag] = seen.value ? 'yes' : 'no';
    else if (seen?.state === 'absent') flags[flag] = 'no';
  }
  return flags;
}

function directionsOf(seen: Observation | undefined): Directions {
  return seen?.state === 'chosen' ? (seen.value as Directions) : 'both';
}

/** Which way steps rise: as said, else by their floors, else by the sign of the slope. */
function senseOf(line: SurveyedLine): Sense {
  const { slopeSense: sense, runningSlope: slope } = line.observations;
  if (sense?.state === 'chosen') return sense.value === 'along' ? 'up' : 'down';
  const [from, to] = levelsOf(line);
  if (from !== undefined && to !== undefined && from !== to) return to > from ? 'up' : 'down';
  // A positive slope may be one of a survey that has no signs.
  return isNegativeSlope(slope) ? 'down' : 'unknown';
}

function levelOf(line: SurveyedLine): LevelSet {
  const values = levelsOf(line).filter((level) => level !== undefined);
  return {
    scope: values.length === 0 ? '' : (line.building ?? ''),
    values: [...new Set(values)].sort((a, b) => a - b),
  };
}
