import { bearingDeg } from '../../geo/position.js';
import type { EdgeKind } from '../network.js';
import type { Tags } from './extract.js';
import { isKerb } from './kerb.js';
import { isKerbAhead, positionOf, type Surroundings } from './kerb-places.js';
import type { Arm } from './pieces.js';
import type { RoadAt } from './roads-met.js';
import { SIDES, sideState } from './sides/side-tags.js';

/** A kerb drawn on the path this close to the road's centre line is the kerb of the road. */
const NEAR_CENTRE_LINE_M = 15;

/** What is asked of a path and the road it meets; left out, it does not matter. */
interface Meeting {
  /** Values of `highway` of the path. */
  readonly paths?: readonly string[];
  readonly kinds?: readonly EdgeKind[];
  /** Values of `highway` of the road. */
  readonly roads?: readonly string[];
  /** Whether a pavement is tagged on the road: yes, explicitly none, or nobody said. */
  readonly pavement?: 'yes' | 'none' | 'unsaid';
  readonly isRoadUnpaved?: true;
  /** A crossing is drawn as a point where they meet. */
  readonly isCrossingPoint?: true;
}

export interface KerbRule extends Meeting {
  readonly isKerbed: boolean;
  readonly why: string;
}

/**
 * Whether a kerb is to be reckoned with where a path meets a road and neither kerb nor crossing is
 * drawn; the first row that fits decides. A kerb reckoned with is one of unknown height, nothing more.
 */
export const KERB_RULES: readonly KerbRule[] = [
  {
    isRoadUnpaved: true,
    isKerbed: false,
    why: 'nobody sets a kerb along a road that is not paved',
  },
  {
    roads: ['service', 'living_street', 'road', 'busway', 'bus_guideway', 'raceway'],
    isKerbed: false,
    why: 'driveways, yards and shared streets lie level with the paths into them',
  },
  {
    paths: ['cycleway', 'pedestrian', 'platform', 'track', 'bridleway', 'steps', 'corridor'],
    isKerbed: false,
    why: 'what is driven on is laid down to the road; the steps of stairs are counted as steps',
  },
  { isCrossingPoint: true, isKerbed: true, why: 'a crossing leads from pavement to pavement' },
  {
    pavement: 'yes',
    isKerbed: true,
    why: 'a pavement is raised above its road, and the road says that it has one',
  },
  {
    kinds: ['sidewalk'],
    isKerbed: true,
    why: 'a pavement drawn for itself is raised above the road',
  },
  { pavement: 'none', isKerbed: false, why: 'no pavement, so no kerb up to one' },
  {
    paths: ['footway'],
    roads: [
      'residential',
      'tertiary',
      'tertiary_link',
      'secondary',
      'secondary_link',
      'primary',
      'primary_link',
      'trunk',
      'trunk_link',
    ],
    isKerbed: true,
    why: 'a footway off a street of a town starts on its pavement',
  },
  { isKerbed: false, why: 'paths and lanes of the country meet level' },
];

/** Surfaces of roads that are not paved. */
const UNPAVED: ReadonlySet<string> = new Set([
  'unpaved',
  'compacted',
  'fine_gravel',
  'gravel',
  'pebblestone',
  'ground',
  'dirt',
  'earth',
  'grass',
  'grass_paver',
  'sand',
  'mud',
]);
/** A kerb between a road and the arms that leave it on one side. */
export interface UndrawnKerb {
  readonly arms: readonly Arm[];
  /** Tags of the crossing point that name its height, if any. */
  readonly told: Tags | undefined;
}

/** Kerbs to be reckoned with at a node where paths meet a road that goes on past it. */
export function undrawnKerbs(
  around: Surroundings,
  node: number,
  arms: readonly Arm[],
): readonly UndrawnKerb[] {
  const roads = around.roadsMet.get(node);
  if (roads === undefined || around.isKerbPlace[node] === 1) return [];
  // Where a road ends its pavements end with it, and the path goes on from its surface.
  if (!goesOn(roads)) return [];
  const tags = around.tagsOf(node);
  const sides = new Map<number, Arm[]>();
  const levelSides = new Set<number>();
  let bearings: number[] | undefined;
  for (const arm of arms) {
    const { way, kind } = around.ways.walked[around.pieces[arm.piece]!.way]!;
    if (kind === 'road' || kind === 'crossing' || way.tags.get('highway') === 'living_street')
      continue;
    bearings ??= bearingsOf(around, node, roads);
    const side = sideOf(bearings, bearingOf(around, node, arm));
    const isKerbed =
      roads.some((road) => around.isKerbed(way.tags, kind, road.tags, tags)) &&
      !isKerbAhead(around, arm, NEAR_CENTRE_LINE_M);
    if (isKerbed) sides.set(side, [...(sides.get(side) ?? []), arm]);
    else levelSides.add(side);
  }
  const told = tags !== undefined && isKerb(tags) ? tags : undefined;
  // One way down without a kerb is enough for all that leave on the same side.
  return [...sides]
    .filter(([side]) => !levelSides.has(side))
    .map(([, group]) => ({ arms: group, told }));
}

