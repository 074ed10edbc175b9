import { bearingDeg, type LonLat } from '../geo/position.js';
import { edgePart } from '../network/edge-line.js';
import { type Attribute, natural } from '../network/interval.js';
import type { EdgeFlag, EdgeKind, Network } from '../network/network.js';
import { arcInterval, arcSense, edgeFlag, edgeKindOf, edgeName } from '../network/read-edge.js';
import type { KerbMet, RouteStep } from './outcome.js';
import { type PathPart, tailOf } from './search.js';
import type { FacilitiesOn } from './surveyed.js';

/** Edges that are a step of their own, whatever the heading. */
const SPECIAL: Readonly<Partial<Record<EdgeKind, RouteStep['kind']>>> = {
  crossing: 'cross',
  kerb: 'kerb',
  steps: 'steps',
  ramp: 'ramp',
  lift: 'lift',
  escalator: 'escalator',
  door: 'door',
  barrier: 'barrier',
};

/** A change of heading from here on is a turn; below it the way bends. */
const LEAST_TURN_DEG = 30;

/** Edges that meet at a junction where a person has a choice. */
const JUNCTION_EDGES = 3;

/** A part of the route with what it costs. */
export interface CostedPart extends PathPart {
  readonly distanceM: number;
  readonly durationS: number;
}

/**
 * What to do, in order: depart, every crossing with its kerbs, other kerb, flight, lift and door,
 * the turns at real junctions, arrive. A bend of the way is no turn. Facts, no words.
 */
export function stepsOfRoute(
  network: Network,
  parts: readonly CostedPart[],
  start: LonLat,
  goal: LonLat,
  facilitiesOn: FacilitiesOn,
  language?: string,
): RouteStep[] {
  const groups: Group[] = [{ kind: 'depart', at: start, turnDeg: 0, parts: [] }];
  let heading: number | undefined;
  let before: EdgeKind | undefined;
  for (const part of parts) {
    const edge = part.arc >>> 1;
    const kind = edgeKindOf(network, edge);
    const line = edgePart(network, edge, part.fromFraction, part.toFraction);
    const leaving = headingAtStart(line);
    const turnDeg =
      heading === undefined || leaving === undefined ? 0 : turnBetween(heading, leaving);
    const special = SPECIAL[kind];
    const at = line[0]!;
    if (special !== undefined) {
      // The pieces of one ramp, flight or crossing are one step; two kerbs or doors are two.
      const isSame = kind === before && part.distanceM > 0 && groups.at(-1)!.kind === special;
      if (!isSame) groups.push({ kind: special, at, turnDeg, parts: [] });
    } else if (before !== undefined) {
      const isAfterSpecial = SPECIAL[before] !== undefined;
      const isTurn =
        Math.abs(turnDeg) >= LEAST_TURN_DEG &&
        (isAfterSpecial || isJunction(network, tailOf(network, part.arc)));
      const isRenamed =
        edgeName(network, edge) !== '' &&
        edgeName(network, edge) !== nameOf(network, groups.at(-1)!.parts);
      if (isTurn) groups.push({ kind: 'turn', at, turnDeg, parts: [] });
      else if (isAfterSpecial || isRenamed)
        groups.push({ kind: 'continue', at, turnDeg, parts: [] });
    }
    groups.at(-1)!.parts.push(part);
    heading = headingAtEnd(line) ?? heading;
    before = kind;
  }
  groups.push({ kind: 'arrive', at: goal, turnDeg: 0, parts: [] });
  let firstEdge = 0;
  return foldCrossings(groups).map((group) => {
    const step = { ...stepOf(network, group, facilitiesOn, language), firstEdge };
    firstEdge += group.parts.length;
    return step;
  });
}

/** Parts of the route that are one step. */
interface Group {
  readonly kind: RouteStep['kind'];
  readonly at: LonLat;
  readonly turnDeg: number;
  readonly parts: CostedPart[];
  /** The parts the facts are about, where a step has others too; all of them by default. */
  readonly telling?: readonly CostedPart[];
  /** Kerb parts folded into a crossing. */
  readonly kerbs?: readonly CostedPart[];
}

/** The few metres between a pavement and the kerb of a crossing are no step of their own. */
const APPROACH_M = 5;

/**
 * A crossing is one step with its two kerbs: the short way to the first kerb, the kerb, the
 * carriageway, the kerb and the short way on. A refuge where both kerbs are met ends one crossing.
 */
function foldCrossings(groups: readonly Group[]): Group[] {
  const folded: Group[] = [];
  for (let i = 0; i < groups.length; ) {
    const approach = isShort(groups[i]!) ? 1 : 0;
    const kerb = groups[i + approach]?.kind === 'kerb' ? 1 : 0;
    const crossing = groups[i + approach + kerb];
    if (crossing?.kind !== 'cross') {
      folded.push(groups[i]!);
      i += 1;
      continue;
    }
    let end = i + approach + kerb + 1;
    const kerbs = [...(kerb === 1 ? groups[i + approach]!.parts : [])];
    if (groups[end]?.kind === 'kerb') {
      kerbs.push(...groups[end]!.parts);
      end += 1;
    }
    const next = groups[end];
    if (next?.kind === 'continue' && isShort(next)) end += 1;
    const first = groups[i]!;
    folded.push({
      kind: 'cross',
      at: first.at,
      turnDeg: first.turnDeg,
      parts: groups.slice(i, end).flatMap(({ parts }) => parts),
      telling: crossing.parts,
      kerbs,
    });
    i = end;
  }
  return folded;
}

