// The same question answered in the most boring way, written from docs/routing.md: plain objects,
// Bellman–Ford, no bounds, no arrays shared with the code it judges.
import type { Network } from '../../src/network/network.js';
import type { ResolvedOptions } from '../../src/profile/options.js';

export interface SlowArc {
  readonly from: string;
  readonly to: string;
  /** Undefined where this traveller may not pass. */
  readonly timeS: number | undefined;
  readonly penaltyS: number;
  readonly lengthM: number;
  readonly undecided: readonly string[];
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly arises: boolean;
  readonly isSaid: boolean;
  readonly isModelled: boolean;
}

interface PlainEdge {
  readonly kind: string;
  readonly lengthM: number;
  /** Share of the crossing it is a piece of; 0 on anything else. */
  readonly crossed: number;
  readonly closed: boolean;
  readonly canForwards: boolean;
  readonly canBackwards: boolean;
  readonly incline: Range;
  readonly unsigned: boolean;
  readonly crossSlope: Range;
  readonly width: Range;
  readonly kerb: Range;
  readonly sense: string;
  readonly steps: Range;
  readonly roughness: Range;
  /** Of a lift; undefined where nobody knows. */
  readonly car: { readonly width: [number, number]; readonly depth: [number, number] } | undefined;
  readonly flags: Readonly<Record<string, string>>;
}

const KINDS =
  'footway sidewalk crossing pedestrian road track steps ramp escalator lift kerb door barrier'.split(
    ' ',
  );
const FLAGS = 'tactile signal sound island handrail lit covered wheelchairClaim'.split(' ');
const WORDS = ['unknown', 'no', 'yes'];
const SENSES = ['none', 'up', 'down', 'unknown'];

/**
 * How much of one crossing this piece of it is: all pieces that lie on the same object of the source,
 * and made of a point all of the same number.
 */
function shareOfCrossing(network: Network, edge: number): number {
  if (KINDS[network.edges.kind[edge]!] !== 'crossing') return 0;
  const pieces = once(network, 'pieces', () => piecesByCrossing(network)).get(
    nameOfCrossing(network, edge),
  )!;
  let wholeM = 0;
  for (const piece of pieces) wholeM += network.edges.lengthMm[piece]! / 1000;
  return wholeM < 3 ? 0 : network.edges.lengthMm[edge]! / 1000 / wholeM;
}

function nameOfCrossing({ edges }: Network, edge: number): string {
  const number = edges.sourceType[edge] === 1 ? edges.ordinal[edge] : '';
  return `${edges.sourceType[edge]} ${edges.sourceId[edge]} ${number}`;
}

function piecesByCrossing(network: Network): Map<string, number[]> {
  const pieces = new Map<string, number[]>();
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (KINDS[network.edges.kind[edge]!] !== 'crossing') continue;
    const name = nameOfCrossing(network, edge);
    pieces.set(name, [...(pieces.get(name) ?? []), edge]);
  }
  return pieces;
}

/** Whether a kerb of the crossing that this is a piece of is known to lack tactile paving. */
function isKerbBare(network: Network, edge: number): boolean {
  const { kind, from, to, flags } = network.edges;
  const byCrossing = once(network, 'pieces', () => piecesByCrossing(network));
  const kerbEdges = once(network, 'kerbs', () =>
    [...kind.keys()].filter((other) => KINDS[kind[other]!] === 'kerb'),
  );
  const pieces = byCrossing.get(nameOfCrossing(network, edge))!;
  const nodes = pieces.flatMap((piece) => [from[piece]!, to[piece]!]);
  const word = (of: number) => WORDS[flags[of]! % 4]!;
  const kerbs = kerbEdges
    .filter((other) => nodes.includes(from[other]!) || nodes.includes(to[other]!))
    .map(word);
  if (kerbs.some((said) => said === 'no')) return true;
  if (kerbs.length > 1 && !kerbs.some((said) => said !== 'yes')) return false;
  return pieces.some((piece) => word(piece) === 'no');
}

/** What was worked out of a network once, by what it is called: real ones are too large to ask each time. */
const remembered = new WeakMap<Network, Map<string, unknown>>();

function once<T>(network: Network, name: string, work: () => T): T {
  const of = remembered.get(network) ?? new Map<string, unknown>();
  remembered.set(network, of);
  if (!of.has(name)) of.set(name, work());
  return of.get(name) as T;
}

