import { BrokenNetworkError, DamagedFileError } from '../../errors.js';
import { layAreas } from '../area/lay-areas.js';
import { assertTimeZone } from '../hours/zone.js';
import { type ImportReport, summarise } from '../import-report.js';
import { SOURCE_TYPES } from '../key.js';
import { levelText } from '../level.js';
import { levelJoins } from '../level-joins.js';
import type { Network, NetworkSource } from '../network.js';
import { Assembly } from './assembly.js';
import { withCrossingFacts } from './crossing-facts.js';
import type { OsmExtract } from './extract.js';
import type { Surroundings } from './kerb-places.js';
import { namesOfWay } from './names.js';
import { type Arm, armsAt, cutIntoPieces } from './pieces.js';
import { islandNodes, kerbPlaces, markPlaces } from './places.js';
import { remembered } from './remembered.js';
import { roadsMet } from './roads-met.js';
import { withSharedTags } from './shared-tags.js';
import { cornerTransitions } from './sides/corner-transitions.js';
import type { CornerPlan } from './sides/corners.js';
import { cornersOf } from './sides/corners-of.js';
import { type PavementsOf, pavementsOf } from './sides/pavements.js';
import { Suspicions } from './suspicions.js';
import { tagCounts } from './tag-counts.js';
import { planNode } from './transitions.js';
import { goesOn, mayHaveUndrawnKerb, rememberedKerbs } from './undrawn-kerbs.js';
import { walkedWays } from './walked-ways.js';
import { acrossReading, WayReadings } from './way-readings.js';

/**
 * The walking network of an OSM extract, and what is to be said about it. Throws
 * `DamagedFileError` when nothing in it can be walked, or what can be is of no size for a map: a
 * way from pole to pole; and `InvalidInputError` for a time zone that does not exist. The same
 * extract gives the same network.
 */
export function networkFromOsm(
  extract: OsmExtract,
  source: NetworkSource,
): { network: Network; report: ImportReport } {
  try {
    return builtFrom(extract, source);
  } catch (cause) {
    if (!(cause instanceof BrokenNetworkError)) throw cause;
    throw new DamagedFileError('the map', cause.message, { cause });
  }
}

function builtFrom(
  given: OsmExtract,
  source: NetworkSource,
): { network: Network; report: ImportReport } {
  if (source.timeZone !== undefined) assertTimeZone(source.timeZone);
  const extract = withSharedTags(given);
  const drawn = walkedWays(extract);
  if (drawn.walked.length === 0) {
    throw new DamagedFileError(
      'the whole file',
      `holds ${extract.held.ways} ways and ${extract.held.nodes} nodes, and no way for a walker`,
    );
  }
  const suspicions = new Suspicions();
  const { ways, storeyNodes, report: areas } = layAreas(extract, drawn, suspicions);
  const isPlace = new Uint8Array(extract.nodeIds.length);
  for (const node of storeyNodes) isPlace[node] = 1;
  const met = roadsMet(ways);
  const mayHaveKerb = remembered(mayHaveUndrawnKerb);
  for (const [node, roads] of met)
    if (goesOn(roads) && roads.some(({ tags }) => mayHaveKerb(tags))) isPlace[node] = 1;
  const tagsAt = markPlaces(extract, ways, isPlace);
  const pieces = cutIntoPieces(ways, isPlace);
  const around: Surroundings = {
    extract,
    ways,
    pieces,
    tagsOf: (node) => tagsAt.get(node),
    roadsMet: met,
    islandNodes: islandNodes(ways),
    isKerbPlace: kerbPlaces(ways, tagsAt),
    isKerbed: rememberedKerbs(),
    isTaggedPavement: new Uint8Array(extract.nodeIds.length),
  };
  const assembly = new Assembly(around);
  const pavementsAt = pavementsOf(extract, ways, pieces);
  const corners = cornersOf(around, pavementsAt);
  layNodes(around, assembly, pavementsAt, corners, armsAt(pieces, isPlace), suspicions);
  layPieces(around, assembly, pavementsAt, suspicions);
  const network = assembly.builder.finish([source]);
  noteLevelJoins(network, suspicions);
  const report: ImportReport = {
    attribution: source.attribution,
    licence: source.licence,
    source: {
      ...extract.held,
      tags: tagCounts(extract),
      walkableWays: drawn.walked.length,
      duplicateIds: extract.duplicateIds,
      danglingReferences: ways.danglingReferences,
      brokenWays: ways.brokenWays,
    },
    network: summarise(network),
    areas,
    suspicious: suspicions.report(),
  };
  return { network, report };
}