function isShort({ kind, parts }: Group): boolean {
  return (kind === 'continue' || kind === 'turn') && sum(parts, (p) => p.distanceM) < APPROACH_M;
}

function stepOf(
  network: Network,
  group: Group,
  facilitiesOn: FacilitiesOn,
  language: string | undefined,
): Omit<RouteStep, 'firstEdge'> {
  const { kind, at, turnDeg, parts, telling = parts, kerbs = [] } = group;
  return {
    kind,
    at,
    turnDeg: Math.round(turnDeg),
    name: nameOf(network, telling, language),
    distanceM: sum(parts, (part) => part.distanceM),
    durationS: sum(parts, (part) => part.durationS),
    facts: {
      ...factsOf(network, parts, telling),
      ...(kind === 'cross' && { crossingM: sum(telling, (part) => part.distanceM) }),
      ...(kerbs.length > 0 && { kerbs: kerbs.map((part) => kerbMet(network, part.arc)) }),
    },
    facilityIds: [...new Set(parts.flatMap((part) => facilitiesOn(part.arc >>> 1)))],
  };
}

function kerbMet(network: Network, arc: number): KerbMet {
  return { sense: arcSense(network, arc), heightMm: measured(network, arc, 'kerb') ?? null };
}

/** Measured by a tag's number or a survey; words and models are not told as facts. */
function measured(network: Network, arc: number, attribute: Attribute): number | undefined {
  const interval = arcInterval(network, arc, attribute);
  if (interval.source !== 'tag' && interval.source !== 'survey') return undefined;
  const { low, high } = natural(attribute, interval);
  return low === null || high === null ? undefined : (low + high) / 2;
}

/**
 * The steepest and the narrowest of the whole step, so that no ramp and no gap of a kerb is lost;
 * everything else of the parts that tell what the step is.
 */
function factsOf(
  network: Network,
  whole: readonly CostedPart[],
  parts: readonly CostedPart[],
): RouteStep['facts'] {
  const all = (attribute: Attribute, of = parts): number[] =>
    of.flatMap((part) => measured(network, part.arc, attribute) ?? []);
  const slopes = whole
    .filter((part) => network.edges.inclineUnsigned[part.arc >>> 1] === 0)
    .flatMap((part) => measured(network, part.arc, 'incline') ?? []);
  const widths = all('width', whole);
  const kerbs = all('kerb');
  const steps = all('steps');
  const sense = parts
    .map((part) => arcSense(network, part.arc))
    .find((met) => met === 'up' || met === 'down');
  const steepest = slopes.reduce(
    (most, slope) => (Math.abs(slope) > Math.abs(most) ? slope : most),
    0,
  );
  const signal = agreed(network, parts, 'signal');
  const sound = agreed(network, parts, 'sound');
  const tactile = agreed(network, parts, 'tactile');
  return {
    ...(slopes.length > 0 && { inclineRatio: steepest }),
    ...(widths.length > 0 && { widthMm: Math.min(...widths) }),
    ...(kerbs.length > 0 && { kerbMm: Math.max(...kerbs) }),
    ...(sense !== undefined && { kerbSense: sense }),
    // A flight in pieces of which one was not counted has no known number of steps.
    ...(steps.length > 0 &&
      steps.length === parts.length && { stepCount: steps.reduce((a, b) => a + b, 0) }),
    ...(signal !== undefined && { signal }),
    ...(sound !== undefined && { sound }),
    ...(tactile !== undefined && { tactile }),
  };
}

/** No if anywhere no, yes if everywhere yes, otherwise nothing is claimed. */
function agreed(
  network: Network,
  parts: readonly CostedPart[],
  flag: EdgeFlag,
): 'yes' | 'no' | undefined {
  const said = parts.map((part) => edgeFlag(network, part.arc >>> 1, flag));
  if (said.includes('no')) return 'no';
  return said.length > 0 && said.every((word) => word === 'yes') ? 'yes' : undefined;
}

function nameOf(network: Network, parts: readonly CostedPart[], language?: string): string {
  for (const part of parts) {
    const name = edgeName(network, part.arc >>> 1, language);
    if (name !== '') return name;
  }
  return '';
}

function isJunction(network: Network, node: number): boolean {
  return network.out.firstOut[node + 1]! - network.out.firstOut[node]! >= JUNCTION_EDGES;
}

function headingAtStart(line: readonly LonLat[]): number | undefined {
  for (let i = 1; i < line.length; i++) {
    if (differ(line[0]!, line[i]!)) return bearingDeg(line[0]!, line[i]!);
  }
  return undefined;
}

function headingAtEnd(line: readonly LonLat[]): number | undefined {
  const last = line.at(-1)!;
  for (let i = line.length - 2; i >= 0; i--) {
    if (differ(line[i]!, last)) return bearingDeg(line[i]!, last);
  }
  return undefined;
}

const differ = (a: LonLat, b: LonLat): boolean => a[0] !== b[0] || a[1] !== b[1];

/** From one heading to the next, right positive, above −180 to 180. */
function turnBetween(before: number, after: number): number {
  const turn = (after - before + 720) % 360;
  return turn > 180 ? turn - 360 : turn;
}

function sum(parts: readonly CostedPart[], of: (part: CostedPart) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}