/** Names of the ways that meet at each node: what counts as one way has one name. */
function waysByNode(network: Network): Map<number, string[]> {
  const { kind, variant, from, to, directions, sourceId, sourceType, ordinal } = network.edges;
  const ways = new Map<number, string[]>();
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (directions[edge] === 0) continue;
    for (const [turn, end] of [from[edge]!, to[edge]!].entries()) {
      const is = KINDS[kind[edge]!]!;
      const number = sourceType[edge] === 1 ? ordinal[edge] : '';
      let name = `way ${edge} ${turn}`;
      if (is === 'lift') name = 'lift';
      if (is === 'pedestrian' && variant[edge] === 3) name = 'area';
      if (is === 'crossing') name = `crossing ${sourceType[edge]} ${sourceId[edge]} ${number}`;
      ways.set(end, [...(ways.get(end) ?? []), name]);
    }
  }
  return ways;
}

/** Ways that meet at a node, without the two of a bend. */
function waysBeyondABend(network: Network, node: number): number {
  const ways = once(network, 'ways', () => waysByNode(network)).get(node) ?? [];
  const crossings = ways.filter((way) => way.startsWith('crossing'));
  if (new Set(crossings).size < crossings.length) return 0;
  const { size } = new Set(ways);
  return size < 2 ? 0 : size - 2;
}

export function plainEdge(network: Network, edge: number): PlainEdge {
  const edges = once(network, 'edges', () => new Map<number, PlainEdge>());
  const known = edges.get(edge) ?? readEdge(network, edge);
  edges.set(edge, known);
  return known;
}

function readEdge(network: Network, edge: number): PlainEdge {
  const e = network.edges;
  const range = (low: ArrayLike<number>, high: ArrayLike<number>, source: ArrayLike<number>) => ({
    low: low[edge]!,
    high: high[edge]!,
    arises: source[edge] !== 1,
    isSaid: source[edge] !== 0,
    isModelled: source[edge] === 2,
  });
  const bits = e.flags[edge]!;
  return {
    kind: KINDS[e.kind[edge]!]!,
    lengthM: e.lengthMm[edge]! / 1000,
    crossed: shareOfCrossing(network, edge),
    closed: e.state[edge] === 1,
    canForwards: e.directions[edge]! % 2 === 1,
    canBackwards: e.directions[edge]! >= 2,
    incline: range(e.inclineLow, e.inclineHigh, e.inclineSource),
    unsigned: e.inclineUnsigned[edge] === 1,
    crossSlope: range(e.crossSlopeLow, e.crossSlopeHigh, e.crossSlopeSource),
    width: range(e.widthLow, e.widthHigh, e.widthSource),
    kerb: range(e.kerbLow, e.kerbHigh, e.kerbSource),
    sense: SENSES[e.kerbSense[edge]!]!,
    steps: range(e.stepsLow, e.stepsHigh, e.stepsSource),
    roughness: range(e.roughnessLow, e.roughnessHigh, e.roughnessSource),
    car: carOf(network, edge),
    flags: Object.fromEntries(
      FLAGS.map((flag, i) => [flag, WORDS[Math.floor(bits / 4 ** i) % 4]!]),
    ),
  };
}

function carOf({ liftCars }: Network, edge: number): PlainEdge['car'] {
  const car = liftCars.filter((one) => one.edge === edge).at(-1);
  return (
    car && {
      width: [car.widthLowMm, car.widthHighMm ?? Infinity],
      depth: [car.depthLowMm, car.depthHighMm ?? Infinity],
    }
  );
}

type Answer = 'passes' | 'blocks' | 'undecided';

const roomFor = (limit: number, [least, most]: readonly [number, number]): Answer =>
  most < Math.floor(limit) ? 'blocks' : least < Math.floor(limit) ? 'undecided' : 'passes';

const atMost = (limit: number | undefined, scale: number, low: number, high: number): Answer => {
  if (limit === undefined) return 'passes';
  const stored = Math.ceil(limit * scale);
  if (high <= stored) return 'passes';
  if (low > stored) return 'blocks';
  return 'undecided';
};

function both(a: Answer, b: Answer): Answer {
  for (const answer of ['blocks', 'undecided'] as const) {
    if (a === answer || b === answer) return answer;
  }
  return 'passes';
}