/** What has to be passed at nodes, in order of node. */
function layNodes(
  around: Surroundings,
  assembly: Assembly,
  pavementsAt: PavementsOf,
  corners: ReadonlyMap<number, CornerPlan>,
  arms: ReadonlyMap<number, readonly Arm[]>,
  suspicions: Suspicions,
): void {
  const { nodeIds } = around.extract;
  for (const node of Uint32Array.from(new Set([...arms.keys(), ...corners.keys()])).sort()) {
    const corner = corners.get(node);
    if (corner !== undefined) {
      const tags = around.tagsOf(node);
      assembly.layCorners(corner, cornerTransitions(nodeIds[node]!, tags, suspicions));
    }
    const atCorners = corner?.corners.flatMap((one) => one.arms);
    const isElsewhere = ({ piece, end }: Arm) =>
      atCorners?.some((arm) => arm.piece === piece && arm.end === end) === true;
    const here = (arms.get(node) ?? []).filter(
      (arm) => pavementsAt(arm.piece) === undefined && !isElsewhere(arm),
    );
    const plan = planNode(around, node, here, suspicions, corner !== undefined);
    if (plan !== undefined) assembly.carryOut(node, plan);
  }
}

/** The edges along ways, in order of piece. */
function layPieces(
  around: Surroundings,
  assembly: Assembly,
  pavementsAt: PavementsOf,
  suspicions: Suspicions,
): void {
  const { pieces, ways } = around;
  const readings = new WayReadings(suspicions);
  for (let index = 0; index < pieces.length; ) {
    const { way } = pieces[index]!;
    const walked = ways.walked[way]!;
    const isAcross = walked.across !== undefined;
    const { edge, ramp, pavements } = isAcross
      ? acrossReading(walked, suspicions)
      : readings.of(walked);
    const names = namesOfWay(walked.way);
    const whole = walked.kind === 'crossing' ? withCrossingFacts(edge, around, walked.runs) : edge;
    // The pieces of a way follow each other.
    for (; pieces[index]?.way === way; index++) {
      const piece = pieces[index]!;
      const sides = pavementsAt(index);
      if (sides === undefined) {
        assembly.addPiece(index, piece, whole, names, isAcross ? 'across' : '');
        if (ramp !== undefined) assembly.addPiece(index, piece, ramp, names, 'ramp');
      }
      for (const side of sides ?? []) {
        const pavementNames = namesOfWay(walked.way, side);
        assembly.addPavement(index, piece, side, pavements[side]!, pavementNames);
      }
    }
  }
}

/** Floors that meet without lift, stairs, ramp or escalator are imported as drawn, and listed. */
function noteLevelJoins(network: Network, suspicions: Suspicions): void {
  const { edges, levels, nodes } = network;
  for (const { node, edges: pair } of levelJoins(network)) {
    const ways = pair.map(
      (edge) => `${SOURCE_TYPES[edges.sourceType[edge]!]}/${edges.sourceId[edge]}`,
    );
    suspicions.add({
      object: `node/${nodes.sourceId[node]}`,
      key: 'level',
      value: pair.map((edge) => levelText(levels[edges.level[edge]!]!)).join(' and '),
      reason: `${ways.join(' and ')} meet without lift, stairs, ramp or escalator`,
    });
  }
}
