import type { LonLat, Place, RouteOutcome, Ways } from 'a11y-core';
import type { DemoRoute } from '../meta/endpoints.js';
import { boxOf } from '../storage/box.js';

/** Pairs of places looked at; a few dozen searches of some milliseconds each. */
const MOST_PAIRS = 120;
const WANTED = 3;
/** Straight-line degrees between the ends: some hundred metres, near enough to take in at a glance. */
const NEAR = 0.004;
const FAR = 0.012;
/** How much longer the wheelchair's way must be for the difference to be worth showing. */
const DETOUR = 1.15;

/**
 * Ends between which a manual wheelchair takes another way than a walker, biggest difference
 * first: what a first visitor should try. Depends on the data alone.
 */
export function findDemoRoutes(ways: Ways, places: Iterable<Place>): readonly DemoRoute[] {
  const ends = [...places]
    .flatMap((place) => {
      const at = centreOf(place);
      return at === undefined ? [] : [{ name: place.name, at }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: { readonly route: DemoRoute; readonly detour: number }[] = [];
  const pairs = ends.flatMap((from, index) =>
    ends.slice(index + 1).flatMap((to) => {
      const apart = Math.hypot(from.at[0] - to.at[0], from.at[1] - to.at[1]);
      return apart < NEAR || apart > FAR ? [] : [{ from, to }];
    }),
  );
  // Spread over all of them, so that no end has most of the pairs looked at.
  const stride = Math.max(1, Math.floor(pairs.length / MOST_PAIRS));
  for (const [index, { from, to }] of pairs.entries()) {
    if (index % stride !== 0) continue;
    const detour = detourBetween(ways, from.at, to.at);
    if (detour === undefined || detour < DETOUR) continue;
    const route = {
      name: `${from.name} → ${to.name}`,
      fromName: from.name,
      toName: to.name,
      from: from.at,
      to: to.at,
    };
    found.push({ route, detour });
  }
  const chosen: DemoRoute[] = [];
  for (const { route } of found.sort((a, b) => b.detour - a.detour)) {
    // Three ways out of one gate would show one barrier three times.
    const isNew = chosen.every((other) => other.from !== route.from && other.to !== route.to);
    if (isNew && chosen.length < WANTED) chosen.push(route);
  }
  return chosen;
}

/** Length of the wheelchair's way over the walker's; undefined where one of them has none. */
function detourBetween(ways: Ways, from: LonLat, to: LonLat): number | undefined {
  const ends = { from: [...from] as [number, number], to: [...to] as [number, number] };
  const lengthOf = (outcome: RouteOutcome) =>
    outcome.outcome === 'route' && outcome.warnings.length === 0 ? outcome.distanceM : undefined;
  const wheelchair = lengthOf(ways.router.route({ ...ends, profile: 'manual-wheelchair' }));
  const walker = lengthOf(ways.router.route({ ...ends, profile: 'walker' }));
  return wheelchair === undefined || walker === undefined ? undefined : wheelchair / walker;
}

function centreOf({ geometry }: Place): LonLat | undefined {
  if (geometry === undefined) return undefined;
  const [west, south, east, north] = boxOf(geometry);
  return [(west + east) / 2, (south + north) / 2];
}