function either(
  up: number | undefined,
  down: number | undefined,
  scale: number,
  low: number,
  high: number,
): Answer {
  const answers = [atMost(up, scale, low, high), atMost(down, scale, low, high)];
  if (answers.every((answer) => answer === 'passes')) return 'passes';
  return answers.every((answer) => answer === 'blocks') ? 'blocks' : 'undecided';
}

function answersFor(edge: PlainEdge, forwards: boolean, o: ResolvedOptions) {
  const l = o.limits;
  const answers: Record<string, Answer> = {};
  if (edge.incline.arises && (l.maxSlopeUp !== undefined || l.maxSlopeDown !== undefined)) {
    const low = forwards ? edge.incline.low : -edge.incline.high;
    const high = forwards ? edge.incline.high : -edge.incline.low;
    answers['incline'] = edge.unsigned
      ? either(l.maxSlopeUp, l.maxSlopeDown, 1e6, edge.incline.low, edge.incline.high)
      : both(atMost(l.maxSlopeUp, 1e6, low, high), atMost(l.maxSlopeDown, 1e6, -high, -low));
  }
  if (edge.crossSlope.arises) {
    answers['crossSlope'] = atMost(l.maxCrossSlope, 1e6, edge.crossSlope.low, edge.crossSlope.high);
  }
  if (edge.width.arises && l.minWidthMm !== undefined) {
    const limit = Math.floor(l.minWidthMm);
    answers['width'] =
      edge.width.low >= limit ? 'passes' : edge.width.high < limit ? 'blocks' : 'undecided';
  }
  if (edge.kerb.arises && (l.maxKerbUpMm !== undefined || l.maxKerbDownMm !== undefined)) {
    const { low, high } = edge.kerb;
    const climbed = edge.sense === (forwards ? 'up' : 'down');
    const descended = edge.sense === (forwards ? 'down' : 'up');
    answers['kerb'] = climbed
      ? atMost(l.maxKerbUpMm, 1, low, high)
      : descended
        ? atMost(l.maxKerbDownMm, 1, low, high)
        : either(l.maxKerbUpMm, l.maxKerbDownMm, 1, low, high);
  }
  if (edge.steps.arises) {
    const isFlight = edge.kind === 'steps' || edge.kind === 'escalator';
    const low = isFlight && !edge.steps.isSaid ? 1 : edge.steps.low;
    answers['steps'] = atMost(l.maxSteps, 1, low, edge.steps.high);
  }
  if (edge.roughness.arises) {
    answers['roughness'] = atMost(l.maxRoughness, 1, edge.roughness.low, edge.roughness.high);
  }
  if (edge.kind === 'lift') {
    const { width, depth } = edge.car ?? { width: [0, Infinity], depth: [0, Infinity] };
    if (l.minLiftCarWidthMm !== undefined)
      answers['liftCarWidth'] = roomFor(l.minLiftCarWidthMm, [width[0]!, width[1]!]);
    if (l.minLiftCarDepthMm !== undefined)
      answers['liftCarDepth'] = roomFor(l.minLiftCarDepthMm, [depth[0]!, depth[1]!]);
  }
  if (edge.kind === 'escalator' && l.maxEscalators === 0) answers['escalators'] = 'blocks';
  return answers;
}

const POINTS = ['kerb', 'door', 'barrier', 'lift'];
const R = [0, 0, 0.01, 0.023, 0.035, 0.047, 0.065, 0.085];

function slopeOf(limit: number | undefined): number {
  const tobler = Math.log(5) / 3.5;
  if (limit === undefined || limit > tobler) return tobler;
  return limit < 0.01 ? 0.01 : limit;
}

