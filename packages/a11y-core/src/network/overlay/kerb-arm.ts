import { bearingDeg } from '../../geo/position.js';
import { edgePosition } from '../edge-line.js';
import type { Network } from '../network.js';
import { edgeKindOf } from '../read-edge.js';

/** A kerb ramp that looks further away from a crossing than this serves another one. */
const MOST_ASKEW_DEG = 60;

/** How far along a crossing its bearing is taken, in metres. */
const ARM_M = 3;

/** Edges that share a node with the edge. */
export function meetingEdges(network: Network, edge: number): number[] {
  const { out, edges } = network;
  const meeting: number[] = [];
  for (const node of [edges.from[edge]!, edges.to[edge]!]) {
    for (let arc = out.firstOut[node]!; arc < out.firstOut[node + 1]!; arc++) {
      const other = out.edge[arc]! >>> 1;
      if (other !== edge) meeting.push(other);
    }
  }
  return meeting;
}

/** Whether a crossing leaves the kerb about that way; true where no crossing meets it. */
export function servesBearing(network: Network, kerb: number, outwardDeg: number): boolean {
  const { edges } = network;
  const ends = [edges.from[kerb]!, edges.to[kerb]!];
  const crossings = meetingEdges(network, kerb).filter(
    (edge) => edgeKindOf(network, edge) === 'crossing',
  );
  return (
    crossings.length === 0 ||
    crossings.some((crossing) => {
      const share = Math.min(1, (ARM_M * 1000) / edges.lengthMm[crossing]!);
      const isForward = ends.includes(edges.from[crossing]!);
      const near = edgePosition(network, crossing, isForward ? 0 : 1);
      const far = edgePosition(network, crossing, isForward ? share : 1 - share);
      return angleBetween(bearingDeg(near, far), outwardDeg) <= MOST_ASKEW_DEG;
    })
  );
}

/** Angle between two bearings, 0 to 180 degrees. */
export function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return turn > 180 ? 360 - turn : turn;
}