/** The rule for a path of a kind that meets a road, and the tags of the point where they meet. */
export function kerbRuleFor(
  path: Tags,
  kind: EdgeKind,
  road: Tags,
  point: Tags | undefined,
): KerbRule {
  const fits = ({ paths, kinds, roads, pavement, isRoadUnpaved, isCrossingPoint }: Meeting) =>
    (paths === undefined || paths.includes(path.get('highway') ?? '')) &&
    (kinds === undefined || kinds.includes(kind)) &&
    (roads === undefined || roads.includes(road.get('highway') ?? '')) &&
    (pavement === undefined || pavement === pavementOf(road)) &&
    (isRoadUnpaved === undefined || UNPAVED.has(road.get('surface') ?? '')) &&
    (isCrossingPoint === undefined || isCrossing(point));
  return KERB_RULES.find(fits) ?? KERB_RULES.at(-1)!;
}

function isCrossing(point: Tags | undefined): boolean {
  return point?.get('highway') === 'crossing' && point.get('crossing') !== 'no';
}

function pavementOf(road: Tags): Meeting['pavement'] {
  const states = SIDES.map((side) => sideState(road, side));
  const isThere = states.some((state) => state === 'pavement' || state === 'separate');
  // `yes` does not name the side; that there is one is enough here.
  if (isThere || road.get('sidewalk') === 'yes') return 'yes';
  return states.every((state) => state === 'none') ? 'none' : 'unsaid';
}

/** Where the carriageways lead from a node, in rising order. */
function bearingsOf(around: Surroundings, node: number, roads: readonly RoadAt[]): number[] {
  return roads
    .flatMap(({ neighbours }) => neighbours)
    .map((other) => bearingFrom(around, node, other))
    .sort((a, b) => a - b);
}

/** The number of the sector between the arms of the road that a bearing lies in. */
function sideOf(roadBearings: readonly number[], bearing: number): number {
  const next = roadBearings.findIndex((road) => road > bearing);
  return Math.max(next, 0);
}

function bearingOf(around: Surroundings, node: number, { piece, end }: Arm): number {
  const { run, first, last } = around.pieces[piece]!;
  return bearingFrom(around, node, end === 'first' ? run[first + 1]! : run[last - 1]!);
}

function bearingFrom({ extract }: Surroundings, from: number, to: number): number {
  return bearingDeg(positionOf(extract, from), positionOf(extract, to));
}

/** If a pavement would meet no kerb here, nothing does. */
const PAVEMENT: Tags = new Map([['highway', 'footway']]);

/** Whether a road may have a kerb towards a path; asked before anything is cut. */
export function mayHaveUndrawnKerb(road: Tags): boolean {
  return kerbRuleFor(PAVEMENT, 'sidewalk', road, undefined).isKerbed;
}

/** Whether the carriageways met at a point go on past it. */
export function goesOn(roads: readonly RoadAt[]): boolean {
  let neighbours = 0;
  for (const road of roads) neighbours += road.neighbours.length;
  return neighbours >= 2;
}

/** Answers as the first rule that fits a path and a road, looked for once for each two lists of tags. */
export function rememberedKerbs(): Surroundings['isKerbed'] {
  const known = new Map<Tags, Map<Tags, { plain?: boolean; crossed?: boolean }>>();
  return (path, kind, road, point) => {
    const ofPath = known.get(path) ?? new Map<Tags, { plain?: boolean; crossed?: boolean }>();
    known.set(path, ofPath);
    const answers = ofPath.get(road) ?? {};
    ofPath.set(road, answers);
    const name = isCrossing(point) ? 'crossed' : 'plain';
    answers[name] ??= kerbRuleFor(path, kind, road, point).isKerbed;
    return answers[name];
  };
}