/** One edge in one direction, for one traveller, by the rules of docs/routing.md. */
export function slowArc(
  network: Network,
  edgeIndex: number,
  forwards: boolean,
  o: ResolvedOptions,
): SlowArc {
  const edge = plainEdge(network, edgeIndex);
  const ends = [network.edges.from[edgeIndex]!, network.edges.to[edgeIndex]!];
  if (!forwards) ends.reverse();
  const asked = answersFor(edge, forwards, o);
  const answers = Object.entries(asked);
  let undecided = answers.filter(([, answer]) => answer === 'undecided').map(([name]) => name);
  let isBlocked =
    edge.closed ||
    !(forwards ? edge.canForwards : edge.canBackwards) ||
    answers.some(([, answer]) => answer === 'blocks');
  const isGuessed = 'incline' in asked && edge.incline.isModelled;
  if ((undecided.length > 0 || isGuessed) && o.heedsWheelchairClaim) {
    if (edge.flags['wheelchairClaim'] === 'no') isBlocked = true;
    if (edge.flags['wheelchairClaim'] === 'yes') undecided = [];
  }
  const policies: Readonly<Record<string, string>> = o.unknown;
  if (undecided.some((name) => policies[name] === 'avoid')) isBlocked = true;
  const doubts = undecided.filter((name) => policies[name] === 'penalise').length;

  const p = o.preferences;
  const middle = ({ low, high }: Range, worst: number): number => {
    if (high < worst && low > -worst) return (low + high) / 2;
    if (low <= 0 && high >= 0) return 0;
    return low > 0 ? low : high;
  };
  const slope = (forwards ? 1 : -1) * (middle(edge.incline, 2_000_000) / 1e6);
  const sUp = slopeOf(o.limits.maxSlopeUp);
  const sDown = slopeOf(o.limits.maxSlopeDown);
  const s = edge.unsigned ? Math.min(sUp, sDown) : slope > 0 ? sUp : sDown;
  const isRoughnessKnown = edge.roughness.low !== 0 || edge.roughness.high !== 7;
  const roughness = isRoughnessKnown
    ? Math.floor((edge.roughness.low + edge.roughness.high + 1) / 2)
    : 1;
  const effort = Math.min(2, Math.abs(slope) / s + R[roughness]! / sUp);
  const walk = (edge.lengthM / p.speedMps) * Math.exp(Math.log(5) * effort);
  let steps = 0;
  if (edge.steps.arises) {
    const isFlight = edge.kind === 'steps' || edge.kind === 'escalator';
    const low = isFlight && !edge.steps.isSaid ? 1 : edge.steps.low;
    steps = edge.steps.high < 65_535 ? (low + edge.steps.high) / 2 : low;
    if (edge.steps.high >= 65_535 && edge.kind === 'steps') {
      steps = Math.max(steps, Math.round(edge.lengthM / 0.3));
    }
  }
  const timeS =
    walk +
    steps * p.stepS +
    (edge.kerb.arises && edge.kerb.high > 3 ? p.kerbS : 0) +
    edge.crossed * p.crossingS +
    (edge.kind === 'lift' ? p.liftS : 0);
  const isKerbMissed =
    edge.crossed > 0 &&
    once(network, `kerbs of ${edgeIndex}`, () => isKerbBare(network, edgeIndex));
  const isUnguarded = edge.flags['island'] !== 'yes' && edge.flags['signal'] !== 'yes';
  const isOpenArea = edge.kind === 'pedestrian' && network.edges.variant[edgeIndex] === 3;
  const alongS = POINTS.includes(edge.kind)
    ? doubts * p.unknownPointS
    : walk * p.slopeAversion * Math.min(1, Math.abs(slope) / s) +
      (walk * p.roughnessAversion * roughness) / 7 +
      (edge.kind === 'road' ? walk * p.roadAversion : 0) +
      (edge.flags['tactile'] === 'yes' ? 0 : walk * p.noTactileAversion) +
      walk * p.unknownAversion * doubts +
      (edge.kind === 'steps' ? p.stepsAversionS : 0) +
      (isOpenArea ? walk * p.openAreaAversion : 0) +
      (edge.flags['sound'] === 'yes' ? 0 : edge.crossed * p.noSoundS) +
      (isUnguarded ? edge.crossed * p.noIslandS : 0) +
      (isKerbMissed ? edge.crossed * p.noTactileKerbS : 0);
  const penaltyS = alongS + waysBeyondABend(network, ends[1]!) * p.junctionS;
  return {
    from: `n${ends[0]}`,
    to: `n${ends[1]}`,
    timeS: isBlocked ? undefined : timeS,
    penaltyS,
    lengthM: edge.lengthM,
    undecided,
  };
}

