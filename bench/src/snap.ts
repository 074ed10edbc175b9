import { lineString, nearestPointOnLine } from '@turf/turf';
import { createSnapper, distanceM, edgeGeometry, type LonLat, type Network } from 'a11y-core';
import type { BenchRow } from './bench-row.js';
import { heidelberg } from './heidelberg.js';
import { drawer } from './pairs.js';

const POSITIONS = 100_000;
const RUNS = 5;
/** Turf looks at every segment each time. */
const BY_TURF = 3;
/** Positions lie up to this far from a node, in degrees: some 60 m. */
const ASIDE = 0.0005;
const REACH_M = 250;

/** Putting positions on the network, against turf over the same lines. Throws where the two do not agree. */
export async function benchSnap(): Promise<BenchRow[]> {
  const network = await heidelberg();
  const snapper = createSnapper(network);
  const positions = positionsNear(network);
  let quickest = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    for (const position of positions) snapper.nearest(position, { maxDistanceM: REACH_M });
    quickest = Math.min(quickest, performance.now() - began);
  }
  const rate = (1000 * POSITIONS) / quickest;

  const lines = Array.from({ length: network.edgeCount }, (_, edge) => edge)
    .filter((edge) => network.edges.lengthMm[edge]! > 0)
    .map((edge) => lineString(edgeGeometry(network, edge).map((at) => [...at])));
  const began = performance.now();
  for (const position of positions.slice(0, BY_TURF)) {
    let least = Infinity;
    for (const line of lines) {
      const { properties } = nearestPointOnLine(line, [...position], { units: 'meters' });
      least = Math.min(least, properties.pointDistance);
    }
    const ours = snapper.nearest(position, { maxDistanceM: REACH_M })[0];
    const away = ours === undefined ? Infinity : distanceM(position, ours.position);
    if (Math.abs(away - least) > 0.01) {
      throw new Error(`At ${position.join()}: we find ${away} m, turf ${least} m.`);
    }
  }
  const byTurf = (1000 * BY_TURF) / (performance.now() - began);
  return [
    {
      name: 'snapping, Heidelberg',
      value: rate,
      unit: 'positions/s',
      baseline: 'turf.nearestPointOnLine over all edges',
      ratio: rate / byTurf,
    },
  ];
}

function positionsNear({ nodeCount, nodes }: Network): readonly LonLat[] {
  const draw = drawer();
  const aside = () => ASIDE * (draw(2001) / 1000 - 1);
  return Array.from({ length: POSITIONS }, (): LonLat => {
    const node = draw(nodeCount);
    return [nodes.lon[node]! / 1e7 + aside(), nodes.lat[node]! / 1e7 + aside()];
  });
}
