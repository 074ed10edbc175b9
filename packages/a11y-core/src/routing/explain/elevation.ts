import { isWidest, natural } from '../../network/interval.js';
import { type Network, UNKNOWN_ELEVATION_CM } from '../../network/network.js';
import { arcInterval, edgeFlag } from '../../network/read-edge.js';
import type { ElevationOfWay, ElevationPoint } from './explanation.js';
import { thinned } from './thin-profile.js';
import type { WalkedPart } from './walked.js';

/**
 * Heights along the way, and what is climbed and descended in all: by the heights of the nodes where both
 * ends of a part have one, else by its incline. On bridges, in tunnels and on other floors the
 * height of the ground is not that of the way.
 */
export function elevationOf(network: Network, parts: readonly WalkedPart[]): ElevationOfWay {
  const profile = profileOf(network, parts);
  let [ascentM, descentM, unknownM] = [0, 0, 0];
  const used = { heights: false, inclines: false };
  for (const [i, part] of parts.entries()) {
    if (part.isPoint) continue;
    const rise = riseOf(network, part, profile[i]!.elevationM, profile[i + 1]!.elevationM);
    if (rise === undefined) {
      unknownM += part.lengthM;
      continue;
    }
    used[rise.by] = true;
    if (rise.riseM > 0) ascentM += rise.riseM;
    else descentM -= rise.riseM;
  }
  const source = used.heights ? (used.inclines ? 'both' : 'heights') : 'inclines';
  const isKnown = used.heights || used.inclines;
  return {
    profile: thinned(profile),
    ascentM: isKnown ? ascentM : null,
    descentM: isKnown ? descentM : null,
    source: isKnown ? source : null,
    unknownM,
  };
}

function riseOf(
  network: Network,
  part: WalkedPart,
  fromM: number | null,
  toM: number | null,
): { readonly riseM: number; readonly by: 'heights' | 'inclines' } | undefined {
  const { arc, edge, lengthM } = part;
  if (fromM !== null && toM !== null && !isOffGround(network, edge)) {
    return { riseM: toM - fromM, by: 'heights' };
  }
  const incline = arcInterval(network, arc, 'incline');
  const { low, high } = natural('incline', incline);
  const isSigned = network.edges.inclineUnsigned[edge] === 0;
  const isUnsaid = isWidest('incline', incline) || incline.source === 'not-applicable';
  if (isUnsaid || !isSigned || low === null || high === null) return undefined;
  return { riseM: ((low + high) / 2) * lengthM, by: 'inclines' };
}

/** One point where the way begins, and one where each part ends. */
function profileOf(network: Network, parts: readonly WalkedPart[]): readonly ElevationPoint[] {
  const [first] = parts;
  if (first === undefined) return [];
  const isOff = parts.map(({ edge }) => isOffGround(network, edge));
  const start = { atM: 0, elevationM: isOff[0] ? null : heightAt(network, first, 'from') };
  return [
    start,
    ...parts.map((part, i) => ({
      atM: part.atM + part.lengthM,
      // Where the ground is left and come back to, it is still the ground.
      elevationM: isOff[i] && (isOff[i + 1] ?? true) ? null : heightAt(network, part, 'to'),
    })),
  ];
}

/** The ground where a part begins or ends; between two nodes it is taken to rise evenly. */
function heightAt({ edges, nodes }: Network, part: WalkedPart, end: 'from' | 'to'): number | null {
  const fraction = end === 'from' ? part.fromFraction : part.toFraction;
  const [from, to] = [edges.from[part.edge]!, edges.to[part.edge]!].map(
    (node) => nodes.elevationCm[node]!,
  );
  const heightCm =
    fraction === 0
      ? from!
      : fraction === 1
        ? to!
        : from === UNKNOWN_ELEVATION_CM || to === UNKNOWN_ELEVATION_CM
          ? UNKNOWN_ELEVATION_CM
          : Math.round(from! + (to! - from!) * fraction);
  return heightCm === UNKNOWN_ELEVATION_CM ? null : heightCm / 100;
}

const isOffGround = (network: Network, edge: number): boolean =>
  edgeFlag(network, edge, 'offGround') === 'yes';