/** In whole milliseconds, or millimetres by distance; undefined where the arc is blocked. */
export function slowWeight(arc: SlowArc, options: ResolvedOptions): number | undefined {
  if (arc.timeS === undefined) return undefined;
  const exact = options.objective === 'distance' ? arc.lengthM : arc.timeS + arc.penaltyS;
  return roundedUp(1000 * exact);
}

/** Up to the next whole number, but for a millionth. */
export function roundedUp(exact: number): number {
  const below = Math.floor(exact);
  return exact - below > 1e-6 ? below + 1 : below;
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

interface Place {
  readonly edge: number;
  readonly fraction: number;
}

/**
 * Least weight from one place to another, Infinity where there is no way. The edges that hold the
 * places are cut there; a piece of no share costs nothing and asks nobody's leave.
 */
export function slowLeastWeight(
  network: Network,
  options: ResolvedOptions,
  start: Place,
  goal: Place,
  arcOf: (edge: number, forwards: boolean) => SlowArc = (edge, forwards) =>
    slowArc(network, edge, forwards, options),
  solve: (links: readonly Link[], from: string) => Map<string, number> = bellmanFord,
): number {
  const links: Link[] = [];
  const weigh = (arc: SlowArc) => slowWeight(arc, options);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const cuts = [
      ...(start.edge === edge ? [{ name: 'start', fraction: start.fraction }] : []),
      ...(goal.edge === edge ? [{ name: 'goal', fraction: goal.fraction }] : []),
    ].sort((a, b) => a.fraction - b.fraction);
    for (const forwards of [true, false]) {
      const arc = arcOf(edge, forwards);
      const weight = weigh(arc);
      const tail = { name: arc.from, fraction: forwards ? 0 : 1 };
      const head = { name: arc.to, fraction: forwards ? 1 : 0 };
      const stops = [tail, ...(forwards ? cuts : [...cuts].reverse()), head];
      for (const [i, stop] of stops.slice(1).entries()) {
        const share = Math.abs(stop.fraction - stops[i]!.fraction);
        const isNothing = share === 0 && cuts.length > 0;
        if (weight === undefined && !isNothing) continue;
        links.push({
          from: stops[i]!.name,
          to: stop.name,
          weight: isNothing ? 0 : roundedUp(weight! * share),
        });
        if (isNothing) links.push({ from: stop.name, to: stops[i]!.name, weight: 0 });
      }
    }
  }
  return solve(links, 'start').get('goal') ?? Infinity;
}

/** Least weights from one name to all; names not reached are missing. */
export function bellmanFord(links: readonly Link[], from: string): Map<string, number> {
  const best = new Map([[from, 0]]);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const link of links) {
      const before = best.get(link.from);
      if (before === undefined) continue;
      if (before + link.weight < (best.get(link.to) ?? Infinity)) {
        best.set(link.to, before + link.weight);
        isChanged = true;
      }
    }
  }
  return best;
}

/** The same by Dijkstra, for networks too large for `bellmanFord`: a plain heap of pairs. */
export function plainDijkstra(links: readonly Link[], from: string): Map<string, number> {
  const leaving = new Map<string, Link[]>();
  for (const link of links) {
    const there = leaving.get(link.from);
    if (there === undefined) leaving.set(link.from, [link]);
    else there.push(link);
  }
  const best = new Map<string, number>();
  const heap: { name: string; weight: number }[] = [{ name: from, weight: 0 }];
  while (heap.length > 0) {
    const { name, weight } = takeLeast(heap);
    if (best.has(name)) continue;
    best.set(name, weight);
    for (const link of leaving.get(name) ?? []) {
      if (!best.has(link.to)) put(heap, { name: link.to, weight: weight + link.weight });
    }
  }
  return best;
}

export function put<T extends { weight: number }>(heap: T[], entry: T): void {
  let at = heap.push(entry) - 1;
  while (at > 0) {
    const above = Math.floor((at - 1) / 2);
    if (heap[above]!.weight <= entry.weight) break;
    heap[at] = heap[above]!;
    at = above;
  }
  heap[at] = entry;
}

export function takeLeast<T extends { weight: number }>(heap: T[]): T {
  const least = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return least;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const under = right < heap.length && heap[right]!.weight < heap[left]!.weight ? right : left;
    if (heap[under]!.weight >= last.weight) break;
    heap[at] = heap[under]!;
    at = under;
  }
  heap[at] = last;
  return least;
}
