import type { LonLat } from '../../geo/position.js';
import { edgePart } from '../../network/edge-line.js';
import { QUANTITY_NAMES, type Quantity } from '../../network/interval.js';
import { edgeKey } from '../../network/key.js';
import type { Network } from '../../network/network.js';
import { edgeKindOf, edgeName } from '../../network/read-edge.js';
import type { RoutingContext } from '../context.js';
import type { CostModel } from '../cost.js';
import { isPoint } from '../effort.js';
import type { Journey } from '../journey.js';
import type {
  Barrier,
  RoutedWay,
  RouteEdge,
  RouteStep,
  RouteWarning,
  SnappedEnd,
} from '../outcome.js';
import { attributesIn } from '../permission.js';
import type { PathPart } from '../search.js';
import { stepsOfRoute } from '../steps.js';
import { warningIf } from '../warning-if.js';
import { shareOf } from './measure.js';

/** From this share on a route says that it is mostly unknown. */
const MOSTLY_UNKNOWN = 0.5;

/** A way as it was found, and what else is to be said of it. */
export interface FoundWay {
  readonly parts: readonly PathPart[];
  readonly startPosition: LonLat;
  readonly goalPosition: LonLat;
  readonly from: SnappedEnd;
  readonly to: SnappedEnd;
  readonly warnings: readonly RouteWarning[];
  readonly barriersAvoided: readonly Barrier[] | null;
  readonly unrestrictedDistanceM: number | null;
}

/** One way told in full. */
export function routedWay(
  { network, surveyed: { facilitiesOn } }: RoutingContext,
  { options, language, traveller }: Journey,
  { parts, startPosition, goalPosition, ...told }: FoundWay,
): RoutedWay {
  const cost = traveller.weights;
  const { geometry, firstPoints } = lineOf(network, parts, startPosition, goalPosition);
  const edges = parts.map((part, i) => ({
    ...routeEdge(network, cost, part, language, facilitiesOn(part.arc >>> 1)),
    firstPoint: firstPoints[i]!,
  }));
  const unknown = unknownOf(edges);
  const costed = parts.map((part, i) => ({
    ...part,
    distanceM: edges[i]!.distanceM,
    durationS: edges[i]!.durationS,
  }));
  return {
    geometry,
    distanceM: edges.reduce((sum, edge) => sum + edge.distanceM, 0),
    durationS: edges.reduce((sum, edge) => sum + edge.durationS, 0),
    penaltyS: edges.reduce((sum, edge) => sum + edge.penaltyS, 0),
    edges,
    steps: arrivingAt(
      told.to.place?.entrance?.name,
      stepsOfRoute(network, costed, startPosition, goalPosition, facilitiesOn, language),
    ),
    ...unknown,
    unknownPoints: parts.filter(
      (part) => isPoint(network, part.arc >>> 1) && cost.undecided(part.arc) !== 0,
    ).length,
    ...told,
    warnings: [
      ...told.warnings,
      ...mostlyUnknown(edges, (attribute) => options.unknown[attribute] !== 'accept'),
    ],
  };
}

function routeEdge(
  network: Network,
  cost: CostModel,
  part: PathPart,
  language: string | undefined,
  facilityIds: readonly string[],
): Omit<RouteEdge, 'firstPoint'> {
  const { arc, fromFraction, toFraction } = part;
  const edge = arc >>> 1;
  const share = shareOf(part);
  return {
    edge: edgeKey(network, edge),
    kind: edgeKindOf(network, edge),
    name: edgeName(network, edge, language),
    direction: (arc & 1) === 0 ? 'forwards' : 'backwards',
    fromFraction,
    toFraction,
    distanceM: (network.edges.lengthMm[edge]! / 1000) * share,
    durationS: cost.timeS(arc) * share,
    penaltyS: cost.penaltyS(arc) * share,
    undecided: attributesIn(cost.undecided(arc)),
    facilityIds,
  };
}

/** What part of the length of some edges is undecided, in all and by attribute. */
export function unknownOf(
  edges: readonly RouteEdge[],
): Pick<RoutedWay, 'unknownShare' | 'unknownShareByAttribute'> {
  const total = sumWhere(edges, () => true);
  if (total === 0) return { unknownShare: 0, unknownShareByAttribute: {} };
  const byAttribute: { [Q in Quantity]?: number } = {};
  for (const attribute of QUANTITY_NAMES) {
    const length = sumWhere(edges, (edge) => edge.undecided.includes(attribute));
    if (length > 0) byAttribute[attribute] = length / total;
  }
  return {
    unknownShare: sumWhere(edges, (edge) => edge.undecided.length > 0) / total,
    unknownShareByAttribute: byAttribute,
  };
}

/** What the traveller accepts unseen is in the shares, but is nothing to be warned of. */
function mostlyUnknown(
  edges: readonly RouteEdge[],
  isMinded: (attribute: Quantity) => boolean,
): readonly RouteWarning[] {
  const total = sumWhere(edges, () => true);
  const mindedM = sumWhere(edges, (edge) => edge.undecided.some(isMinded));
  const { unknownShareByAttribute } = unknownOf(edges);
  const shares = QUANTITY_NAMES.filter(isMinded).flatMap((attribute) => {
    const share = unknownShareByAttribute[attribute];
    return share === undefined ? [] : [`${attribute} ${Math.round(share * 100)} %`];
  });
  return warningIf(total > 0 && mindedM / total >= MOSTLY_UNKNOWN, {
    code: 'unknown-share',
    distanceM: mindedM,
    detail: `On ${Math.round((mindedM / total) * 100)} % of the way nobody measured something this traveller has a limit for: ${shares.join(', ')}.`,
  });
}

/**
 * The line of a way, no position twice in a row, and where in it each part begins. Where the way is a
 * point, that point twice.
 */
function lineOf(
  network: Network,
  parts: readonly PathPart[],
  start: LonLat,
  goal: LonLat,
): { readonly geometry: readonly LonLat[]; readonly firstPoints: readonly number[] } {
  const line: LonLat[] = [];
  const firstPoints: number[] = [];
  for (const { arc, fromFraction, toFraction } of parts) {
    firstPoints.push(Math.max(0, line.length - 1));
    for (const position of edgePart(network, arc >>> 1, fromFraction, toFraction)) {
      const last = line.at(-1);
      if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) {
        line.push(position);
      }
    }
  }
  if (line.length === 0) return { geometry: [start, goal], firstPoints };
  return { geometry: line.length === 1 ? [line[0]!, line[0]!] : line, firstPoints };
}

/** The last step names the entrance a person arrives at. */
const arrivingAt = (name: string | undefined, steps: readonly RouteStep[]): readonly RouteStep[] =>
  name === undefined
    ? steps
    : steps.map((step) => (step.kind === 'arrive' ? { ...step, name } : step));

function sumWhere(edges: readonly RouteEdge[], holds: (edge: RouteEdge) => boolean): number {
  return edges.reduce((sum, edge) => (holds(edge) ? sum + edge.distanceM : sum), 0);
}
