import type { Polygon } from 'geojson';
import { distanceM, type LonLat } from '../../geo/position.js';
import type { Network } from '../../network/network.js';
import { distanceToPieceM, isInside } from '../../network/overlay/match-area.js';
import { edgeKindOf, nodePosition } from '../../network/read-edge.js';

/** A door of the network, one per node of the map: several arms may be parted by it. */
export interface MappedDoor {
  readonly edge: number;
  readonly position: LonLat;
}

/** A surveyed entrance and a door of the map this close to each other are one. */
const SAME_DOOR_M = 3;

/** A door this close to an outline is in its wall. */
const WALL_M = 2;

/** The doors, gates and bollards of a network, for looking up by position. */
export interface MappedDoors {
  /** The one at a position: a door sooner than a gate, then the nearer. */
  at(position: LonLat): MappedDoor | undefined;
  /** Doors in the wall of an outline, or else those inside it. */
  ofOutline(outline: Polygon): readonly MappedDoor[];
}

export function mappedDoors(network: Network): MappedDoors {
  const { edges, nodes, edgeCount } = network;
  const byNode = new Map<number, MappedDoor & { readonly isDoor: boolean }>();
  for (let edge = 0; edge < edgeCount; edge++) {
    const kind = edgeKindOf(network, edge);
    if (kind !== 'door' && kind !== 'barrier') continue;
    const node = edges.from[edge]!;
    const id = nodes.sourceId[node]!;
    if (byNode.has(id)) continue;
    byNode.set(id, { edge, position: nodePosition(network, node), isDoor: kind === 'door' });
  }
  const all = [...byNode.values()];
  return {
    at(position) {
      const near = all
        .map((door) => ({ door, awayM: distanceM(door.position, position) }))
        .filter(({ awayM }) => awayM <= SAME_DOOR_M)
        .sort((a, b) => Number(b.door.isDoor) - Number(a.door.isDoor) || a.awayM - b.awayM);
      return near[0]?.door;
    },
    ofOutline(outline) {
      const doors = all.filter(({ isDoor }) => isDoor);
      const inWall = doors.filter(({ position }) => isInWall(outline, position));
      return inWall.length > 0
        ? inWall
        : doors.filter(({ position }) => isInside(outline, position));
    },
  };
}

const isInWall = ({ coordinates }: Polygon, at: LonLat): boolean =>
  coordinates.some((ring) =>
    ring
      .slice(1)
      .some((b, i) => distanceToPieceM(at, [ring[i]![0]!, ring[i]![1]!], [b[0]!, b[1]!]) <= WALL_M),
  );
