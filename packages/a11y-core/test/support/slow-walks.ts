// The true time and length of every lightest way from a place to a node, by trying all of them:
// where several weigh the same, what is right of any of them is right.
import type { Network } from '../../src/network/network.js';
import type { ResolvedOptions } from '../../src/profile/options.js';
import { bellmanFord, roundedUp, slowArc, slowWeight } from './slow-route.js';

interface Step {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly timeS: number;
  readonly lengthM: number;
}

export interface SlowWay {
  readonly weight: number;
  readonly timeS: number;
  readonly lengthM: number;
}

interface Place {
  readonly edge: number;
  readonly fraction: number;
}

/** More ways of one weight than this are not counted: the answer is undefined. */
const MOST_WAYS = 3000;

/**
 * All lightest ways from `start` to each goal, or from each goal to it where `towards` is set, by the
 * place of the goal; empty where there is none, undefined where there are too many.
 */
export function slowWays(
  network: Network,
  options: ResolvedOptions,
  start: Place,
  goals: readonly Place[],
  towards = false,
): readonly (readonly SlowWay[] | undefined)[] {
  const steps: Step[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const cuts = [
      { name: 'start', ...start },
      ...goals.map((goal, i) => ({ name: `goal ${i}`, ...goal })),
    ]
      .filter((cut) => cut.edge === edge)
      .sort((a, b) => a.fraction - b.fraction);
    for (const forwards of [true, false]) {
      const arc = slowArc(network, edge, forwards, options);
      const weight = slowWeight(arc, options);
      const stops = [
        { name: arc.from, fraction: forwards ? 0 : 1 },
        ...(forwards ? cuts : [...cuts].reverse()),
        { name: arc.to, fraction: forwards ? 1 : 0 },
      ];
      // Every stop to every later one: a part is rounded up once, however many stops lie in it.
      for (const [i, from] of stops.entries()) {
        for (const to of stops.slice(i + 1)) {
          const share = Math.abs(to.fraction - from.fraction);
          const isNothing = share === 0 && cuts.length > 0;
          if (weight === undefined && !isNothing) continue;
          const step = {
            weight: isNothing ? 0 : roundedUp(weight! * share),
            timeS: isNothing ? 0 : arc.timeS! * share,
            lengthM: isNothing ? 0 : arc.lengthM * share,
          };
          const names = [{ from: from.name, to: to.name }];
          if (isNothing) names.push({ from: to.name, to: from.name });
          for (const name of names) {
            steps.push(towards ? { from: name.to, to: name.from, ...step } : { ...name, ...step });
          }
        }
      }
    }
  }
  // A goal is no place to pass through: it would round a part twice.
  const open = steps.filter(({ from }) => !from.startsWith('goal'));
  const least = bellmanFord(open, 'start');
  const tight = new Map<string, Step[]>();
  for (const step of open) {
    const [before, after] = [least.get(step.from), least.get(step.to)];
    if (before === undefined || before + step.weight !== after) continue;
    tight.set(step.from, [...(tight.get(step.from) ?? []), step]);
  }
  const ways = goals.map((): SlowWay[] => []);
  let count = 0;
  const walk = (at: string, way: SlowWay, seen: ReadonlySet<string>): void => {
    if (++count > MOST_WAYS) return;
    if (at.startsWith('goal')) ways[Number(at.slice(5))]!.push(way);
    for (const step of tight.get(at) ?? []) {
      if (seen.has(step.to)) continue;
      walk(
        step.to,
        {
          weight: way.weight + step.weight,
          timeS: way.timeS + step.timeS,
          lengthM: way.lengthM + step.lengthM,
        },
        new Set([...seen, step.to]),
      );
    }
  };
  walk('start', { weight: 0, timeS: 0, lengthM: 0 }, new Set(['start']));
  return ways.map((one) => (count > MOST_WAYS ? undefined : one));
}

/** A place of each node that has one. */
export function nodePlaces(network: Network): readonly (Place | undefined)[] {
  const { from, to } = network.edges;
  return Array.from({ length: network.nodeCount }, (_, node) => {
    const edge = from.indexOf(node);
    if (edge >= 0) return { edge, fraction: 0 };
    const other = to.indexOf(node);
    return other >= 0 ? { edge: other, fraction: 1 } : undefined;
  });
}
