import type { EdgeHours } from '../hours.js';
import { EDGE_STATES, type Network } from '../network.js';
import { nodePosition } from '../read-edge.js';
import { type HolidayCalendar, timeZoneAt } from './place.js';
import { type Opening, openingOf } from './state-at.js';

/** What the hours of a network are read by. */
export interface HoursOptions {
  /** IANA name. Default: that of the source, else looked up from the position of each edge. */
  readonly timeZone?: string;
  /** Default: nobody knows, and what hangs on a holiday is unknown. */
  readonly holidays?: HolidayCalendar;
}

/** The hours of a network, read once. */
export interface NetworkHours {
  /** The network with the states of an instant (ms since 1970); the very same where none differs. */
  networkAt(instantMs: number): Network;
  /** The states of all edges with readable hours in such a network; equal ones lead to equal routes. */
  statesOf(network: Network): string;
  /** The hours of an edge, or `undefined` where it has none that can be read. */
  openingOn(edge: number): Opening | undefined;
  /** The zone the hours of an edge are meant in. */
  timeZoneOf(edge: number): string;
}

const CLOSED = EDGE_STATES.indexOf('closed');

/** Words that hang on where the place lies. */
const BY_POSITION = /sun|dawn|dusk|[ps]h/i;

/** Reads the hours of a network. Throws `InvalidInputError` for a time zone that does not exist. */
export function hoursOfNetwork(
  network: Network,
  { timeZone, holidays }: HoursOptions = {},
): NetworkHours {
  const rowsOn = new Map<number, EdgeHours[]>();
  for (const row of network.hours) {
    const there = rowsOn.get(row.edge);
    if (there === undefined) rowsOn.set(row.edge, [row]);
    else there.push(row);
  }
  const timeZoneOf = (edge: number): string =>
    timeZone ??
    network.sources[network.edges.origin[edge]!]?.timeZone ??
    timeZoneAt(positionOf(network, edge));
  // Ways are cut in many pieces, and gates of one park have the same hours.
  const shared = new Map<string, Opening>();
  const openings = new Map<number, Opening>();
  for (const [edge, rows] of rowsOn) {
    const zone = timeZoneOf(edge);
    const position = positionOf(network, edge);
    const said = rows.map(({ means, expression }) => [means, expression]);
    const isPlaced = rows.some(({ expression }) => BY_POSITION.test(expression));
    const key = JSON.stringify([zone, said, isPlaced ? position : null]);
    const place = { timeZone: zone, position, ...(holidays !== undefined && { holidays }) };
    const opening = shared.get(key) ?? openingOf(rows, place);
    shared.set(key, opening);
    if (opening.isReadable) openings.set(edge, opening);
  }
  return {
    networkAt: (instantMs) => {
      const state = network.edges.state.slice();
      let isSame = true;
      for (const [edge, opening] of openings) {
        // Out of service stays out of service, whatever the hours.
        if (state[edge] === CLOSED) continue;
        const code = EDGE_STATES.indexOf(opening.stateAt(instantMs));
        if (state[edge] !== code) isSame = false;
        state[edge] = code;
      }
      return isSame ? network : { ...network, edges: { ...network.edges, state } };
    },
    statesOf: ({ edges }) => [...openings.keys()].map((edge) => edges.state[edge]).join(''),
    openingOn: (edge) => openings.get(edge),
    timeZoneOf,
  };
}

/**
 * The network with the states of an instant (ms since 1970): hours are evaluated by the clock of
 * the place. What is closed stays closed, and an edge without readable hours stays as it is. Only
 * the states are copied.
 */
export function networkAt(network: Network, instantMs: number, options?: HoursOptions): Network {
  return hoursOfNetwork(network, options).networkAt(instantMs);
}

const positionOf = (network: Network, edge: number) =>
  nodePosition(network, network.edges.from[edge]!);
